import { totalmem } from 'node:os';
import sodium from 'sodium-native';
import { LuwteError } from '../../../contract/errors.ts';
import { secretText, withSecrets } from './secret.ts';

/** What one guess at a passphrase costs. */
export interface KdfCost {
  /** Passes over the memory (Argon2's t). */
  readonly opslimit: number;
  /** Bytes of memory, a multiple of 1 MiB. */
  readonly memlimit: number;
}

/** The cost as it stands in a header, with its salt. */
export interface KdfParameters extends KdfCost {
  readonly algorithm: 'argon2id13';
  /** 16 bytes, hex. */
  readonly salt: string;
}

const mebibyte = 2 ** 20;

/** Under this a stolen vault would be too cheap to guess at. */
export const kdfFloor: KdfCost = { opslimit: 3, memlimit: 64 * mebibyte };
/** Over this a forged header could hang or starve the laptop. */
export const kdfCeiling: KdfCost = { opslimit: 64, memlimit: 2048 * mebibyte };
/** Calibration stays under this, so that a vault also opens on a smaller laptop than the one it was made on. */
const calibratedMemory = 512 * mebibyte;

/** Refuses a cost outside floor and ceiling with `vault.parameters-refused`. Called before any derivation. */
export function assertKdfBounds({ opslimit, memlimit }: KdfCost): void {
  const within =
    Number.isInteger(opslimit) &&
    Number.isInteger(memlimit) &&
    memlimit % mebibyte === 0 &&
    opslimit >= kdfFloor.opslimit &&
    opslimit <= kdfCeiling.opslimit &&
    memlimit >= kdfFloor.memlimit &&
    memlimit <= kdfCeiling.memlimit;
  if (!within) throw new LuwteError('vault.parameters-refused');
}

/** A cost with a fresh salt. */
export function newKdfParameters({ opslimit, memlimit }: KdfCost): KdfParameters {
  const salt = Buffer.alloc(sodium.crypto_pwhash_SALTBYTES);
  sodium.randombytes_buf(salt);
  return { algorithm: 'argon2id13', opslimit, memlimit, salt: salt.toString('hex') };
}

/**
 * Writes Argon2id 1.3 of the passphrase (NFKC, UTF-8) into `key`, off the main thread.
 * Fails with `vault.parameters-refused` before any work, and `vault.not-enough-memory`.
 */
export async function deriveKey(
  passphrase: string,
  parameters: KdfParameters,
  key: Buffer,
): Promise<void> {
  assertKdfBounds(parameters);
  await withSecrets((take) =>
    hash(
      key,
      secretText(take, passphrase.normalize('NFKC')),
      Buffer.from(parameters.salt, 'hex'),
      parameters,
    ),
  );
}

function hash(key: Buffer, passphrase: Buffer, salt: Buffer, cost: KdfCost): Promise<void> {
  return new Promise((resolve, reject) => {
    sodium.crypto_pwhash_async(
      key,
      passphrase,
      salt,
      cost.opslimit,
      cost.memlimit,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
      // With parameters in bounds, memory that can't be had is all that is left to go wrong.
      (error) => (error ? reject(new LuwteError('vault.not-enough-memory')) : resolve()),
    );
  });
}

/**
 * The cost that takes about `milliseconds` on this machine, within floor and ceiling. Memory is
 * raised before passes: it is what makes guessing with special hardware dear.
 */
export async function calibrateKdf(milliseconds = 1000): Promise<KdfCost> {
  // The quickest of a few: another program at work must not make every guess cheaper for good.
  const elapsed = Math.min(
    await measure(kdfFloor),
    await measure(kdfFloor),
    await measure(kdfFloor),
  );
  const perPass = elapsed / kdfFloor.opslimit / (kdfFloor.memlimit / mebibyte);
  return costFor(milliseconds, perPass, totalmem());
}

/** The cost for a time, given the milliseconds that one pass over one MiB takes and the bytes of memory there are. */
export function costFor(milliseconds: number, perPass: number, memory: number): KdfCost {
  const mostMemory = Math.min(calibratedMemory, memory / 8) / mebibyte;
  const leastMemory = kdfFloor.memlimit / mebibyte;
  const affordable = milliseconds / perPass / kdfFloor.opslimit;
  const mebibytes = Math.floor(Math.max(leastMemory, Math.min(mostMemory, affordable)));
  const passes = Math.round(milliseconds / perPass / mebibytes);
  const opslimit = Math.max(kdfFloor.opslimit, Math.min(kdfCeiling.opslimit, passes));
  return { opslimit, memlimit: mebibytes * mebibyte };
}

async function measure(cost: KdfCost): Promise<number> {
  const start = performance.now();
  await hash(
    Buffer.alloc(32),
    Buffer.from('calibration'),
    Buffer.alloc(sodium.crypto_pwhash_SALTBYTES),
    cost,
  );
  return performance.now() - start;
}
