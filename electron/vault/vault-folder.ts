import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { LuwteError } from '../../contract/errors.ts';
import { type Disk, systemCode } from './header/disk.ts';
import { readHeader } from './header/store.ts';

const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The folder of a vault by its name, as every operating system can write it: `Team Zuid.luwte`. */
export function vaultFolderName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(forbidden, '-')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  if (plain === '') return 'Luwte.luwte';
  return `${reservedOnWindows.test(plain) ? '_' : ''}${plain}.luwte`;
}

/**
 * Makes the folder of a new vault, or finds one whose set-up was never finished. Anything else in
 * that place is `vault.exists` or `folder.not-empty`, and is not touched.
 */
export function claimFolder(disk: Disk, folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  else if (readdirSync(folder).length > 0 && !holdsUnfinishedVault(disk, folder)) {
    throw new LuwteError('vault.exists');
  }
}

function holdsUnfinishedVault(disk: Disk, folder: string): boolean {
  try {
    return !readHeader(disk, folder).finished;
  } catch (error) {
    if (!(error instanceof LuwteError)) throw error;
    if (error.code !== 'vault.not-found') return false;
    // Set-up that was cut off before its header came to be leaves no more than these.
    const begun = readdirSync(folder).every((name) => name === 'lock' || name === 'vault.json.new');
    if (begun) return true;
    throw new LuwteError('folder.not-empty');
  }
}

const ownFiles =
  /^(vault(\.copy)?\.json(\.new)?|(casework|treatment|places)\.db(-wal|-shm)?|attempts\.json(\.new)?|lock)$/;

/** Removes the files of a vault whose set-up was not finished; it never held a record. */
export function clearFolder(folder: string, { except = '' } = {}): void {
  for (const name of readdirSync(folder)) {
    if (ownFiles.test(name) && name !== except) rmSync(join(folder, name), { force: true });
  }
}

/** Removes such a vault with its folder, unless something else is in it. */
export function removeUnfinishedVault(folder: string): void {
  clearFolder(folder);
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Whether files can be made and changed in the folder, as far as can be told without doing it. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** In a vault's folder a refusal to write means one thing; elsewhere it says nothing of a vault. */
export function asFolderError(error: unknown): unknown {
  const code = systemCode(error);
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM'
    ? new LuwteError('vault.read-only')
    : error;
}
