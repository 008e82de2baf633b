import type { SecretAddressFields } from '../../../../contract/places.ts';
import { fold } from '../../db/fold.ts';

/** Shorter than this, letters and digits are too few to tell an address by. */
const fewestCharacters = 4;

/** Letters and digits only, folded: 'Beëkstraat 12-b' and 'beekstraat 12B' are one. */
const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Whether a text names an address: its street with number, or its postal code, however spaced,
 * accented or capitalised. Rather once too often than once too few: 'Laan 12' is found in 'Laan 123'.
 */
export function namesAddress(
  text: string,
  { street, postalCode }: Pick<SecretAddressFields, 'street' | 'postalCode'>,
): boolean {
  const searched = bare(text);
  return [street, postalCode]
    .map(bare)
    .some((part) => part.length >= fewestCharacters && searched.includes(part));
}
