import type { Compartment } from '../../../contract/common.ts';
import type { journalPurposes, ObjectKind } from '../../../contract/journal-terms.ts';

type Purpose = (typeof journalPurposes)[number];

const byObject: Partial<Record<ObjectKind, Purpose>> = {
  vault: 'management',
  member: 'management',
  backup: 'management',
  import: 'management',
  journal: 'accountability',
};

const byCompartment: Readonly<Record<Compartment, Purpose>> = {
  casework: 'guidance',
  treatment: 'treatment',
  places: 'safe-place',
};

/** What something is done for unless someone says otherwise: that for which the compartment is kept. */
export function usualPurpose(compartment: Compartment, object: ObjectKind): Purpose {
  return byObject[object] ?? byCompartment[compartment];
}
