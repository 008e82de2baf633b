import { accessCasework, accessPlaces } from '../../../contract/access.ts';
import { agenda, agendaTreatment } from '../../../contract/agenda.ts';
import { backup } from '../../../contract/backup.ts';
import { caseload } from '../../../contract/caseload.ts';
import { clients } from '../../../contract/clients.ts';
import { consents } from '../../../contract/consents.ts';
import { contacts } from '../../../contract/contacts.ts';
import { course } from '../../../contract/course.ts';
import { coursePrint } from '../../../contract/course-print.ts';
import {
  documentsCasework,
  documentsPlaces,
  documentsTreatment,
} from '../../../contract/documents.ts';
import { draftsCasework, draftsPlaces, draftsTreatment } from '../../../contract/drafts.ts';
import { dueCasework, dueTreatment } from '../../../contract/due.ts';
import { duplicates } from '../../../contract/duplicates.ts';
import { guidance } from '../../../contract/guidance.ts';
import { handOver } from '../../../contract/hand-over.ts';
import { housing } from '../../../contract/housing.ts';
import { imports } from '../../../contract/imports.ts';
import {
  journalCasework,
  journalExport,
  journalLook,
  journalPlaces,
  journalTreatment,
} from '../../../contract/journal.ts';
import { merges } from '../../../contract/merges.ts';
import { network } from '../../../contract/network.ts';
import { noteTemplates } from '../../../contract/note-templates.ts';
import { notifications } from '../../../contract/notifications.ts';
import { oneFile } from '../../../contract/one-file.ts';
import { outreach } from '../../../contract/outreach.ts';
import { paperLanguages } from '../../../contract/paper-languages.ts';
import { partners } from '../../../contract/partners.ts';
import { places } from '../../../contract/places.ts';
import { referrals } from '../../../contract/referrals.ts';
import { crisisPlan, riskAssessments, safetyPlan } from '../../../contract/safety.ts';
import { searchCasework, searchPlaces, searchTreatment } from '../../../contract/search.ts';
import { timelineCasework, timelinePlaces, timelineTreatment } from '../../../contract/timeline.ts';
import { treatment } from '../../../contract/treatment.ts';
import { workingNotes } from '../../../contract/working-notes.ts';
import type { Served } from '../dispatch.ts';
import { access } from './access/index.ts';
import { agendaHandlers, agendaTreatmentHandlers } from './agenda/index.ts';
import { createBackupHandlers } from './backup/index.ts';
import { caseloadHandlers } from './caseload/index.ts';
import { clientHandlers } from './clients/index.ts';
import { consentHandlers } from './consents/index.ts';
import { contactHandlers } from './contacts/index.ts';
import { courseHandlers } from './course/index.ts';
import { coursePrintHandlers } from './course-print/index.ts';
import { createDocumentHandlers } from './documents/index.ts';
import { drafts } from './drafts/index.ts';
import { dueCaseworkHandlers, dueTreatmentHandlers } from './due/index.ts';
import { duplicateHandlers } from './duplicates/index.ts';
import { guidanceHandlers } from './guidance/index.ts';
import { handOverHandlers } from './hand-over/index.ts';
import { housingHandlers } from './housing/index.ts';
import { createImportHandlers } from './imports/index.ts';
import { journal, journalExportHandlers, journalLookHandlers } from './journal/index.ts';
import { mergeHandlers } from './merges/index.ts';
import { networkHandlers } from './network/index.ts';
import { noteTemplateHandlers } from './note-templates/index.ts';
import { notificationHandlers } from './notifications/index.ts';
import { createOneFileHandlers } from './one-file/index.ts';
import { outreachHandlers } from './outreach/index.ts';
import { paperLanguageHandlers } from './paper-languages/index.ts';
import { partnerHandlers } from './partners/index.ts';
import { placesHandlers } from './places/index.ts';
import { referralHandlers } from './referrals/index.ts';
import { crisisHandlers, riskHandlers, safetyHandlers } from './safety/index.ts';
import { search } from './search/index.ts';
import {
  timelineCaseworkHandlers,
  timelinePlacesHandlers,
  timelineTreatmentHandlers,
} from './timeline/index.ts';
import { treatmentHandlers } from './treatment/index.ts';
import { workingNoteHandlers } from './working-notes/index.ts';

