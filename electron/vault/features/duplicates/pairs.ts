import { type LikenessReason, likenessReasons } from '../../../../contract/client-terms.ts';
import { anyLikeness, type FoldedIdentity } from '../clients/index.ts';

/** Two of a list that may be one person, by their places in it. */
export interface FoundPair {
  readonly one: number;
  readonly other: number;
  readonly because: readonly LikenessReason[];
}

/**
 * Which of these people may be one. Only those are compared who share a code, a phone number or the year of their birth,
 * and whoever's birth is not known with everyone: no others can be alike (`anyLikeness`). What says most comes first.
 */
export function findPairs(people: readonly FoldedIdentity[]): FoundPair[] {
  const found: FoundPair[] = [];
  const met = new Map<string, number[]>();
  for (const [other, person] of people.entries()) {
    const keys = keysOf(person);
    const earlier =
      person.birthYear === null
        ? people.slice(0, other).keys()
        : new Set([...keys, unknownBirth].flatMap((key) => met.get(key) ?? []));
    for (const one of earlier) {
      const known = people[one];
      const because = known ? anyLikeness(known, person) : [];
      if (because.length > 0) found.push({ one, other, because });
    }
    for (const key of keys) met.set(key, [...(met.get(key) ?? []), other]);
  }
  return found.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** How much the strongest of its reasons says; 0 says most. */
const rankOf = ({ because }: FoundPair): number =>
  Math.min(...because.map((reason) => likenessReasons.indexOf(reason)));

const unknownBirth = 'year ';

const keysOf = ({ code, phone, birthYear }: FoldedIdentity): string[] => [
  `year ${birthYear ?? ''}`,
  `code ${code}`,
  ...(phone === '' ? [] : [`phone ${phone}`]),
];
