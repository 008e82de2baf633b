import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** The few things done to small files, so that a test can let any of them fail. */
export interface Disk {
  /** The file's bytes; null when there is none. */
  readonly read: (path: string) => Buffer | null;
  /** Writes a whole file and waits until it is on the disk. */
  readonly write: (path: string, bytes: Buffer) => void;
  /** Makes a file that must not exist yet; false when it does. */
  readonly make: (path: string, bytes: Buffer) => boolean;
  readonly rename: (from: string, to: string) => void;
  /** Waits until the names in a folder are on the disk. */
  readonly syncFolder: (folder: string) => void;
  /** Removes a file; nothing happens when there is none. */
  readonly remove: (path: string) => void;
}

export const disk: Disk = {
  read: (path) => {
    try {
      return readFileSync(path);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  },
  write: (path, bytes) => writeSynced(path, bytes, 'w'),
  make: (path, bytes) => {
    try {
      writeSynced(path, bytes, 'wx');
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      // A full disk makes the name and then has no room for the content.
      rmSync(path, { force: true });
      throw error;
    }
  },
  rename: (from, to) => renameSync(from, to),
  syncFolder: (folder) => {
    // Windows has no such thing: a rename there is written through by the file system's own log.
    if (process.platform === 'win32') return;
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  },
  remove: (path) => rmSync(path, { force: true }),
};

function writeSynced(path: string, bytes: Buffer, flags: 'w' | 'wx'): void {
  const handle = openSync(path, flags, 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Replaces a file in one step: whoever reads it, even after a power cut, finds the old bytes or
 * the new ones.
 */
export function replaceFile(on: Disk, path: string, bytes: Buffer): void {
  const beside = `${path}.new`;
  on.write(beside, bytes);
  on.rename(beside, path);
  on.syncFolder(dirname(path));
}

/** The operating system's code of an error, such as `ENOENT`. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
