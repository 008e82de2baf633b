import type { Compartment, Role } from '../../../contract/common.ts';
import { LuwteError } from '../../../contract/errors.ts';
import type { FieldChange } from '../../../contract/journal.ts';
import type { JournalEvent } from '../db/journal.ts';
import type { Header, HeaderMember } from '../header/header.ts';
import { withNewKeyPair } from '../header/new-vault.ts';
import {
  compartmentsOf,
  type NewMember,
  withGrants,
  withMemberAs,
  withNewMember,
  withoutGrants,
  withoutMember,
} from '../header/team.ts';
import type { CompartmentKeys } from '../header/trust.ts';
import type { KdfCost } from '../keys/kdf.ts';
import type { TakeSecret } from '../keys/secret.ts';
import { assertAllReachable, assertMayAct } from './rules.ts';

/** What a change of the team starts from: the header, and who acts with which keys. */
export interface TeamDesk {
  readonly take: TakeSecret;
  readonly header: Header;
  readonly keys: CompartmentKeys;
  readonly actor: HeaderMember;
}

export interface PlannedTeam<Result> {
  /** The header as it shall be, unsigned. */
  readonly next: Header;
  readonly eventsIn: (compartment: Compartment) => readonly JournalEvent[];
  readonly result: Result;
  /** Who need not wait any longer after wrong passphrases. */
  readonly waitsNoMore?: string;
}

export type PlanTeam<Result> = (desk: TeamDesk) => Promise<PlannedTeam<Result>>;

export function planAdd(
  member: NewMember,
  cost: () => Promise<KdfCost>,
): PlanTeam<{ id: string; oneTimePassphrase: string }> {
  return async ({ take, header, keys, actor }) => {
    const { id, name, role, compartments, oneTimePassphrase } = member;
    assertMayAct(header, actor, { id, role });
    assertNameFree(header, name);
    assertHeld(keys, compartments);
    const next = await withNewMember(take, header, keys, member, await cost());
    const changes = [{ field: 'role', before: null, after: role }];
    return {
      next,
      eventsIn: eventsFor(header, next, member, [{ action: 'create', changes }]),
      result: { id, oneTimePassphrase },
    };
  };
}

export function planChange(
  id: string,
  role: Role,
  compartments: readonly Compartment[],
): PlanTeam<void> {
  return async ({ header, keys, actor }) => {
    const member = memberOf(header, id);
    if (member.suspended) throw new LuwteError('call.invalid');
    assertMayAct(header, actor, member, role);
    const has = compartmentsOf(header, id);
    const given = compartments.filter((name) => !has.includes(name));
    const taken = has.filter((name) => !compartments.includes(name));
    assertHeld(keys, given);
    const asked = withMemberAs(header, id, { role });
    const next = withoutGrants(withGrants(asked, keys, member, given), id, taken);
    const changes = [{ field: 'role', before: member.role, after: role }];
    const own = role === member.role ? [] : [{ action: 'change-role' as const, changes }];
    return done(header, next, member, own);
  };
}

export function planSuspend(id: string): PlanTeam<void> {
  return async ({ header, actor }) => {
    const member = memberOf(header, id);
    assertMayAct(header, actor, member);
    const taken = withoutGrants(header, id, compartmentsOf(header, id));
    const next = withMemberAs(taken, id, { suspended: true });
    return done(header, next, member, [{ action: 'suspend' }]);
  };
}

export function planLift(id: string, compartments: readonly Compartment[]): PlanTeam<void> {
  return async ({ header, keys, actor }) => {
    const member = memberOf(header, id);
    if (!member.suspended) throw new LuwteError('call.invalid');
    assertMayAct(header, actor, member);
    assertHeld(keys, compartments);
    const given = withGrants(header, keys, member, compartments);
    const next = withMemberAs(given, id, { suspended: false });
    return done(header, next, member, [{ action: 'lift' }]);
  };
}

/**
 * For a member who lost their passphrase: a new key pair under a one-time passphrase, sealed what they had. Their
 * old slot is gone; no key is renewed, for they had them and keep them.
 */
export function planNewPassphrase(
  id: string,
  oneTimePassphrase: string,
  cost: () => Promise<KdfCost>,
): PlanTeam<{ oneTimePassphrase: string }> {
  return async ({ take, header, keys, actor }) => {
    const member = memberOf(header, id);
    if (member.suspended) throw new LuwteError('call.invalid');
    assertMayAct(header, actor, member);
    const has = compartmentsOf(header, id);
    assertHeld(keys, has);
    const theirs = new Map([...keys].filter(([name]) => has.includes(name)));
    const sealed = await withNewKeyPair(
      ...([take, header, member, theirs, oneTimePassphrase, await cost()] as const),
    );
    const next = withMemberAs(sealed, id, { oneTime: true });
    const eventsIn = eventsFor(header, next, member, [{ action: 'new-passphrase' }]);
    return { next, eventsIn, result: { oneTimePassphrase }, waitsNoMore: id };
  };
}

export function planRemove(id: string): PlanTeam<void> {
  return async ({ header, actor }) => {
    const member = memberOf(header, id);
    assertMayAct(header, actor, member);
    const taken = withoutGrants(header, id, compartmentsOf(header, id));
    return done(header, withoutMember(taken, id), member, [{ action: 'remove' }]);
  };
}

type OwnEvent = Pick<JournalEvent, 'action'> & { readonly changes?: readonly FieldChange[] };
type Named = Pick<HeaderMember, 'id' | 'name'>;

function done(
  before: Header,
  next: Header,
  member: Named,
  own: readonly OwnEvent[],
): PlannedTeam<void> {
  assertAllReachable(next);
  return { next, eventsIn: eventsFor(before, next, member, own), result: undefined };
}

/**
 * What each journal is told: all of it in `casework`, which every member has; elsewhere what concerns
 * that compartment, and what the member is or was if they had or have it.
 */
function eventsFor(before: Header, next: Header, { id, name }: Named, own: readonly OwnEvent[]) {
  const had = compartmentsOf(before, id);
  const has = compartmentsOf(next, id);
  const about = { object: 'member', id } as const;
  return (compartment: Compartment): JournalEvent[] => {
    const concerned = (one: Compartment) => compartment === 'casework' || one === compartment;
    const given = has.filter((one) => !had.includes(one) && concerned(one));
    const taken = had.filter((one) => !has.includes(one) && concerned(one));
    const tells = compartment === 'casework' || [...had, ...has].includes(compartment);
    return [
      ...(tells ? own : []).map((event) => ({ ...about, ...event, detail: name })),
      ...given.map((one) => ({ ...about, action: 'grant' as const, detail: `${one}: ${name}` })),
      ...taken.map((one) => ({ ...about, action: 'revoke' as const, detail: `${one}: ${name}` })),
    ];
  };
}

function memberOf(header: Header, id: string): HeaderMember {
  const member = header.members.find((known) => known.id === id);
  if (!member) throw new LuwteError('record.not-found');
  return member;
}

/** No one gives what they can't open themselves. */
function assertHeld(keys: CompartmentKeys, compartments: readonly Compartment[]): void {
  const lacking = compartments.find((name) => !keys.has(name));
  if (lacking) throw new LuwteError('member.not-held', { compartment: lacking });
}

function assertNameFree(header: Header, name: string): void {
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  if (header.members.some((member) => plain(member.name) === plain(name))) {
    throw new LuwteError('member.name-taken');
  }
}
