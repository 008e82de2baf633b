import { combine, split } from 'shamir-secret-sharing';
import sodium from 'sodium-native';
import { LuwteError } from '../../../contract/errors.ts';
import type { TypedRecovery } from '../../../contract/recovery-terms.ts';
import { type CodeProblem, type GroupForm, readGroups, writeGroups } from './groups.ts';
import { codeBytes, readTypedCode } from './recovery-code.ts';
import type { TakeSecret } from './secret.ts';

/** So many shares are made, and so many bring the code back. */
const shareCount = 3;
const enough = 2;

// One share in bytes: its number, the set, x, 32 bytes of y, and two of the checksum.
const form: GroupForm = { groups: 16, first: 14 };
const setAt = 1;
const xAt = 5;
const yAt = 6;
const checksumAt = yAt + codeBytes;
const shareBytes = checksumAt + 2;

/** One of three parts of a recovery code; any two of a set make it whole, one says nothing. */
export interface RecoveryShare {
  /** 1 to 3, as on paper. */
  readonly number: number;
  /** Which shares belong together: 4 bytes, hex. */
  readonly set: string;
  /** As the library has it: 32 bytes of y, then x. */
  readonly part: Uint8Array;
}

/** Why a typed share can't be right. `checksum`: each group fits, and still it is no share. */
export type ShareProblem = CodeProblem | { readonly problem: 'checksum'; readonly group: 0 };

/**
 * Splits a code in three, of which any two give it back (Shamir over GF(2⁸)). Every pair was tried
 * before this returns. Each share is 16 groups of five.
 */
export async function splitRecoveryCode(
  code: Buffer,
): Promise<{ readonly set: string; readonly shares: readonly string[] }> {
  const set = Buffer.alloc(xAt - setAt);
  sodium.randombytes_buf(set);
  // The library takes plain arrays only; they are wiped as soon as they were written out.
  const secret = Uint8Array.from(code);
  const parts = await split(secret, shareCount, enough);
  try {
    await assertPairs(parts, code);
    return { set: set.toString('hex'), shares: parts.map((part, at) => write(at + 1, set, part)) };
  } finally {
    for (const bytes of [secret, ...parts]) bytes.fill(0);
  }
}

/** Reads a typed share, see `readGroups`. */
export function decodeShare(take: TakeSecret, typed: string): RecoveryShare | ShareProblem {
  const bytes = take(shareBytes);
  const problem = readGroups(bytes, typed, form);
  if (problem) return problem;
  const number = bytes[0] ?? 0;
  const isWhole =
    number >= 1 &&
    number <= shareCount &&
    bytes[xAt] !== 0 &&
    sodium.sodium_memcmp(checksum(bytes), bytes.subarray(checksumAt));
  if (!isWhole) return { problem: 'checksum', group: 0 };
  const part = new Uint8Array(codeBytes + 1);
  part.set(bytes.subarray(yAt, checksumAt));
  part[codeBytes] = bytes[xAt] ?? 0;
  return { number, set: bytes.subarray(setAt, xAt).toString('hex'), part };
}

/** The code of two shares of a set; shares that do not belong together give another code, or null. */
export async function joinShares(
  take: TakeSecret,
  shares: readonly [RecoveryShare, RecoveryShare],
): Promise<Buffer | null> {
  const [one, other] = shares;
  if (one.part[codeBytes] === other.part[codeBytes]) return null;
  const joined = await combine([one.part, other.part]);
  const code = take(codeBytes);
  code.set(joined);
  joined.fill(0);
  return code;
}

/**
 * The code that was typed, whole or as two shares. Of shares it tells which can't be right
 * (`recovery.wrong-share`, `recovery.same-share`) and, where `presentSet` is known, which is of another set.
 */
export async function readTypedRecovery(
  take: TakeSecret,
  typed: TypedRecovery,
  presentSet: string | undefined,
): Promise<Buffer> {
  if (typeof typed === 'string') return readTypedCode(take, typed);
  const shares = typed.map((share, at) => readTypedShare(take, share, at + 1));
  const [one, other] = shares;
  if (!one || !other || shares.length !== enough) throw new LuwteError('call.invalid');
  try {
    assertBelongTogether(one, other, presentSet);
    const code = await joinShares(take, [one, other]);
    if (!code) throw new LuwteError('recovery.shares-of-other-code');
    return code;
  } finally {
    for (const { part } of shares) part.fill(0);
  }
}

/** As `decodeShare`, but fails with `recovery.wrong-share`, telling which of those typed, and the group. */
export function readTypedShare(take: TakeSecret, typed: string, share: number): RecoveryShare {
  const read = decodeShare(take, typed);
  if ('part' in read) return read;
  throw new LuwteError('recovery.wrong-share', { share, ...read });
}

function assertBelongTogether(
  one: RecoveryShare,
  other: RecoveryShare,
  presentSet: string | undefined,
): void {
  if (one.set === other.set) {
    if (one.number !== other.number) return;
    throw new LuwteError('recovery.same-share', { number: one.number });
  }
  const ofPresent = [one, other].filter(({ set }) => set === presentSet);
  const stranger = one.set === presentSet ? other : one;
  if (ofPresent.length === 1) {
    const { number, set } = stranger;
    throw new LuwteError('recovery.share-of-other-set', { number, set: setName(set) });
  }
  throw new LuwteError('recovery.shares-of-two-sets', {
    first: setName(one.set),
    second: setName(other.set),
  });
}

/** A set as it stands on paper: `9F2C-01AB`. */
export function setName(set: string): string {
  return `${set.slice(0, 4)}-${set.slice(4)}`.toUpperCase();
}

function write(number: number, set: Buffer, part: Uint8Array): string {
  const bytes = Buffer.alloc(shareBytes);
  bytes[0] = number;
  bytes.set(set, setAt);
  bytes[xAt] = part[codeBytes] ?? 0;
  bytes.set(part.subarray(0, codeBytes), yAt);
  bytes.set(checksum(bytes), checksumAt);
  const text = writeGroups(bytes, form);
  bytes.fill(0);
  return text;
}

/** BLAKE2b-256 of all before it, the first two bytes. */
function checksum(bytes: Buffer): Buffer {
  const hash = Buffer.alloc(sodium.crypto_generichash_BYTES);
  sodium.crypto_generichash(hash, bytes.subarray(0, checksumAt));
  return hash.subarray(0, shareBytes - checksumAt);
}

async function assertPairs(parts: readonly Uint8Array[], code: Buffer): Promise<void> {
  for (const [at, one] of parts.entries()) {
    for (const other of parts.slice(at + 1)) {
      const joined = await combine([one, other]);
      const same = sodium.sodium_memcmp(Buffer.from(joined.buffer), code);
      joined.fill(0);
      if (!same) throw new Error('any two shares give the code back');
    }
  }
}
