import type { LikenessReason } from '../../../../contract/client-terms.ts';
import { foldedPhone } from '../../../../contract/phone-number.ts';
import { fold } from '../../db/fold.ts';

/** What of a person tells whether two files may be of one person. */
export interface Identity {
  readonly code: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  readonly phone: string;
}

/** An identity taken apart once, so that a whole caseload can be compared with it. */
export interface FoldedIdentity {
  readonly code: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  readonly phone: string;
}

const lettersOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** A code as it is compared. */
export const foldCode = (code: string): string => fold(code.trim());

/** The identity as it is compared: folded, without spaces, hyphens and signs. */
export function foldIdentity(identity: Identity): FoldedIdentity {
  return {
    code: foldCode(identity.code),
    givenName: lettersOf(identity.givenName),
    familyName: lettersOf(identity.familyName),
    birthDate: identity.birthDate,
    birthYear: identity.birthYear ?? yearOf(identity.birthDate),
    phone: foldedPhone(identity.phone),
  };
}

/** Why two files may be of one person; empty when nothing says so. */
export function reasonsForLikeness(one: FoldedIdentity, other: FoldedIdentity): LikenessReason[] {
  const reasons: LikenessReason[] = [];
  if (one.code !== '' && one.code === other.code) reasons.push('code');
  const namesAlike = areNamesAlike(one, other);
  if (namesAlike && isSameBirth(one, other)) reasons.push('name-and-birth');
  if (one.phone !== '' && one.phone === other.phone) {
    reasons.push(namesAlike ? 'name-and-phone' : 'phone');
  }
  return reasons;
}

/** The same, and one name alone while no birth is known to compare: worth showing to someone who can tell. */
export function anyLikeness(one: FoldedIdentity, other: FoldedIdentity): LikenessReason[] {
  const reasons = reasonsForLikeness(one, other);
  return reasons.length === 0 && isSameNameAlone(one, other) ? ['name'] : reasons;
}

/** Whether two files bear one name while the birth of one of them is not known, so that only someone can tell. */
function isSameNameAlone(one: FoldedIdentity, other: FoldedIdentity): boolean {
  const complete = [one, other].every((each) => each.givenName !== '' && each.familyName !== '');
  const birthKnown = one.birthYear !== null && other.birthYear !== null;
  return complete && !birthKnown && areNamesAlike(one, other);
}

/** Both parts must fit, give or take one typing error; an empty or one-letter given name fits its initial. */
function areNamesAlike(one: FoldedIdentity, other: FoldedIdentity): boolean {
  if (one.familyName === '' || other.familyName === '') {
    // Someone known by one name only.
    const soleOne = one.familyName || one.givenName;
    const soleOther = other.familyName || other.givenName;
    return soleOne !== '' && isAlmost(soleOne, soleOther);
  }
  return (
    isAlmost(one.familyName, other.familyName) && givenNamesFit(one.givenName, other.givenName)
  );
}

function givenNamesFit(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return isAlmost(one, other);
}

function isSameBirth(one: FoldedIdentity, other: FoldedIdentity): boolean {
  if (one.birthDate && other.birthDate) return one.birthDate === other.birthDate;
  return one.birthYear !== null && one.birthYear === other.birthYear;
}

/** Equal, or from five letters on one letter added, dropped, changed or swapped with its neighbour. */
export function isAlmost(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length < 5 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const restOfLong = long.slice(start + 1);
  if (short.slice(start) === restOfLong || short.slice(start + 1) === restOfLong) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
