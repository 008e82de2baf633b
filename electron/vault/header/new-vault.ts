import { compartments, type Role } from '../../../contract/common.ts';
import { newCompartmentKey, sealGrant } from '../keys/compartment-key.ts';
import type { DeviceFactor } from '../keys/device-secret.ts';
import type { KdfCost } from '../keys/kdf.ts';
import { type KeyPair, newKeyPair, wrapPrivateKey } from '../keys/member-key.ts';
import { encodeRecoveryCode, newRecoverySecret, recoveryKeyPair } from '../keys/recovery-code.ts';
import { newSecret, type TakeSecret } from '../keys/secret.ts';
import { emptyMac, formatVersion, type Header, type HeaderMember } from './header.ts';
import { slotOwner } from './holders.ts';
import { type CompartmentKeys, markKeys, recoveryHolder } from './trust.ts';

export interface NewVault {
  readonly vaultId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly member: { readonly id: string; readonly name: string; readonly role: Role };
  readonly passphrase: string;
  readonly cost: KdfCost;
}

/** An unsigned, unfinished header with its first member, and what set-up needs to go on. */
export interface VaultDraft {
  readonly header: Header;
  readonly recoveryCode: string;
  /** In guarded memory; whoever holds the draft wipes them. */
  readonly keys: CompartmentKeys;
}

/** Makes all keys of a new vault. Nothing is written. */
export async function draftVault(take: TakeSecret, vault: NewVault): Promise<VaultDraft> {
  const keys = new Map(
    compartments.map((name) => [name, { epoch: 1, key: newCompartmentKey(newSecret), past: [] }]),
  );
  const code = newRecoverySecret(take);
  const recovery = recoveryKeyPair(take, code);
  const pair = newKeyPair(take);
  const slot = await wrapPrivateKey(
    slotOwner(vault, vault.member.id),
    vault.passphrase,
    vault.cost,
    pair.privateKey,
    null,
  );
  const header: Header = {
    luwte: 'vault header',
    format: formatVersion,
    vaultId: vault.vaultId,
    name: vault.name,
    createdAt: vault.createdAt,
    finished: false,
    generation: 0,
    members: [
      {
        ...vault.member,
        oneTime: false,
        suspended: false,
        publicKey: pair.publicKey.toString('hex'),
        slot,
        ...markKeys([], pair.privateKey, keys),
      },
    ],
    recovery: {
      publicKey: recovery.publicKey.toString('hex'),
      ...markKeys([], recovery.privateKey, keys),
    },
    compartments: [...keys].map(([name, { key, epoch }]) => ({
      name,
      epoch,
      renewalDue: false,
      grants: [
        { to: vault.member.id, sealed: sealGrant(key, pair.publicKey), voucher: null },
        { to: recoveryHolder, sealed: sealGrant(key, recovery.publicKey), voucher: null },
      ],
      past: [],
      anchor: { count: 0, head: emptyMac },
    })),
    mac: emptyMac,
  };
  return { header, recoveryCode: encodeRecoveryCode(code), keys };
}

/**
 * The header with a member's slot made anew, for another passphrase or device; key pair and grants
 * stay. Unsigned.
 */
export async function withNewSlot(
  header: Header,
  member: HeaderMember,
  pair: KeyPair,
  passphrase: string,
  cost: KdfCost,
  device: DeviceFactor | null,
): Promise<Header> {
  const owner = slotOwner(header, member.id);
  const slot = await wrapPrivateKey(owner, passphrase, cost, pair.privateKey, device);
  return withMember(header, { ...member, slot });
}

/**
 * The header with a new key pair for a member, sealed the same compartments as before and no
 * other, under a new passphrase and bound to no device. Unsigned.
 */
export async function withNewKeyPair(
  take: TakeSecret,
  header: Header,
  member: HeaderMember,
  keys: CompartmentKeys,
  passphrase: string,
  cost: KdfCost,
): Promise<Header> {
  const pair = newKeyPair(take);
  const publicKey = pair.publicKey.toString('hex');
  const sealed = header.compartments.map((entry) => ({
    ...entry,
    grants: entry.grants.map((grant) => {
      const held = keys.get(entry.name);
      if (grant.to !== member.id || !held) return grant;
      return { to: grant.to, sealed: sealGrant(held.key, pair.publicKey), voucher: null };
    }),
  }));
  const renewed = { ...member, oneTime: false, publicKey, ...markKeys([], pair.privateKey, keys) };
  const next = { ...header, compartments: sealed };
  return withNewSlot(next, renewed, pair, passphrase, cost, null);
}

function withMember(header: Header, changed: HeaderMember): Header {
  const members = header.members.map((member) => (member.id === changed.id ? changed : member));
  return { ...header, members };
}
