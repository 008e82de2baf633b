import sodium from 'sodium-native';
import type { Compartment } from '../../../contract/common.ts';
import { subkey } from './compartment-key.ts';
import { wipe } from './secret.ts';

/** A compartment key that a holder has found to be the true one. */
export interface Mark {
  readonly compartment: Compartment;
  readonly epoch: number;
  /** See `keyId`. */
  readonly keyId: string;
}

/**
 * A holder's hand under their marks, made with their own private key. Anyone can seal a key to a
 * public key; without it, whoever can write to the folder could swap in keys of their own and wait
 * for someone to type into a vault they can read.
 *
 * crypto_auth over the marks as compact JSON: `[["casework",1,"<key id>"],…]`.
 */
export function pinMarks(privateKey: Buffer, marks: readonly Mark[]): string {
  const rows = marks.map(({ compartment, epoch, keyId }) => [compartment, epoch, keyId]);
  return authenticate(privateKey, pinKey(2), Buffer.from(JSON.stringify(rows)));
}

/**
 * The pin of format 1, which knew one epoch: over `<compartment>` NUL and the 32 key bytes of each
 * compartment in turn, in the order given.
 */
export function pinKeys(
  privateKey: Buffer,
  keys: ReadonlyArray<readonly [Compartment, Buffer]>,
): string {
  const message = Buffer.concat(
    keys.flatMap(([compartment, bytes]) => [Buffer.from(`${compartment}\0`), bytes]),
  );
  try {
    return authenticate(privateKey, pinKey(1), message);
  } finally {
    sodium.sodium_memzero(message);
  }
}

const pinKey = (id: number) => ({ context: 'luwte-pn', id, size: 32 });

/** What is vouched for: that a holder was given the true key of a compartment. */
export interface Vouched {
  readonly vaultId: string;
  readonly to: string;
  /** The holder's, in hex. */
  readonly publicKey: string;
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly keyId: string;
}

/**
 * The word of someone who holds a key that the holder has marked, that another is true as well.
 * crypto_auth over compact JSON: `["voucher","<vault id>","<holder>","<public key>","treatment",2,"<key id>"]`.
 */
export function vouch(markedKey: Buffer, vouched: Vouched): string {
  const { vaultId, to, publicKey, compartment, epoch, keyId } = vouched;
  const message = JSON.stringify(['voucher', vaultId, to, publicKey, compartment, epoch, keyId]);
  const use = { context: 'luwte-vc', id: 1, size: 32 };
  return authenticate(markedKey, use, Buffer.from(message));
}

function authenticate(
  from: Buffer,
  use: { readonly context: string; readonly id: number; readonly size: number },
  message: Buffer,
): string {
  const key = subkey(from, use);
  const mac = Buffer.alloc(sodium.crypto_auth_BYTES);
  try {
    sodium.crypto_auth(mac, message, key);
    return mac.toString('hex');
  } finally {
    wipe(key);
  }
}

/** Compares two MACs, both 32 bytes in hex. */
export function sameMac(one: string, other: string): boolean {
  return sodium.sodium_memcmp(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
}