/** Every feature that works on records, under its name in the contract. */
export const served: Readonly<Record<string, Served>> = {
  backup: { procedures: backup, handlers: createBackupHandlers() },
  oneFile: { procedures: oneFile, handlers: createOneFileHandlers() },
  caseload: { procedures: caseload, handlers: caseloadHandlers },
  clients: { procedures: clients, handlers: clientHandlers },
  treatment: { procedures: treatment, handlers: treatmentHandlers },
  contacts: { procedures: contacts, handlers: contactHandlers },
  course: { procedures: course, handlers: courseHandlers },
  coursePrint: { procedures: coursePrint, handlers: coursePrintHandlers },
  workingNotes: { procedures: workingNotes, handlers: workingNoteHandlers },
  paperLanguages: { procedures: paperLanguages, handlers: paperLanguageHandlers },
  noteTemplates: { procedures: noteTemplates, handlers: noteTemplateHandlers },
  outreach: { procedures: outreach, handlers: outreachHandlers },
  guidance: { procedures: guidance, handlers: guidanceHandlers },
  housing: { procedures: housing, handlers: housingHandlers },
  riskAssessments: { procedures: riskAssessments, handlers: riskHandlers },
  safetyPlan: { procedures: safetyPlan, handlers: safetyHandlers },
  crisisPlan: { procedures: crisisPlan, handlers: crisisHandlers },
  network: { procedures: network, handlers: networkHandlers },
  partners: { procedures: partners, handlers: partnerHandlers },
  consents: { procedures: consents, handlers: consentHandlers },
  referrals: { procedures: referrals, handlers: referralHandlers },
  notifications: { procedures: notifications, handlers: notificationHandlers },
  duplicates: { procedures: duplicates, handlers: duplicateHandlers },
  merges: { procedures: merges, handlers: mergeHandlers },
  handOver: { procedures: handOver, handlers: handOverHandlers },
  places: { procedures: places, handlers: placesHandlers },
  imports: { procedures: imports, handlers: createImportHandlers() },
  accessCasework: { procedures: accessCasework, handlers: access },
  accessPlaces: { procedures: accessPlaces, handlers: access },
  documentsCasework: { procedures: documentsCasework, handlers: createDocumentHandlers() },
  documentsTreatment: { procedures: documentsTreatment, handlers: createDocumentHandlers() },
  documentsPlaces: { procedures: documentsPlaces, handlers: createDocumentHandlers() },
  draftsCasework: { procedures: draftsCasework, handlers: drafts },
  draftsTreatment: { procedures: draftsTreatment, handlers: drafts },
  draftsPlaces: { procedures: draftsPlaces, handlers: drafts },
  agenda: { procedures: agenda, handlers: agendaHandlers },
  agendaTreatment: { procedures: agendaTreatment, handlers: agendaTreatmentHandlers },
  dueCasework: { procedures: dueCasework, handlers: dueCaseworkHandlers },
  dueTreatment: { procedures: dueTreatment, handlers: dueTreatmentHandlers },
  journalCasework: { procedures: journalCasework, handlers: journal },
  journalTreatment: { procedures: journalTreatment, handlers: journal },
  journalPlaces: { procedures: journalPlaces, handlers: journal },
  journalExport: { procedures: journalExport, handlers: journalExportHandlers },
  journalLook: { procedures: journalLook, handlers: journalLookHandlers },
  searchCasework: { procedures: searchCasework, handlers: search },
  searchTreatment: { procedures: searchTreatment, handlers: search },
  searchPlaces: { procedures: searchPlaces, handlers: search },
  timelineCasework: { procedures: timelineCasework, handlers: timelineCaseworkHandlers },
  timelineTreatment: { procedures: timelineTreatment, handlers: timelineTreatmentHandlers },
  timelinePlaces: { procedures: timelinePlaces, handlers: timelinePlacesHandlers },
};
