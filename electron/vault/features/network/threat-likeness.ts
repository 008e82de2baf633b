import type { threatReasons } from '../../../../contract/network.ts';
import type { NetworkPersonFields } from '../../../../contract/network-person.ts';
import { foldedPhone } from '../../../../contract/phone-number.ts';
import { fold } from '../../db/fold.ts';
import { isAlmost } from '../clients/index.ts';

type Threat = Pick<NetworkPersonFields, 'name' | 'alias' | 'phone'>;
type ThreatReason = (typeof threatReasons)[number];

/** What of someone is compared, taken apart once. */
export interface FoldedThreat {
  /** Each name of two words or more. */
  readonly names: readonly (readonly string[])[];
  /** Each nickname of one word. */
  readonly nicknames: readonly string[];
  readonly phone: string;
}

/** Small words of names, which one writes and another leaves out. */
const particles = new Set([
  ...['van', 'von', 'der', 'den', 'de', 'het', 't', 'te', 'ter', 'ten', 'in', 'op'],
  ...['el', 'al', 'ben', 'bin', 'ibn', 'abu', 'da', 'das', 'do', 'dos', 'di', 'du', 'la', 'le'],
]);
/** A shorter nickname is too common to warn for. */
const fewestLetters = 4;
/** Fewer digits are an extension or a short code, not someone's number. */
const fewestDigits = 8;

/** The names, nicknames and number of someone as they are compared. */
export function foldThreat({ name, alias, phone }: Threat): FoldedThreat {
  const main = wordsOf(name);
  const aliases = alias.split(/[,;/]/).map(wordsOf);
  const nicknames = aliases
    .filter((words) => words.length === 1)
    .flat()
    // A given name written once more is no name of its own.
    .filter((word) => word.length >= fewestLetters && !main.includes(word));
  const digits = foldedPhone(phone);
  return {
    names: [main, ...aliases].filter((words) => words.length >= 2),
    nicknames,
    phone: digits.length >= fewestDigits ? digits : '',
  };
}

/**
 * Why two threats may be one person; empty when nothing says so. Names count from two words on, in any order and give
 * or take one typing error in a long word: that two bear one first name says nothing.
 */
export function threatReasonsBetween(one: FoldedThreat, other: FoldedThreat): ThreatReason[] {
  const reasons: ThreatReason[] = [];
  if (one.names.some((mine) => other.names.some((theirs) => isSameName(mine, theirs)))) {
    reasons.push('name');
  }
  if (one.nicknames.some((word) => other.nicknames.includes(word))) reasons.push('alias');
  if (one.phone !== '' && one.phone === other.phone) reasons.push('phone');
  return reasons;
}

/**
 * The words of a name that tell it from others, in their order; marks within a word (O'Brien) are no end of it. An initial
 * counts where a given name stands: 'Ahmed Y.' is a first name alone.
 */
function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !particles.has(word))
    .filter((word, index) => index === 0 || word.length > 1);
}

/** Whether each word of the shorter name is in the longer one, at least one of them in full. */
function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const left = [...long];
  let inFull = 0;
  // Long words first, so that an initial does not take the word that another is.
  for (const word of [...short].sort((first, second) => second.length - first.length)) {
    const found = placeOf(word, left);
    if (found < 0) return false;
    const [taken = ''] = left.splice(found, 1);
    if (word.length > 1 && taken.length > 1) inFull += 1;
  }
  return inFull > 0;
}

/** Where a word stands among others: the same rather than almost the same, and that rather than its initial. */
function placeOf(word: string, others: readonly string[]): number {
  const ways: readonly ((other: string) => boolean)[] = [
    (other) => other === word,
    (other) => isAlmost(word, other),
    (other) => (word.length === 1 || other.length === 1) && word[0] === other[0],
  ];
  const found = ways.map((fits) => others.findIndex(fits)).find((place) => place >= 0);
  return found ?? -1;
}
