import { z } from 'zod';
import {
  backupFailureSchema,
  backupReportSchema,
  rehearsalSchema,
  rotationSchema,
  scheduleSchema,
  usualRotation,
} from '../../../../contract/backup.ts';
import { idSchema, instantSchema } from '../../../../contract/common.ts';
import type { Connection, RecordContext } from '../../db/connection.ts';
import type { Actor } from '../../db/journal.ts';
import type { MadeBackup } from './make.ts';

const name = 'backups';
/** So many reports are remembered at most, kept or not. */
const rememberedReports = 200;

const placeSchema = z.object({
  id: idSchema,
  /** The folder, where it was last. */
  path: z.string(),
  failure: backupFailureSchema.nullable(),
  /** The last attempt that the schedule asked for. */
  triedAt: instantSchema.nullable(),
});
export type BackupPlace = Readonly<z.infer<typeof placeSchema>>;

const settingsSchema = z.object({
  places: z.array(placeSchema),
  schedule: scheduleSchema,
  rotation: rotationSchema,
  /** Newest first. */
  reports: z.array(backupReportSchema.extend({ place: idSchema })),
  /** When the trees of a backup were last found whole. */
  treesWalkedAt: instantSchema.nullable(),
  /** The last rehearsal, and when the last good one was. */
  rehearsal: rehearsalSchema.nullable(),
  rehearsedAt: instantSchema.nullable(),
});
export type BackupSettings = Readonly<z.infer<typeof settingsSchema>>;

const atFirst: BackupSettings = {
  ...{ places: [], schedule: 'daily', rotation: usualRotation },
  ...{ reports: [], treesWalkedAt: null, rehearsal: null, rehearsedAt: null },
};

/** What the vault remembers of its backups; it lies in `casework`, which every member can open. */
export function readSettings(connection: Connection, member: Actor): Promise<BackupSettings> {
  return connection.transact(member, settingsIn);
}

async function settingsIn({ db }: Pick<RecordContext, 'db'>): Promise<BackupSettings> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row ? settingsSchema.parse(JSON.parse(row.value)) : atFirst;
}

/** Changes what is remembered, as it is at that moment: a backup takes its time, and others may choose meanwhile. */
export function changeSettings(
  connection: Connection,
  member: Actor,
  change: (settings: BackupSettings) => BackupSettings,
): Promise<void> {
  return connection.transact(member, async (context) => {
    const value = JSON.stringify(change(await settingsIn(context)));
    await context.db
      .insertInto('setting')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  });
}

/** With one more report; an earlier failure of that place is then past. */
export function withReport(
  settings: BackupSettings,
  place: BackupPlace,
  { report, treesWalked }: MadeBackup,
): BackupSettings {
  const treesWalkedAt = treesWalked ? report.at : settings.treesWalkedAt;
  const reports = [{ ...report, place: place.id }, ...settings.reports].slice(0, rememberedReports);
  return withPlace({ ...settings, reports, treesWalkedAt }, place.id, {
    ...{ path: place.path, failure: null },
  });
}

/** With something else remembered of a place; nothing when it was removed meanwhile. */
export function withPlace(
  settings: BackupSettings,
  id: string,
  change: Partial<BackupPlace>,
): BackupSettings {
  const places = settings.places.map((place) =>
    place.id === id ? { ...place, ...change } : place,
  );
  return { ...settings, places };
}

/** The newest proven backup in a place. */
export function lastIn({ reports }: BackupSettings, place: string): string | null {
  return reports.find((report) => report.place === place)?.at ?? null;
}
