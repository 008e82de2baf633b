import { copyFileSync, readFileSync } from 'node:fs';
import type { Compartment } from '../../contract/common.ts';
import { databasePath } from './databases.ts';
import { systemCode } from './header/disk.ts';

// The format is https://www.sqlite.org/fileformat2.html#the_write_ahead_log.
const headerBytes = 32;
const frameHeaderBytes = 24;

/**
 * Keeps a copy of each write-ahead log that is damaged, before SQLite reads it: SQLite passes over
 * all that comes after the damage, and writes over it. Gives the compartments concerned.
 */
export function keepDamagedLogs(
  folder: string,
  compartments: Iterable<Compartment>,
  now: Date,
): Compartment[] {
  return [...compartments].filter((compartment) => {
    const log = `${databasePath(folder, compartment)}-wal`;
    const bytes = readIfThere(log);
    if (!bytes || !isDamagedLog(bytes)) return false;
    const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
    copyFileSync(log, log.replace(/\.db-wal$/, `.damaged-${stamp}.db-wal`));
    return true;
  });
}

/**
 * Whether something that was saved lies behind a part that is not as it was written. A last
 * transaction that a power cut left half written is no damage: it was never reported as saved, and
 * no end of a transaction comes after it.
 */
export function isDamagedLog(log: Buffer): boolean {
  if (log.length < headerBytes + frameHeaderBytes) return false;
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1;
  let sum = addTo([0, 0], log.subarray(0, 24), isBigEndian);
  if (!isAt(log, 24, sum)) return true;
  const frameBytes = frameHeaderBytes + log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let isWhole = true;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    const frame = log.subarray(at, at + frameBytes);
    // What a log that began anew has not written over yet bears the salts of the one before.
    const isOwn = frame.subarray(8, 16).equals(salts);
    if (isWhole) {
      sum = addTo(addTo(sum, frame.subarray(0, 8), isBigEndian), frame.subarray(24), isBigEndian);
      isWhole = isOwn && isAt(frame, 16, sum);
    }
    const endsTransaction = frame.readUInt32BE(4) !== 0;
    if (!isWhole && isOwn && endsTransaction) return true;
  }
  return false;
}

type Sum = readonly [number, number];

/** The checksum of SQLite's log, over 32-bit words in the byte order that its first bytes tell. */
function addTo([first, second]: Sum, bytes: Buffer, isBigEndian: boolean): Sum {
  const word = (at: number) => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  let [one, other] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + word(at) + other) >>> 0;
    other = (other + word(at + 4) + one) >>> 0;
  }
  return [one, other];
}

const isAt = (bytes: Buffer, at: number, [first, second]: Sum) =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
