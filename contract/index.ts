import { accessCasework, accessPlaces } from './access.ts';
import { agenda, agendaTreatment } from './agenda.ts';
import { backup, restore } from './backup.ts';
import { binding } from './binding.ts';
import { caseload } from './caseload.ts';
import { clients } from './clients.ts';
import { consents } from './consents.ts';
import { contacts } from './contacts.ts';
import { course } from './course.ts';
import { coursePrint } from './course-print.ts';
import { documentsCasework, documentsPlaces, documentsTreatment } from './documents.ts';
import { draftsCasework, draftsPlaces, draftsTreatment } from './drafts.ts';
import { dueCasework, dueTreatment } from './due.ts';
import { duplicates } from './duplicates.ts';
import { erasure } from './erasure.ts';
import { guidance } from './guidance.ts';
import { handOver } from './hand-over.ts';
import { host } from './host.ts';
import { housing } from './housing.ts';
import { imports } from './imports.ts';
import {
  journalCasework,
  journalExport,
  journalLook,
  journalPlaces,
  journalTreatment,
} from './journal.ts';
import { members } from './members.ts';
import { merges } from './merges.ts';
import { network } from './network.ts';
import { noteTemplates } from './note-templates.ts';
import { notifications } from './notifications.ts';
import { oneFile } from './one-file.ts';
import { outreach } from './outreach.ts';
import { paperLanguages } from './paper-languages.ts';
import { partners } from './partners.ts';
import { places } from './places.ts';
import type { ClientOf } from './procedure.ts';
import { recovery } from './recovery.ts';
import { referrals } from './referrals.ts';
import { crisisPlan, riskAssessments, safetyPlan } from './safety.ts';
import { searchCasework, searchPlaces, searchTreatment } from './search.ts';
import { timelineCasework, timelinePlaces, timelineTreatment } from './timeline.ts';
import { treatment } from './treatment.ts';
import { vault } from './vault.ts';
import { workingNotes } from './working-notes.ts';

/** Everything the vault process answers, by feature. */
export const vaultContract = {
  vault,
  recovery,
  binding,
  backup,
  restore,
  oneFile,
  clients,
  caseload,
  contacts,
  course,
  coursePrint,
  workingNotes,
  noteTemplates,
  outreach,
  treatment,
  guidance,
  housing,
  riskAssessments,
  safetyPlan,
  crisisPlan,
  network,
  paperLanguages,
  partners,
  consents,
  referrals,
  notifications,
  handOver,
  duplicates,
  merges,
  places,
  imports,
  accessCasework,
  accessPlaces,
  members,
  erasure,
  agenda,
  agendaTreatment,
  dueCasework,
  dueTreatment,
  documentsCasework,
  documentsTreatment,
  documentsPlaces,
  draftsCasework,
  draftsTreatment,
  draftsPlaces,
  journalCasework,
  journalTreatment,
  journalPlaces,
  journalExport,
  journalLook,
  searchCasework,
  searchTreatment,
  searchPlaces,
  timelineCasework,
  timelineTreatment,
  timelinePlaces,
};
export type VaultContract = typeof vaultContract;

/** Everything the host answers. */
export const hostContract = { host };
export type HostContract = typeof hostContract;

/** What the page calls `luwte`. */
export type Luwte = {
  readonly [F in keyof (VaultContract & HostContract)]: ClientOf<(VaultContract & HostContract)[F]>;
};
