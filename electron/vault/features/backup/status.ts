import type { BackupStatus } from '../../../../contract/backup.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { LongContext } from '../../handlers.ts';
import { listKept } from './kept.ts';
import { locatePlace } from './place.ts';
import { type BackupPlace, type BackupSettings, lastIn } from './settings.ts';
import { onSameDisk, usableTarget } from './target.ts';

/** A place as it is found now. */
interface FoundPlace {
  readonly path: string;
  /** The names of the backups in it. */
  readonly names: ReadonlySet<string>;
}

/** How the backups stand: looks into every place that is there. */
export async function describe(
  context: LongContext,
  settings: BackupSettings,
  volumes: () => readonly string[],
): Promise<BackupStatus> {
  const { schedule, rotation, reports, rehearsal } = settings;
  const found = new Map<string, FoundPlace>();
  for (const place of settings.places) {
    const now = await look(context, place, volumes);
    if (now) found.set(place.id, now);
  }
  const places = settings.places.map(async ({ id, path, failure }) => {
    const now = found.get(id);
    return {
      ...{ id, label: now?.path ?? path, reachable: now !== undefined, failure },
      sameDisk: now !== undefined && (await onSameDisk(now.path, context.session.folder)),
      lastAt: lastIn(settings, id),
    };
  });
  const labels = new Map(settings.places.map(({ id, path }) => [id, found.get(id)?.path ?? path]));
  return {
    ...{ schedule, rotation, rehearsal, places: await Promise.all(places) },
    lastAt: reports[0]?.at ?? null,
    reports: reports.map((report) => ({
      ...report,
      label: labels.get(report.place) ?? '',
      present: found.get(report.place)?.names.has(report.name) ?? null,
    })),
  };
}

/** Null while the place can't be reached or written to. */
async function look(
  { session }: LongContext,
  place: BackupPlace,
  volumes: () => readonly string[],
): Promise<FoundPlace | null> {
  try {
    const path = await usableTarget(await locatePlace(place, volumes), session.folder);
    const kept = await listKept(path, session.info.vaultId, session.isOwnBackup);
    return { path, names: new Set(kept.map(({ name }) => name)) };
  } catch (error) {
    if (error instanceof LuwteError) return null;
    throw error;
  }
}
