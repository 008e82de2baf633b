import type { Compartment } from '../../../contract/common.ts';
import type { StoredDocument } from '../../../contract/documents.ts';
import { luwte } from '../../app/luwte.ts';

/** A document with the compartment it lies in. */
export interface PlacedDocument extends StoredDocument {
  readonly compartment: Compartment;
}

export const documentFeatures = {
  casework: 'documentsCasework',
  treatment: 'documentsTreatment',
  places: 'documentsPlaces',
} as const satisfies Record<Compartment, keyof typeof luwte>;

/** The procedures for the documents of a compartment. */
export const documentsOf = (compartment: Compartment) => luwte[documentFeatures[compartment]];
