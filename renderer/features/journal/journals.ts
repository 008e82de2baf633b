import type { Compartment } from '../../../contract/common.ts';

/** The journal of each compartment, by its name in the contract. */
export const journals = {
  casework: 'journalCasework',
  treatment: 'journalTreatment',
  places: 'journalPlaces',
} as const satisfies Record<Compartment, string>;
