import { luwte } from '../../app/luwte.ts';
import type { NoteFamily } from '../notes/index.ts';

/** Contact notes lie in the casework compartment. */
export const contactFamily: NoteFamily = {
  compartment: 'casework',
  noteKind: 'contact',
  addendumKind: 'addendum',
  addAddendum: (input) => luwte.contacts.addAddendum(input),
};
