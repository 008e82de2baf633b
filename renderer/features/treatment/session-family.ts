import { luwte } from '../../app/luwte.ts';
import type { NoteFamily } from '../notes/index.ts';

/** Session notes lie in the treatment compartment, and so do their drafts. */
export const sessionFamily: NoteFamily = {
  compartment: 'treatment',
  noteKind: 'session',
  addendumKind: 'session-addendum',
  addAddendum: (input) => luwte.treatment.addSessionAddendum(input),
};
