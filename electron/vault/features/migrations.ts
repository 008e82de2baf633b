import type { Compartment } from '../../../contract/common.ts';
import {
  commonMigration,
  journalErasureMigration,
  journalIndexMigration,
  mergeMigration,
  restoredRowMigration,
} from '../db/common-tables.ts';
import type { Migration } from '../db/migrate.ts';
import { agendaMigration, agreedSessionMigration } from './agenda/index.ts';
import { clientMigration, personMigration } from './clients/index.ts';
import { consentMigration } from './consents/index.ts';
import { contactMigration, plannedContactMigration } from './contacts/index.ts';
import { courseMigration } from './course/index.ts';
import { documentMigration } from './documents/index.ts';
import { duplicateMigration } from './duplicates/index.ts';
import { erasureMigration } from './erasure/tables.ts';
import { guidanceMigration } from './guidance/index.ts';
import { handOverMigration } from './hand-over/index.ts';
import { housingMigration } from './housing/index.ts';
import { importMigration } from './imports/index.ts';
import { networkMigration } from './network/index.ts';
import { noteTemplateMigration } from './note-templates/index.ts';
import { notificationMigration } from './notifications/index.ts';
import { outreachMigration } from './outreach/index.ts';
import { paperLanguageMigration } from './paper-languages/index.ts';
import { partnerMigration } from './partners/index.ts';
import { placesMigration } from './places/index.ts';
import { referralMigration } from './referrals/index.ts';
import { safetyMigration } from './safety/index.ts';
import { treatmentMigration } from './treatment/index.ts';
import { workingNoteMigration } from './working-notes/index.ts';

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
    courseMigration,
    partnerMigration,
    consentMigration,
    referralMigration,
    notificationMigration,
    personMigration,
    agendaMigration,
    workingNoteMigration,
    noteTemplateMigration,
    outreachMigration,
    handOverMigration,
    duplicateMigration,
    paperLanguageMigration,
    mergeMigration,
    plannedContactMigration,
  ],
  treatment: [
    commonMigration,
    treatmentMigration,
    journalIndexMigration,
    documentMigration(''),
    restoredRowMigration,
    journalErasureMigration,
    agreedSessionMigration,
    mergeMigration,
  ],
  places: [
    commonMigration,
    placesMigration,
    journalIndexMigration,
    documentMigration(''),
    restoredRowMigration,
    journalErasureMigration,
    mergeMigration,
  ],
};
