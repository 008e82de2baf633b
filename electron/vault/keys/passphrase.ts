import { LuwteError } from '../../../contract/errors.ts';

const leastCharacters = 15;
const leastWords = 6;

/**
 * Refuses a passphrase that is too easy to guess with `vault.passphrase-too-weak`: under 15
 * characters and under 6 words, or hardly more than one character, run or piece repeated, or made
 * of a name that stands on the lock screen.
 */
export function assertStrongPassphrase(passphrase: string, names: readonly string[]): void {
  if (!isStrongPassphrase(passphrase, names)) throw new LuwteError('vault.passphrase-too-weak');
}

export function isStrongPassphrase(passphrase: string, names: readonly string[]): boolean {
  const text = passphrase.normalize('NFKC').trim().toLowerCase();
  const words = new Set(text.split(/[\s\p{Pd}_.,]+/u).filter((word) => word.length > 1));
  if ([...text].length < leastCharacters && words.size < leastWords) return false;
  const known = names.flatMap((name) => name.normalize('NFKC').toLowerCase().split(/\s+/u));
  const rest = known
    .filter((part) => part.length >= shortestNamePart)
    .reduce((left, part) => left.replaceAll(part, ''), text);
  return surprises(rest) >= leastSurprises && new Set(rest).size >= leastDistinct;
}

/** Under this many characters that do not follow from those before them there is nothing to guess at. */
const leastSurprises = 10;
const leastDistinct = 6;
/** 'de' and 'van' stand in many words. */
const shortestNamePart = 3;
const rows = ['qwertyuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm', 'wxcvbn', '1234567890'];

/** How many characters do not follow from those before: by repeating them, by counting on, along the keyboard. */
function surprises(text: string): number {
  const characters = [...text.replace(/\s+/gu, '')];
  let count = 0;
  for (let at = 0; at < characters.length; ) {
    const repeated = repeatLength(characters, at);
    count += repeated > 0 || continues(characters, at) ? 0 : 1;
    at += Math.max(1, repeated);
  }
  return count;
}

/** How long a piece of at least three characters starts here that stood before, whole. */
function repeatLength(characters: readonly string[], at: number): number {
  const before = characters.slice(0, at).join('');
  let length = 0;
  while (
    at + length < characters.length &&
    before.includes(characters.slice(at, at + length + 1).join(''))
  ) {
    length += 1;
  }
  return length >= 3 ? length : 0;
}

function continues(characters: readonly string[], at: number): boolean {
  const previous = characters[at - 1];
  const current = characters[at];
  if (previous === undefined || current === undefined) return false;
  const step = (current.codePointAt(0) ?? 0) - (previous.codePointAt(0) ?? 0);
  if (Math.abs(step) <= 1) return true;
  return rows.some((row) => row.includes(previous + current) || row.includes(current + previous));
}
