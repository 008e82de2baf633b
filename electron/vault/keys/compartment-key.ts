import sodium from 'sodium-native';
import type { ChainKeys } from '../db/journal-chain.ts';
import type { DatabaseKey } from '../db/open.ts';
import type { KeyPair } from './member-key.ts';
import { newSecret, type TakeSecret, wipe } from './secret.ts';

/** What is derived from a compartment key: BLAKE2b keyed, with a context of 8 bytes and a number. */
const subkeys = {
  database: { context: 'luwte-db', id: 1, size: 32 },
  salt: { context: 'luwte-db', id: 2, size: 16 },
  journal: { context: 'luwte-jr', id: 1, size: 32 },
  header: { context: 'luwte-hd', id: 1, size: 32 },
  identity: { context: 'luwte-id', id: 1, size: 32 },
} as const;

/** A key that a compartment had before. */
export interface PastKey {
  readonly epoch: number;
  /** How many journal entries there were when the next key came: so far the chain is this key's. */
  readonly entries: number;
  readonly key: Buffer;
}

/** The key of a compartment as a holder has it, with those before it, oldest first. */
export interface CompartmentKey {
  readonly epoch: number;
  readonly key: Buffer;
  readonly past: readonly PastKey[];
}

/** The key of an epoch, or null for one that is not there. */
export function keyOfEpoch({ epoch, key, past }: CompartmentKey, wanted: number): Buffer | null {
  if (wanted === epoch) return key;
  return past.find((earlier) => earlier.epoch === wanted)?.key ?? null;
}

export function newCompartmentKey(take: TakeSecret): Buffer {
  const key = take(sodium.crypto_kdf_KEYBYTES);
  sodium.randombytes_buf(key);
  return key;
}

/** SQLCipher's raw key and salt. The caller wipes `key`. */
export function databaseKey(compartmentKey: Buffer): DatabaseKey & { readonly key: Buffer } {
  return {
    key: subkey(compartmentKey, subkeys.database),
    salt: subkey(compartmentKey, subkeys.salt),
  };
}

/** The keys of the journal's chain. The caller wipes them. */
export function chainKeys({ key, past }: CompartmentKey): ChainKeys {
  return {
    present: subkey(key, subkeys.journal),
    past: past.map((earlier) => ({
      entries: earlier.entries,
      key: subkey(earlier.key, subkeys.journal),
    })),
  };
}

/** The key of the header's MAC; from the compartment that every member can open. */
export function headerKey(caseworkKey: Buffer): Buffer {
  return subkey(caseworkKey, subkeys.header);
}

/** Tells one key from another and gives nothing of either away; it stands in the header. */
export function keyId(compartmentKey: Buffer): string {
  const id = subkey(compartmentKey, subkeys.identity);
  try {
    return id.toString('hex');
  } finally {
    wipe(id);
  }
}

/** crypto_kdf_derive_from_key into guarded memory. `context` is 8 ASCII bytes. */
export function subkey(
  key: Buffer,
  { context, id, size }: { readonly context: string; readonly id: number; readonly size: number },
): Buffer {
  const derived = newSecret(size);
  sodium.crypto_kdf_derive_from_key(derived, id, Buffer.from(context, 'ascii'), key);
  return derived;
}

/** A compartment key sealed to one holder's public key, in hex. */
export function sealGrant(compartmentKey: Buffer, publicKey: Buffer): string {
  const sealed = Buffer.alloc(compartmentKey.length + sodium.crypto_box_SEALBYTES);
  sodium.crypto_box_seal(sealed, compartmentKey, publicKey);
  return sealed.toString('hex');
}

/** The compartment key in a grant, or null when it was not sealed to this holder. */
export function openGrant(take: TakeSecret, sealed: string, holder: KeyPair): Buffer | null {
  const key = take(sodium.crypto_kdf_KEYBYTES);
  const opened = sodium.crypto_box_seal_open(
    key,
    Buffer.from(sealed, 'hex'),
    holder.publicKey,
    holder.privateKey,
  );
  return opened ? key : null;
}
