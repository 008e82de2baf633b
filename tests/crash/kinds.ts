import { Attachments } from './tasks/attachments.ts';
import { Backups } from './tasks/backups.ts';
import { Drafts } from './tasks/drafts.ts';
import { Imports } from './tasks/imports.ts';
import { Notes } from './tasks/notes.ts';
import { Passphrases } from './tasks/passphrases.ts';
import { Rekeying } from './tasks/rekeying.ts';
import type { Work } from './work.ts';

/** Every kind of work during which the vault process is killed, new for each vault. */
export const allKinds = (): readonly Work[] => [
  new Notes(),
  new Drafts(),
  new Attachments(),
  new Imports(),
  new Backups(),
  new Rekeying(),
  new Passphrases(),
];
