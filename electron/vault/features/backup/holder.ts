import type { restore } from '../../../../contract/backup.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { ParsedInputOf } from '../../../../contract/procedure.ts';
import type { TypedRecovery } from '../../../../contract/recovery-terms.ts';
import type { Header, HeaderMember } from '../../header/header.ts';
import {
  assertNotSuspended,
  assertOwnPassphrase,
  memberKeyPair,
  openKeys,
  otherRecovery,
  recoveryPair,
} from '../../header/holders.ts';
import { type CompartmentKeys, recoveryOf } from '../../header/trust.ts';
import type { DeviceSecrets } from '../../keys/device-secret.ts';
import { assertKdfBounds } from '../../keys/kdf.ts';
import { readTypedRecovery } from '../../keys/recovery-share.ts';
import type { TakeSecret } from '../../keys/secret.ts';

type Wish = ParsedInputOf<typeof restore.run>;

/** Who restores, and what they can open. */
export interface Holder {
  readonly member: HeaderMember;
  readonly keys: CompartmentKeys;
  readonly casework: Buffer;
}

/**
 * Opens a backup's keys with the passphrase it was made under, or the recovery code or two shares of
 * it. Fails with `vault.wrong-passphrase`, `vault.wrong-recovery-code`, `recovery.…`, `binding.…`, or with
 * `vault.header-damaged` when the header is not as the vault wrote it.
 */
export async function openHolder(
  take: TakeSecret,
  header: Header,
  { member: memberId, secret }: Pick<Wish, 'member' | 'secret'>,
  devices: DeviceSecrets,
): Promise<Holder> {
  const member = header.members.find(({ id }) => id === memberId);
  if (!member) throw new LuwteError('call.invalid');
  const keys = await (secret.kind === 'passphrase'
    ? keysOfMember(take, header, member, secret.passphrase, devices)
    : keysOfRecovery(take, header, secret.recoveryCode));
  const casework = keys.get('casework');
  if (!casework) throw new LuwteError('call.forbidden');
  return { member, keys, casework: casework.key };
}

async function keysOfMember(
  take: TakeSecret,
  header: Header,
  member: HeaderMember,
  passphrase: string,
  devices: DeviceSecrets,
): Promise<CompartmentKeys> {
  assertNotSuspended(member);
  assertKdfBounds(member.slot.kdf);
  const pair = await memberKeyPair(take, header, member, passphrase, devices);
  if (!pair) throw new LuwteError('vault.wrong-passphrase', { retryAfterSeconds: 0 });
  assertOwnPassphrase(member);
  return openKeys(take, header, member, pair);
}

async function keysOfRecovery(
  take: TakeSecret,
  header: Header,
  typed: TypedRecovery,
): Promise<CompartmentKeys> {
  const code = await readTypedRecovery(take, typed, header.recovery.split?.set);
  const pair = recoveryPair(take, header, code);
  if (!pair) throw otherRecovery(typed);
  return openKeys(take, header, recoveryOf(header), pair);
}
