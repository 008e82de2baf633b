import { access } from './access.ts';
import { agenda } from './agenda.ts';
import { app } from './app.ts';
import { backup } from './backup.ts';
import { caseload } from './caseload.ts';
import { clients } from './clients.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { contacts } from './contacts.ts';
import { course } from './course.ts';
import { documents } from './documents.ts';
import { due } from './due.ts';
import { duplicates } from './duplicates.ts';
import { erasure } from './erasure.ts';
import { guidance } from './guidance.ts';
import { handOver } from './hand-over.ts';
import { housing } from './housing.ts';
import { imports } from './imports.ts';
import { journal } from './journal.ts';
import { members } from './members.ts';
import { merges } from './merges.ts';
import { network } from './network.ts';
import { notes } from './notes.ts';
import { oneFile } from './one-file.ts';
import { outreach } from './outreach.ts';
import { papers } from './papers.ts';
import { partners } from './partners.ts';
import { places } from './places.ts';
import { plans } from './plans.ts';
import { binding, recovery } from './recovery.ts';
import { safety } from './safety.ts';
import { search } from './search.ts';
import { sharing } from './sharing.ts';
import { templates } from './templates.ts';
import { today } from './today.ts';
import { treatment } from './treatment.ts';
import { ui } from './ui.ts';
import { vault } from './vault.ts';
import { workingNotes } from './working-notes.ts';

/** All Dutch words, by feature. */
export const nl = {
  common,
  app,
  agenda,
  backup,
  access,
  caseload,
  clients,
  codes,
  contacts,
  course,
  documents,
  due,
  duplicates,
  erasure,
  guidance,
  handOver,
  housing,
  imports,
  journal,
  members,
  merges,
  network,
  notes,
  oneFile,
  papers,
  partners,
  outreach,
  places,
  plans,
  recovery,
  binding,
  safety,
  search,
  sharing,
  today,
  templates,
  treatment,
  ui,
  vault,
  workingNotes,
};
