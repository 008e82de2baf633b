import { join } from 'node:path';
import { LuwteError } from '../../../contract/errors.ts';
import { type Disk, replaceFile } from './disk.ts';
import { type Header, headerBytes, parseHeader } from './header.ts';

const names = { header: 'vault.json', spare: 'vault.copy.json' } as const;

export const headerPath = (folder: string): string => join(folder, names.header);

/** Reads the header. Fails with `vault.not-found`, `vault.header-damaged`, `vault.newer-format`. */
export function readHeader(disk: Disk, folder: string): Header {
  const bytes = disk.read(headerPath(folder));
  if (!bytes) {
    // A vault whose header went missing still has its spare, and repairing brings it back.
    const spare = disk.read(join(folder, names.spare));
    throw new LuwteError(spare ? 'vault.header-damaged' : 'vault.not-found');
  }
  try {
    return parseHeader(bytes);
  } catch (error) {
    // A newer program wrote both newer; one odd digit in this one alone is damage, and can be mended.
    if (readSpare(disk, folder)) throw new LuwteError('vault.header-damaged');
    throw error;
  }
}

/** The spare copy when it can be read as a header, else null. */
export function readSpare(disk: Disk, folder: string): Header | null {
  const bytes = disk.read(join(folder, names.spare));
  if (!bytes) return null;
  try {
    return parseHeader(bytes);
  } catch (error) {
    if (error instanceof LuwteError) return null;
    throw error;
  }
}

/**
 * Writes the header in one step and then its spare. After a failure the old header or the new one
 * is there. Gives false when only the spare could not be written: what was asked for has then
 * happened, and the next write brings the spare up to date.
 */
export function writeHeader(disk: Disk, folder: string, header: Header): boolean {
  const bytes = headerBytes(header);
  replaceFile(disk, headerPath(folder), bytes);
  try {
    replaceFile(disk, join(folder, names.spare), bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts the spare in the place of a damaged header, which stays beside it as `vault.damaged-<time>.json`.
 * Fails with `vault.header-damaged` when the spare is no better.
 */
export function repairHeader(disk: Disk, folder: string, now: Date): void {
  const spare = readSpare(disk, folder);
  const damaged = disk.read(headerPath(folder));
  if (!spare || damaged?.equals(headerBytes(spare))) throw new LuwteError('vault.header-damaged');
  if (damaged) {
    const stamp = now.toISOString().replace(/[:.]/g, '-');
    disk.write(join(folder, `vault.damaged-${stamp}.json`), damaged);
  }
  replaceFile(disk, headerPath(folder), headerBytes(spare));
}
