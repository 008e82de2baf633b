import type { Role } from '../../../contract/common.ts';
import { LuwteError } from '../../../contract/errors.ts';
import type { Header, HeaderMember } from '../header/header.ts';
import { recoveryHolder } from '../header/trust.ts';

/**
 * Fails when the acting member may not do anything to this one: no one changes what they may do
 * themselves, and only an administrator makes, changes or removes an administrator, or a coordinator could
 * put everyone above them out. So an administrator always remains: the one who acts.
 */
export function assertMayAct(
  header: Header,
  actor: HeaderMember,
  member: Pick<HeaderMember, 'id' | 'role'>,
  nextRole: Role = member.role,
): void {
  if (member.id === actor.id) throw new LuwteError('member.yourself');
  const role = header.members.find(({ id }) => id === actor.id)?.role;
  const concerns = [member.role, nextRole].includes('administrator');
  if (concerns && role !== 'administrator') throw new LuwteError('member.administrators-only');
}

/** Fails when no member could open a compartment any more: then no one could give it to anyone. */
export function assertAllReachable({ compartments }: Header): void {
  const lost = compartments.find(({ grants }) => grants.every(({ to }) => to === recoveryHolder));
  if (lost) throw new LuwteError('member.last-holder', { compartment: lost.name });
}
