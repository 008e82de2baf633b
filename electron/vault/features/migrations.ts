import type { Compartment } from '../../../contract/common.ts';
import {
  commonMigration,
  journalErasureMigration,
  journalIndexMigration,
  restoredRowMigration,
} from '../db/common-tables.ts';
import type { Migration } from '../db/migrate.ts';
import { agendaMigration, agreedSessionMigration } from './agenda/index.ts';
import { clientMigration } from './clients/index.ts';
import { contactMigration } from './contacts/index.ts';
import { documentMigration } from './documents/index.ts';

import { erasureMigration } from './erasure/tables.ts';
import { guidanceMigration } from './guidance/index.ts';
import { housingMigration } from './housing/index.ts';
import { importMigration } from './imports/index.ts';
import { networkMigration } from './network/index.ts';
import { placesMigration } from './places/index.ts';
import { safetyMigration } from './safety/index.ts';
import { treatmentMigration } from './treatment/index.ts';

/** The schema of each compartment, step by step. New steps go at the end. */
export const migrations: Readonly<Record<Compartment, readonly Migration[]>> = {
  casework: [
    commonMigration,
    clientMigration,
    contactMigration,
    guidanceMigration,
    housingMigration,
    importMigration,
    journalIndexMigration,
    documentMigration('REFERENCES client'),
    restoredRowMigration,
    journalErasureMigration,
    erasureMigration,
    safetyMigration,
    networkMigration,
    agendaMigration,
  ],
  treatment: [
    commonMigration,
    treatmentMigration,
    journalIndexMigration,
    documentMigration(''),
    restoredRowMigration,
    journalErasureMigration,
    agreedSessionMigration,
  ],
  places: [
    commonMigration,
    placesMigration,
    journalIndexMigration,
    documentMigration(''),
    restoredRowMigration,
    journalErasureMigration,
  ],
};
