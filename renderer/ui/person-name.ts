/** A person's name as it is stored. */
export interface PersonName {
  readonly givenName: string;
  readonly infix: string;
  readonly familyName: string;
}

const joined = (parts: readonly string[], between: string) =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(between);

/** The name as it is said: `Anna van den Berg`. Empty when no name is known. */
export function spokenName({ givenName, infix, familyName }: PersonName): string {
  return joined([givenName, infix, familyName], ' ');
}

/** The name as it stands in a Dutch list, the infix behind: `Berg, Anna van den`. */
export function listedName({ givenName, infix, familyName }: PersonName): string {
  if (familyName.trim() === '') return spokenName({ givenName, infix, familyName });
  return joined([familyName, joined([givenName, infix], ' ')], ', ');
}

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** Compares words as a Dutch reader expects: accents and case aside, `TW-9` before `TW-10`. */
export const compareWords = (one: string, other: string): number => collator.compare(one, other);

/** The order of a Dutch list of names: by family name without its infix, then by given name; no name last. */
export function compareNames(one: PersonName, other: PersonName): number {
  const [mine, theirs] = [sortedParts(one), sortedParts(other)];
  if ((mine.family === '') !== (theirs.family === '')) return mine.family === '' ? 1 : -1;
  return (
    compareWords(mine.family, theirs.family) ||
    compareWords(mine.given, theirs.given) ||
    compareWords(one.infix, other.infix)
  );
}

/** Someone known by a given name only stands in the list under it. */
function sortedParts({ givenName, familyName }: PersonName): { family: string; given: string } {
  const family = familyName.trim();
  const given = givenName.trim();
  return family === '' ? { family: given, given: '' } : { family, given };
}
