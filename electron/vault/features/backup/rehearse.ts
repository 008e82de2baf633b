import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Rehearsal } from '../../../../contract/backup.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { databasePath } from '../../databases.ts';
import { asLuwteError } from '../../dispatch.ts';
import type { LongContext } from '../../handlers.ts';
import { type KeptBackup, listKept } from './kept.ts';
import { locatePlace } from './place.ts';
import { copyBackup, proveAll, readBackup } from './restore.ts';
import { type BackupPlace, changeSettings, readSettings } from './settings.ts';

/** A backup and the place it was found in. */
interface Found extends KeptBackup {
  readonly path: string;
}

/**
 * Restores the newest backup that can be reached, somewhere else and only to look: it is copied as it is encrypted,
 * opened with the keys of this vault, checked and counted, and removed again.
 */
export async function rehearse(
  context: LongContext,
  volumes: () => readonly string[],
): Promise<Rehearsal> {
  const { connection, session, surroundings } = context;
  const { places } = await readSettings(connection, session.member);
  if (places.length === 0) throw new LuwteError('backup.no-target');
  const backup = await newestOf(context, places, volumes);
  if (!backup) throw new LuwteError('backup.target-missing');
  const started = performance.now();
  const code = await tryRestore(context, backup);
  const rehearsal: Rehearsal = {
    ...{ at: surroundings.now().toISOString(), name: backup.name, label: backup.path, code },
    milliseconds: Math.round(performance.now() - started),
  };
  await connection.transact(session.member, async ({ journal }) =>
    journal.record({
      ...{ action: 'verify', object: 'backup', detail: backup.name },
      ...(code && { outcome: 'failure' }),
    }),
  );
  await changeSettings(connection, session.member, (settings) => ({
    ...settings,
    rehearsal,
    rehearsedAt: code === null ? rehearsal.at : settings.rehearsedAt,
  }));
  return rehearsal;
}

/** Null when no place can be reached, or there is no backup in any. */
async function newestOf(
  { session }: LongContext,
  places: readonly BackupPlace[],
  volumes: () => readonly string[],
): Promise<Found | null> {
  const found: Found[] = [];
  for (const place of places) {
    try {
      const path = await locatePlace(place, volumes);
      const kept = await listKept(path, session.info.vaultId, session.isOwnBackup);
      found.push(...kept.map((backup) => ({ ...backup, path })));
    } catch (error) {
      if (!(error instanceof LuwteError)) throw error;
    }
  }
  found.sort((one, other) => other.manifest.at.localeCompare(one.manifest.at));
  return found[0] ?? null;
}

/** Why it can't be restored; null when all is well. A cancelled rehearsal, or one without room, says nothing. */
async function tryRestore(context: LongContext, { path, name }: Found): Promise<Rehearsal['code']> {
  const { session } = context;
  const source = join(path, name);
  const folder = join(tmpdir(), `luwte-rehearsal-${session.info.vaultId}`);
  try {
    // What a killed one left.
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { mode: 0o700 });
    const { manifest } = await readBackup(source);
    await copyBackup(context, manifest, source, folder);
    await proveAll(context, manifest, (compartment) =>
      session.connections.has(compartment)
        ? () => session.openCopy(compartment, databasePath(folder, compartment))
        : null,
    );
    return null;
  } catch (error) {
    const { code } = asLuwteError(error);
    if (code !== 'backup.damaged') throw error;
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
