import sodium from 'sodium-native';
import { LuwteError } from '../../../contract/errors.ts';
import { subkey } from './compartment-key.ts';
import { type CodeProblem, type GroupForm, readGroups, writeGroups } from './groups.ts';
import type { KeyPair } from './member-key.ts';
import { type TakeSecret, wipe } from './secret.ts';

export const codeBytes = 32;
const form: GroupForm = { groups: 13, first: 1 };

/** 256 random bits in guarded memory: what a recovery code says. */
export function newRecoverySecret(take: TakeSecret): Buffer {
  const secret = take(codeBytes);
  sodium.randombytes_buf(secret);
  return secret;
}

/** The code of 32 bytes: 256 bits and four zero bits, most significant first, in 13 groups: `7ZK4M-…`. */
export function encodeRecoveryCode(secret: Uint8Array): string {
  if (secret.length !== codeBytes) throw new Error('a recovery code carries 32 bytes');
  return writeGroups(secret, form);
}

/** Reads a typed code into guarded memory, see `readGroups`. */
export function decodeRecoveryCode(take: TakeSecret, typed: string): Buffer | CodeProblem {
  const secret = take(codeBytes);
  return readGroups(secret, typed, form) ?? secret;
}

/** As `decodeRecoveryCode`, but fails with `vault.wrong-recovery-code`, telling the group to look at. */
export function readTypedCode(take: TakeSecret, typed: string): Buffer {
  const code = decodeRecoveryCode(take, typed);
  if (Buffer.isBuffer(code)) return code;
  throw new LuwteError('vault.wrong-recovery-code', { ...code });
}

/** The recovery identity's key pair: X25519 from a seed that is derived from the code's 32 bytes. */
export function recoveryKeyPair(take: TakeSecret, code: Buffer): KeyPair {
  const seed = subkey(code, { context: 'luwte-rc', id: 1, size: 32 });
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES);
  const privateKey = take(sodium.crypto_box_SECRETKEYBYTES);
  sodium.crypto_box_seed_keypair(publicKey, privateKey, seed);
  wipe(seed);
  return { publicKey, privateKey };
}
