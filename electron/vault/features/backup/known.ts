import { LuwteError } from '../../../../contract/errors.ts';
import type { LongContext } from '../../handlers.ts';
import { type KeptBackup, listKept } from './kept.ts';
import { locatePlace } from './place.ts';
import { type BackupPlace, readSettings } from './settings.ts';
import { listVolumes } from './volumes.ts';

/** A backup of which the vault knows. */
export interface KnownBackup {
  readonly place: string;
  readonly label: string;
  readonly name: string;
  readonly at: string;
  /** Whether it was found just now; otherwise its place can't be looked into. */
  readonly seen: boolean;
}

export interface KnownBackups {
  readonly backups: readonly KnownBackup[];
  /** The places that were looked into. */
  readonly connected: ReadonlySet<string>;
  /** The folders of those that could not be. */
  readonly unconnected: readonly string[];
}

/** All backups in the places that can be reached, and what is remembered of the others. */
export async function knownBackups({
  connection,
  session,
}: Pick<LongContext, 'connection' | 'session'>): Promise<KnownBackups> {
  const { places, reports } = await readSettings(connection, session.member);
  const connected = new Set<string>();
  const unconnected: string[] = [];
  const backups: KnownBackup[] = [];
  for (const { id, path } of places) {
    const found = await lookInto({ id, path }, session);
    if (!found) {
      unconnected.push(path);
      const remembered = reports.filter(({ place }) => place === id);
      backups.push(
        ...remembered.map(({ name, at }) => ({
          ...{ place: id, label: path, name, at, seen: false },
        })),
      );
      continue;
    }
    connected.add(id);
    backups.push(
      ...found.kept.map(({ name, manifest: { at } }) => ({
        ...{ place: id, label: found.path, name, at, seen: true },
      })),
    );
  }
  return { backups, connected, unconnected };
}

/** Null while the place can't be reached. */
async function lookInto(
  place: Pick<BackupPlace, 'id' | 'path'>,
  { info, isOwnBackup }: LongContext['session'],
): Promise<{ readonly path: string; readonly kept: readonly KeptBackup[] } | null> {
  try {
    const path = await locatePlace(place, listVolumes);
    return { path, kept: await listKept(path, info.vaultId, isOwnBackup) };
  } catch (error) {
    if (error instanceof LuwteError) return null;
    throw error;
  }
}
