import type { Compartment } from '../../../contract/common.ts';
import { LuwteError } from '../../../contract/errors.ts';
import type { TypedRecovery } from '../../../contract/recovery-terms.ts';
import { type CompartmentKey, headerKey, openGrant } from '../keys/compartment-key.ts';
import { type DeviceSecrets, findDeviceFactor } from '../keys/device-secret.ts';
import { type KeyPair, publicKeyOf, unwrapPrivateKey } from '../keys/member-key.ts';
import { unwrapPastKeys } from '../keys/past-key.ts';
import { recoveryKeyPair } from '../keys/recovery-code.ts';
import { type TakeSecret, wipe } from '../keys/secret.ts';
import type { Header, HeaderMember } from './header.ts';
import { verifyHeader } from './mac.ts';
import { assertTrusted, type CompartmentKeys, type KeyHolder } from './trust.ts';

/** Slots have been made in the same way since format 1. */
const slotFormat = 1;

/** Whose key a member's slot is, for its associated data. */
export function slotOwner(header: Pick<Header, 'vaultId'>, memberId: string) {
  return { format: slotFormat, vaultId: header.vaultId, memberId };
}

/**
 * The member's key pair, or null when the passphrase does not open their slot. Where the slot is bound
 * to a device, fails as `DeviceSecrets.find` does when that device's half is not to be had.
 */
export async function memberKeyPair(
  take: TakeSecret,
  header: Header,
  member: HeaderMember,
  passphrase: string,
  devices: Pick<DeviceSecrets, 'find'>,
): Promise<KeyPair | null> {
  const device = await findDeviceFactor(take, devices, member.slot.device);
  const privateKey = take(32);
  const opened = await unwrapPrivateKey(
    slotOwner(header, member.id),
    passphrase,
    member.slot,
    privateKey,
    device?.secret ?? null,
  );
  return opened ? { publicKey: publicKeyOf(privateKey), privateKey } : null;
}

/** A suspended member opens nothing: `vault.member-suspended`. */
export function assertNotSuspended({ suspended }: HeaderMember): void {
  if (suspended) throw new LuwteError('vault.member-suspended');
}

/** With a one-time passphrase nothing but choosing an own one is possible: `vault.first-log-in`. */
export function assertOwnPassphrase({ oneTime }: HeaderMember): void {
  if (oneTime) throw new LuwteError('vault.first-log-in');
}

/** The recovery identity's key pair, or null when the code is of another vault. */
export function recoveryPair(take: TakeSecret, header: Header, code: Buffer): KeyPair | null {
  const pair = recoveryKeyPair(take, code);
  return pair.publicKey.toString('hex') === header.recovery.publicKey ? pair : null;
}

/** What is told when something was typed well and is of another vault, or of a code since replaced. */
export function otherRecovery(typed: TypedRecovery): LuwteError {
  return typeof typed === 'string'
    ? new LuwteError('vault.wrong-recovery-code', { problem: 'other', group: 0 })
    : new LuwteError('recovery.shares-of-other-code');
}

/**
 * Opens every grant of a holder and makes sure that the header is theirs: that they can trust the
 * keys, and that the MAC fits. Anything that does not is `vault.header-damaged`.
 */
export function openKeys(
  take: TakeSecret,
  header: Header,
  holder: KeyHolder,
  pair: KeyPair,
): CompartmentKeys {
  const keys = openGrants(take, header, holder, pair);
  const casework = keys.get('casework');
  if (!casework || !isSignedWith(header, casework.key)) {
    throw new LuwteError('vault.header-damaged');
  }
  return keys;
}

/** As `openKeys`, of a header that bears no MAC yet. */
export function openGrants(
  take: TakeSecret,
  header: Header,
  holder: KeyHolder,
  pair: KeyPair,
): CompartmentKeys {
  const keys = new Map<Compartment, CompartmentKey>();
  for (const { name, epoch, grants, past } of header.compartments) {
    const grant = grants.find(({ to }) => to === holder.id);
    if (!grant) continue;
    const key = openGrant(take, grant.sealed, pair);
    const place = { vaultId: header.vaultId, name, epoch };
    const earlier = key && unwrapPastKeys(take, place, key, past);
    if (!earlier) throw new LuwteError('vault.header-damaged');
    keys.set(name, { epoch, key, past: earlier });
  }
  assertTrusted(header, holder, pair, keys);
  return keys;
}

/** Whether the header's MAC was made with this casework key. */
export function isSignedWith(header: Header, casework: Buffer): boolean {
  const key = headerKey(casework);
  try {
    return verifyHeader(header, key);
  } finally {
    wipe(key);
  }
}
