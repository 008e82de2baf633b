import { duplicateReasons, type ImportDuplicate } from '../../../../contract/imports.ts';
import { type FoldedIdentity, reasonsForLikeness } from '../clients/index.ts';

type Reason = ImportDuplicate['reason'];

/** Someone a row can be compared with: an earlier row that is taken, or a client in the vault. */
export interface Person {
  readonly row: number | null;
  readonly clientId: string | null;
  readonly code: string;
  readonly name: string;
  readonly identity: FoldedIdentity;
}

export interface Match {
  readonly person: Person;
  readonly reason: Reason;
}

/** Reasons for which a row is left unless the user says otherwise. The others are only pointed out. */
const strong: ReadonlySet<Reason> = new Set([
  'identical',
  'code',
  'code-other-name',
  'name-and-birth',
  'name-and-phone',
]);
/** Reasons stand from certain to faint. */
const isStronger = (one: Reason, other: Reason) =>
  duplicateReasons.indexOf(one) < duplicateReasons.indexOf(other);

export const isStrong = ({ reason }: Match) => strong.has(reason);

/** All that a row is compared with, by what can make two files one person's. */
export class People {
  readonly #byCode = new Map<string, Person[]>();
  readonly #byBirth = new Map<string, Person[]>();
  readonly #byPhone = new Map<string, Person[]>();
  readonly #byContent = new Map<string, Person>();

  /** `content` is a row's cells as one text. */
  add(person: Person, content: string | null): void {
    const { code, phone } = person.identity;
    if (code !== '') listIn(this.#byCode, code).push(person);
    for (const key of birthKeys(person.identity)) listIn(this.#byBirth, key).push(person);
    if (phone !== '') listIn(this.#byPhone, phone).push(person);
    if (content !== null && !this.#byContent.has(content)) this.#byContent.set(content, person);
  }

  /** Whether someone has this code, folded. */
  hasCode(code: string): boolean {
    return this.#byCode.has(code);
  }

  /** Whom a row looks like most; null when no one. */
  find(sought: FoldedIdentity, content: string): Match | null {
    const same = this.#byContent.get(content);
    if (same) return { person: same, reason: 'identical' };
    let best: Match | null = null;
    for (const person of this.#candidates(sought)) {
      const reason = reasonFor(sought, person.identity);
      if (reason && (!best || isStronger(reason, best.reason))) {
        best = { person, reason };
      }
    }
    return best;
  }

  #candidates(sought: FoldedIdentity): ReadonlySet<Person> {
    return new Set([
      ...(this.#byCode.get(sought.code) ?? []),
      ...birthSought(sought).flatMap((key) => this.#byBirth.get(key) ?? []),
      ...(this.#byPhone.get(sought.phone) ?? []),
    ]);
  }
}

/** A birth is filed under its date and its year; one of which only the year is known, as such. */
function birthKeys({ birthDate, birthYear }: FoldedIdentity): string[] {
  if (birthYear === null) return [];
  return birthDate ? [birthDate, `${birthYear}`] : [`${birthYear}`, `${birthYear} only`];
}

/** Where the same birth is filed: two dates must be equal, a year fits every date in it. */
function birthSought({ birthDate, birthYear }: FoldedIdentity): string[] {
  if (birthYear === null) return [];
  return birthDate ? [birthDate, `${birthYear} only`] : [`${birthYear}`];
}

function listIn<Key>(map: Map<Key, Person[]>, key: Key): Person[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

/** A name that is only almost the same is likeness, not proof. */
function reasonFor(one: FoldedIdentity, other: FoldedIdentity): Reason | null {
  const reasons = reasonsForLikeness(one, other);
  const sameName = one.givenName === other.givenName && one.familyName === other.familyName;
  if (reasons.includes('code')) {
    const nameless = hasNoName(one) || hasNoName(other);
    return sameName || nameless || reasons.length > 1 ? 'code' : 'code-other-name';
  }
  if (reasons.includes('name-and-birth')) return sameName ? 'name-and-birth' : 'alike';
  if (reasons.includes('name-and-phone')) return sameName ? 'name-and-phone' : 'alike';
  return reasons.includes('phone') ? 'phone' : null;
}

const hasNoName = ({ givenName, familyName }: FoldedIdentity) =>
  givenName === '' && familyName === '';
