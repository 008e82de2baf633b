import type { Compartment } from '../../contract/common.ts';
import { LuwteError } from '../../contract/errors.ts';
import { parseHeader } from '../vault/header/header.ts';
import { isSignedWith, slotOwner } from '../vault/header/holders.ts';
import { type CompartmentKey, openGrant } from '../vault/keys/compartment-key.ts';
import { assertKdfBounds } from '../vault/keys/kdf.ts';
import { type KeyPair, publicKeyOf, unwrapPrivateKey } from '../vault/keys/member-key.ts';
import { unwrapPastKeys } from '../vault/keys/past-key.ts';
import { decodeRecoveryCode, recoveryKeyPair } from '../vault/keys/recovery-code.ts';
import { readTypedRecovery } from '../vault/keys/recovery-share.ts';
import type { TakeSecret } from '../vault/keys/secret.ts';
import type { FoundHeader, HeaderKeys } from './headers.ts';

/** How a vault was opened. */
export interface OpenedKeys {
  /** A member's name, or `recovery`. */
  readonly by: string;
  /** Keys that a header has for a compartment, newest first: one, unless it was renewed or headers differ. */
  readonly keys: ReadonlyMap<Compartment, readonly CompartmentKey[]>;
  /** The first header that gave a key. */
  readonly header: HeaderKeys;
  readonly file: string;
  /** Whether that header is as a holder of the keys wrote it, every bit. */
  readonly isGenuine: boolean;
}

/** What was typed: a recovery code or two shares of one if it has the form of that, else a passphrase. */
export type Typed =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery-code'; readonly code: Buffer }
  /** A recovery code with a mistake in a group, from 1. */
  | { readonly kind: 'mistyped-code'; readonly group: number }
  /** Of two shares, the first or second with a mistake in a group; 0 where none is to be named. */
  | { readonly kind: 'mistyped-share'; readonly share: number; readonly group: number };

export async function readTyped(take: TakeSecret, text: string): Promise<Typed> {
  const code = decodeRecoveryCode(take, text);
  if (Buffer.isBuffer(code)) return { kind: 'recovery-code', code };
  const looksLikeCode = /^([0-9a-z]{5}[\s-]+){12}[0-9a-z]{5}$/i.test(text.trim());
  if (looksLikeCode && code.problem === 'group')
    return { kind: 'mistyped-code', group: code.group };
  return (await readShares(take, text)) ?? { kind: 'passphrase', text };
}

/** A share is sixteen groups of five; two of them stand one after the other. */
const groupsOfShare = 16;

async function readShares(take: TakeSecret, text: string): Promise<Typed | null> {
  const groups = text.trim().split(/[\s-]+/);
  const looksLikeShares =
    groups.length === 2 * groupsOfShare && groups.every((group) => /^[0-9a-z]{5}$/i.test(group));
  if (!looksLikeShares) return null;
  const shares = [groups.slice(0, groupsOfShare), groups.slice(groupsOfShare)].map((share) =>
    share.join('-'),
  );
  try {
    return { kind: 'recovery-code', code: await readTypedRecovery(take, shares, undefined) };
  } catch (error) {
    if (!(error instanceof LuwteError)) throw error;
    const { share = 0, group = 0 } = error.params;
    return { kind: 'mistyped-share', share: Number(share), group: Number(group) };
  }
}

/** Opens what a passphrase or recovery code opens, in all headers there are. Null when it opens nothing. */
export async function openKeysOf(
  take: TakeSecret,
  headers: readonly FoundHeader[],
  typed: Exclude<Typed, { kind: 'mistyped-code' | 'mistyped-share' }>,
  memberName: string | null,
): Promise<OpenedKeys | null> {
  const holder =
    typed.kind === 'recovery-code'
      ? { to: 'recovery', by: 'recovery', pair: recoveryKeyPair(take, typed.code) }
      : await memberOpenedBy(take, headers, typed.text, memberName);
  if (!holder) return null;
  const keys = new Map<Compartment, CompartmentKey[]>();
  let first: (Omit<OpenedKeys, 'by' | 'keys'> & { header: HeaderKeys }) | null = null;
  for (const found of headers) {
    if (!found.keys) continue;
    const granted = grantsOf(take, found.keys, holder.to, holder.pair);
    for (const [name, held] of granted) {
      const known = keys.get(name) ?? [];
      const more = withFormer(held).filter(
        ({ key }) => !known.some((other) => other.key.equals(key)),
      );
      keys.set(name, [...known, ...more]);
    }
    if (granted.size === 0) continue;
    first ??= { header: found.keys, file: found.file, isGenuine: isGenuine(found, granted) };
  }
  return first && { by: holder.by, keys, ...first };
}

interface HeldBy {
  readonly to: string;
  readonly by: string;
  readonly pair: KeyPair;
}

/** The first member whose slot the passphrase opens. Each guess takes about a second. */
async function memberOpenedBy(
  take: TakeSecret,
  headers: readonly FoundHeader[],
  passphrase: string,
  memberName: string | null,
): Promise<HeldBy | null> {
  const tried = new Set<string>();
  for (const { keys } of headers) {
    for (const { id, name, slot } of keys?.members ?? []) {
      // The copies say the same.
      const mark = JSON.stringify([keys?.vaultId, id, slot]);
      if (!keys || tried.has(mark) || (memberName !== null && name !== memberName)) continue;
      tried.add(mark);
      if (!isWithinBounds(slot.kdf)) continue;
      const privateKey = take(32);
      // The half of a slot that a device keeps is not in the vault: such a slot stays closed here.
      if (await unwrapPrivateKey(slotOwner(keys, id), passphrase, slot, privateKey, null)) {
        return { to: id, by: name, pair: { publicKey: publicKeyOf(privateKey), privateKey } };
      }
    }
  }
  return null;
}

function isWithinBounds(cost: Parameters<typeof assertKdfBounds>[0]): boolean {
  try {
    assertKdfBounds(cost);
    return true;
  } catch (error) {
    if (error instanceof LuwteError) return false;
    throw error;
  }
}

function grantsOf(
  take: TakeSecret,
  { vaultId, compartments }: HeaderKeys,
  holder: string,
  pair: KeyPair,
): Map<Compartment, CompartmentKey> {
  const keys = new Map<Compartment, CompartmentKey>();
  for (const { name, epoch, grants, past } of compartments) {
    const grant = grants.find(({ to }) => to === holder);
    const key = grant && openGrant(take, grant.sealed, pair);
    if (!key) continue;
    // Without its past keys a database opens as well; only the older part of its journal can't be followed.
    const former = unwrapPastKeys(take, { vaultId, name, epoch }, key, past) ?? [];
    keys.set(name, { epoch, key, past: former });
  }
  return keys;
}

/** A key and those before it, each as it was then: a database may be older than its header. */
function withFormer(held: CompartmentKey): CompartmentKey[] {
  const former = held.past.map(({ epoch, key }, place) => ({
    ...{ epoch, key },
    past: held.past.slice(0, place),
  }));
  return [held, ...former.reverse()];
}

function isGenuine(
  { bytes, isWellFormed }: FoundHeader,
  keys: Map<Compartment, CompartmentKey>,
): boolean {
  const casework = keys.get('casework');
  return isWellFormed && casework !== undefined && isSignedWith(parseHeader(bytes), casework.key);
}
