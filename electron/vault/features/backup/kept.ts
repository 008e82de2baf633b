import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rotation } from '../../../../contract/backup.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { disk } from '../../header/disk.ts';
import { isGenuine, type Manifest, type Prove, readManifest } from './manifest.ts';
import { keptMoments } from './rotation.ts';

export const backupSuffix = '.luwte-backup';
export const partialSuffix = '.partial';

/** A finished backup that lies in the target. */
export interface KeptBackup {
  readonly name: string;
  readonly manifest: Manifest;
}

/** This vault's backups in a folder, newest first. Another vault's, and what only looks like one, is left out. */
export async function listKept(
  target: string,
  vaultId: string,
  proves: Prove,
): Promise<readonly KeptBackup[]> {
  const names = (await readdir(target)).filter((name) => name.endsWith(backupSuffix));
  const found = await Promise.all(
    names.map(async (name) => ({ name, manifest: await readable(join(target, name)) })),
  );
  return found
    .flatMap(({ name, manifest }) =>
      manifest?.vaultId === vaultId && isGenuine(manifest, proves) ? [{ name, manifest }] : [],
    )
    .sort((one, other) => other.manifest.at.localeCompare(one.manifest.at));
}

async function readable(folder: string): Promise<Manifest | null> {
  try {
    return await readManifest(folder);
  } catch (error) {
    if (error instanceof LuwteError) return null;
    throw error;
  }
}

/**
 * Removes the backups of this vault that are not among those to keep. Each loses its name first, so that one that is
 * half removed can't be taken for a backup.
 */
export async function pruneKept(
  target: string,
  vaultId: string,
  proves: Prove,
  rotation: Rotation,
): Promise<void> {
  const there = await listKept(target, vaultId, proves);
  const kept = keptMoments(
    there.map(({ manifest }) => manifest.at),
    rotation,
  );
  for (const { name } of there.filter(({ manifest }) => !kept.has(manifest.at))) {
    const nameless = join(target, `${name}${partialSuffix}`);
    await rename(join(target, name), nameless);
    await rm(nameless, { recursive: true, force: true });
  }
  disk.syncFolder(target);
}

/** Removes what an attempt left that was killed: folders of this vault that never got their name. */
export async function removePartial(target: string, vaultName: string): Promise<void> {
  const left = (await readdir(target)).filter(
    (name) => name.startsWith(`${vaultName} `) && name.endsWith(`${backupSuffix}${partialSuffix}`),
  );
  for (const name of left) await rm(join(target, name), { recursive: true, force: true });
}
