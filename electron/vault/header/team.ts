import type { Compartment, Role } from '../../../contract/common.ts';
import { newCompartmentKey, sealGrant } from '../keys/compartment-key.ts';
import type { KdfCost } from '../keys/kdf.ts';
import { newKeyPair, wrapPrivateKey } from '../keys/member-key.ts';
import { wrapPastKeys } from '../keys/past-key.ts';
import type { TakeSecret } from '../keys/secret.ts';
import type { Header, HeaderCompartment, HeaderMember } from './header.ts';
import { slotOwner } from './holders.ts';
import {
  type CompartmentKeys,
  type KeyHolder,
  markKeys,
  recoveryHolder,
  recoveryOf,
  voucherFor,
} from './trust.ts';

// Who may open what, as the header says it. Each function gives a new, unsigned header.

export interface NewMember {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly compartments: readonly Compartment[];
  readonly oneTimePassphrase: string;
}

/** The compartments that a holder has a grant for. */
export function compartmentsOf(header: Header, holderId: string): Compartment[] {
  return header.compartments
    .filter(({ grants }) => grants.some(({ to }) => to === holderId))
    .map(({ name }) => name);
}

/**
 * The header with a member more. Whoever adds them makes their first key pair, and so its marks too;
 * at the first log-in the member replaces it together with the passphrase.
 */
export async function withNewMember(
  take: TakeSecret,
  header: Header,
  keys: CompartmentKeys,
  { id, name, role, compartments, oneTimePassphrase }: NewMember,
  cost: KdfCost,
): Promise<Header> {
  const pair = newKeyPair(take);
  const given = new Map([...keys].filter(([compartment]) => compartments.includes(compartment)));
  const member: HeaderMember = {
    ...{ id, name, role, oneTime: true, suspended: false },
    publicKey: pair.publicKey.toString('hex'),
    slot: await wrapPrivateKey(
      ...([slotOwner(header, id), oneTimePassphrase, cost, pair.privateKey, null] as const),
    ),
    ...markKeys([], pair.privateKey, given),
  };
  const members = [...header.members, member];
  return withGrants({ ...header, members }, keys, member, compartments);
}

/** The header with what one member is or does changed. */
export function withMemberAs(
  header: Header,
  id: string,
  change: Partial<Pick<HeaderMember, 'role' | 'suspended' | 'oneTime'>>,
): Header {
  const members = header.members.map((member) =>
    member.id === id ? { ...member, ...change } : member,
  );
  return { ...header, members };
}

export function withoutMember(header: Header, id: string): Header {
  return { ...header, members: header.members.filter((member) => member.id !== id) };
}

/** The header with grants for compartments that the holder does not have yet. */
export function withGrants(
  header: Header,
  keys: CompartmentKeys,
  holder: KeyHolder,
  names: readonly Compartment[],
): Header {
  return mapCompartments(header, names, (entry) => ({
    ...entry,
    grants: [...entry.grants, grantFor(header, keys, holder, entry.name)],
  }));
}

/** The header without a holder's grants for some compartments; their keys are to be renewed. */
export function withoutGrants(
  header: Header,
  holderId: string,
  names: readonly Compartment[],
): Header {
  return mapCompartments(header, names, (entry) => ({
    ...entry,
    renewalDue: true,
    grants: entry.grants.filter(({ to }) => to !== holderId),
  }));
}

/** New keys for some compartments; `entries` says how many journal entries were made with the old one. */
export function renewedKeys(
  take: TakeSecret,
  keys: CompartmentKeys,
  entries: ReadonlyMap<Compartment, number>,
): CompartmentKeys {
  return new Map(
    [...keys].map(([name, held]) => {
      const made = entries.get(name);
      if (made === undefined) return [name, held];
      const { epoch, key, past } = held;
      const former = { epoch, key, entries: made };
      const renewed = { epoch: epoch + 1, key: newCompartmentKey(take), past: [...past, former] };
      return [name, renewed];
    }),
  );
}

/**
 * The header with the keys of some compartments renewed: sealed to all who hold it now, each with
 * the word by which they will know it for true.
 */
export function withRenewedKeys(
  header: Header,
  keys: CompartmentKeys,
  names: readonly Compartment[],
): Header {
  return mapCompartments(header, names, (entry) => {
    const held = keys.get(entry.name);
    if (!held) throw new Error('only who holds a key can renew it');
    return {
      ...entry,
      epoch: held.epoch,
      renewalDue: false,
      grants: entry.grants.map(({ to }) =>
        grantFor(header, keys, holderOf(header, to), entry.name),
      ),
      past: wrapPastKeys({ vaultId: header.vaultId, name: entry.name }, held),
    };
  });
}

function grantFor(
  header: Header,
  keys: CompartmentKeys,
  holder: KeyHolder,
  name: Compartment,
): HeaderCompartment['grants'][number] {
  const held = keys.get(name);
  if (!held) throw new Error('only who holds a key can give it');
  const sealed = sealGrant(held.key, Buffer.from(holder.publicKey, 'hex'));
  return { to: holder.id, sealed, voucher: voucherFor(header, holder, keys, name) };
}

function holderOf(header: Header, id: string): KeyHolder {
  if (id === recoveryHolder) return recoveryOf(header);
  const member = header.members.find((known) => known.id === id);
  if (!member) throw new Error('a grant is of a member');
  return member;
}

function mapCompartments(
  header: Header,
  names: readonly Compartment[],
  change: (entry: HeaderCompartment) => HeaderCompartment,
): Header {
  const compartments = header.compartments.map((entry) =>
    names.includes(entry.name) ? change(entry) : entry,
  );
  return { ...header, compartments };
}
