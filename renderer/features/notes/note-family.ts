import type { Compartment } from '../../../contract/common.ts';
import type { Addendum } from '../../../contract/contacts.ts';
import type { draftKinds } from '../../../contract/drafts.ts';

type DraftKind = (typeof draftKinds)[number];

/** What contact notes and session notes differ in: where they lie and under which names. */
export interface NoteFamily {
  readonly compartment: Extract<Compartment, 'casework' | 'treatment'>;
  readonly noteKind: DraftKind;
  readonly addendumKind: DraftKind;
  readonly addAddendum: (input: { id: string; text: string }) => Promise<Addendum>;
}

const draftFeatures = { casework: 'draftsCasework', treatment: 'draftsTreatment' } as const;

/** The drafts feature of the compartment these notes lie in. */
export function draftsOf(family: NoteFamily) {
  return draftFeatures[family.compartment];
}
