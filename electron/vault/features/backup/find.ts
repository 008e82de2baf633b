import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { restore } from '../../../../contract/backup.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { OutputOf } from '../../../../contract/procedure.ts';
import { backupSuffix } from './kept.ts';
import { type Manifest, manifestName, readManifest, totalBytes } from './manifest.ts';

type Found = OutputOf<typeof restore.find>;

/**
 * The backups in a folder, newest first, or the one that it is. Fails with `backup.not-a-backup`, and with
 * the reason of the first when none can be read.
 */
export async function findBackups(folder: string): Promise<Found> {
  if (existsSync(join(folder, manifestName))) {
    return { backups: [asFound(null, await readManifest(folder))], damaged: [] };
  }
  const names = (await readdir(folder)).filter((name) => name.endsWith(backupSuffix));
  const read = await Promise.all(names.map(async (name) => tryRead(folder, name)));
  const backups = read
    .flatMap((one) => ('manifest' in one ? [asFound(one.name, one.manifest)] : []))
    .sort((one, other) => other.at.localeCompare(one.at));
  const refused = read.flatMap((one) => ('error' in one ? [one] : []));
  if (backups.length === 0) throw refused[0]?.error ?? new LuwteError('backup.not-a-backup');
  return { backups, damaged: refused.map(({ name }) => name) };
}

type Read =
  | { readonly name: string; readonly manifest: Manifest }
  | { readonly name: string; readonly error: LuwteError };

async function tryRead(folder: string, name: string): Promise<Read> {
  try {
    return { name, manifest: await readManifest(join(folder, name)) };
  } catch (error) {
    if (error instanceof LuwteError) return { name, error };
    throw error;
  }
}

const asFound = (name: string | null, { vaultName, at, files }: Manifest) => ({
  ...{ name, vaultName, at, bytes: totalBytes(files) },
});
