import type { Compartment } from '../../../contract/common.ts';
import type { ClientTable, ClientTablesOf } from '../db/client-table.ts';
import { heldInCommon } from '../db/common-tables.ts';
import { heldOfAgenda } from './agenda/tables.ts';
import { heldOfClients } from './clients/tables.ts';
import { heldOfConsents } from './consents/tables.ts';
import { heldOfContacts } from './contacts/tables.ts';
import { heldOfCourses } from './course/tables.ts';
import { heldOfDocuments } from './documents/tables.ts';
import { heldOfDuplicates } from './duplicates/tables.ts';
import { heldOfErasures } from './erasure/tables.ts';
import { heldOfGuidance } from './guidance/tables.ts';
import { heldOfHandOvers } from './hand-over/tables.ts';
import { heldOfHousing } from './housing/tables.ts';
import { heldOfImports } from './imports/tables.ts';
import { heldOfNetwork } from './network/tables.ts';
import { heldOfNoteTemplates } from './note-templates/tables.ts';
import { heldOfNotifications } from './notifications/tables.ts';
import { heldOfOutreach } from './outreach/tables.ts';
import { heldOfPaperLanguages } from './paper-languages/tables.ts';
import { heldOfPartners } from './partners/tables.ts';
import { heldOfPlaces } from './places/tables.ts';
import { heldOfReferrals } from './referrals/tables.ts';
import { heldOfSafety } from './safety/tables.ts';
import type { CaseworkTables, PlacesTables, TreatmentTables } from './tables.ts';
import { heldOfTreatment } from './treatment/tables.ts';
import { heldOfWorkingNotes } from './working-notes/tables.ts';

const casework: ClientTablesOf<CaseworkTables> = {
  ...heldOfClients,
  ...heldOfContacts,
  ...heldOfCourses,
  ...heldOfWorkingNotes,
  ...heldOfNoteTemplates,
  ...heldOfOutreach,
  ...heldOfGuidance,
  ...heldOfHousing,
  ...heldOfSafety,
  ...heldOfNetwork,
  ...heldOfAgenda,
  ...heldOfHandOvers,
  ...heldOfImports,
  ...heldOfDocuments,
  ...heldOfErasures,
  ...heldOfDuplicates,
  ...heldOfPaperLanguages,
  ...heldOfPartners,
  ...heldOfConsents,
  ...heldOfReferrals,
  ...heldOfNotifications,
  ...heldInCommon,
};
const treatment: ClientTablesOf<TreatmentTables> = {
  ...heldOfTreatment,
  ...heldOfDocuments,
  ...heldInCommon,
};
const places: ClientTablesOf<PlacesTables> = {
  ...heldOfPlaces,
  ...heldOfDocuments,
  ...heldInCommon,
};

/** What each table of a compartment holds of a client, by name; what rows belong to comes before them. */
export const clientTables: Readonly<Record<Compartment, Readonly<Record<string, ClientTable>>>> = {
  casework,
  treatment,
  places,
};
