import type { CommonTables } from '../db/common-tables.ts';
import type { AgendaTables } from './agenda/tables.ts';
import type { ClientTables } from './clients/tables.ts';
import type { ConsentTables } from './consents/tables.ts';
import type { ContactTables } from './contacts/tables.ts';
import type { CourseTables } from './course/tables.ts';
import type { DocumentTables } from './documents/tables.ts';
import type { DuplicateTables } from './duplicates/tables.ts';
import type { ErasureTables } from './erasure/tables.ts';
import type { GuidanceTables } from './guidance/tables.ts';
import type { HandOverTables } from './hand-over/tables.ts';
import type { HousingTables } from './housing/tables.ts';
import type { ImportTables } from './imports/tables.ts';
import type { NetworkTables } from './network/tables.ts';
import type { NoteTemplateTables } from './note-templates/tables.ts';
import type { NotificationTables } from './notifications/tables.ts';
import type { OutreachTables } from './outreach/tables.ts';
import type { PaperLanguageTables } from './paper-languages/tables.ts';
import type { PartnerTables } from './partners/tables.ts';
import type { SecretAddressTables } from './places/tables.ts';
import type { ReferralTables } from './referrals/tables.ts';
import type { SafetyTables } from './safety/tables.ts';
import type { TreatmentRecordTables } from './treatment/tables.ts';
import type { WorkingNoteTables } from './working-notes/tables.ts';

/** The tables of each compartment: every feature's own, put together. */
export interface CaseworkTables
  extends CommonTables,
    AgendaTables,
    ClientTables,
    ContactTables,
    CourseTables,
    WorkingNoteTables,
    NoteTemplateTables,
    OutreachTables,
    GuidanceTables,
    HousingTables,
    ImportTables,
    SafetyTables,
    NetworkTables,
    HandOverTables,
    DocumentTables,
    ErasureTables,
    DuplicateTables,
    PaperLanguageTables,
    PartnerTables,
    ConsentTables,
    ReferralTables,
    NotificationTables {}
export interface TreatmentTables extends CommonTables, TreatmentRecordTables, DocumentTables {}
export interface PlacesTables extends CommonTables, SecretAddressTables, DocumentTables {}
