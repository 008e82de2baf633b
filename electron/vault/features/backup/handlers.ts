import type { backup } from '../../../../contract/backup.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { Handlers, LongContext } from '../../handlers.ts';
import { wasChanged } from './changed.ts';
import { markPlace, readMark } from './place.ts';
import { rehearse } from './rehearse.ts';
import { backUp } from './run.ts';
import { isDue, rehearsalStanding } from './schedule.ts';
import {
  type BackupPlace,
  type BackupSettings,
  changeSettings,
  lastIn,
  readSettings,
  withPlace,
} from './settings.ts';
import { describe } from './status.ts';
import { usableTarget } from './target.ts';
import { listVolumes } from './volumes.ts';

/** The handlers of one vault process; they know whether a backup is being made. */
export function createBackupHandlers(
  volumes: () => readonly string[] = listVolumes,
): Handlers<typeof backup> {
  let running = false;
  /** A rehearsal reads a backup that the next one might rotate away, so the next one waits. */
  let rehearsing: Promise<unknown> = Promise.resolve();
  return {
    run: async (context, { place, occasion }) => {
      if (running) throw new LuwteError('backup.running');
      running = true;
      try {
        await rehearsing;
        const settings = await settingsOf(context);
        const places = settings.places
          .filter(({ id }) => place === null || id === place)
          .filter((one) => occasion !== 'due' || isPlaceDue(context, settings, one));
        if (settings.places.length === 0) throw new LuwteError('backup.no-target');
        return {
          outcomes: await backUp({ context, asked: occasion === 'asked', volumes }, places),
        };
      } finally {
        running = false;
      }
    },

    rehearse: async (context) => {
      if (running) throw new LuwteError('backup.running');
      const work = rehearsing.then(() =>
        context.session.withoutRenewal(() => rehearse(context, volumes)),
      );
      rehearsing = work.catch(() => undefined);
      return work;
    },

    status: async (context) => describe(context, await settingsOf(context), volumes),

    standing: async (context) => {
      const settings = await settingsOf(context);
      const { places, schedule, reports } = settings;
      const lastAt = reports[0]?.at ?? null;
      const now = context.surroundings.now().toISOString();
      const failures = places.flatMap(({ failure }) => (failure ? [failure] : []));
      return {
        lastAt,
        failure: failures.sort((one, other) => other.at.localeCompare(one.at))[0] ?? null,
        due: places.some((place) => isPlaceDue(context, settings, place)),
        atLock:
          schedule === 'at-lock' &&
          places.length > 0 &&
          (lastAt === null || wasChanged(context.session, lastAt, now)),
        rehearsal: rehearsalStanding({
          ...{ firstAt: reports.at(-1)?.at ?? null, last: settings.rehearsal },
          ...{ goodAt: settings.rehearsedAt, now: context.surroundings.now() },
        }),
      };
    },

    addPlace: async (context, { folder }) => {
      const { connection, session, resolvePath, surroundings } = context;
      const path = await usableTarget(resolvePath(folder), session.folder);
      const { places } = await settingsOf(context);
      const mark = await readMark(path);
      const known = places.find(({ id }) => id === mark) ?? places.find((one) => one.path === path);
      const place = known?.id ?? surroundings.newId();
      await markPlace(path, place);
      await changeSettings(connection, session.member, (settings) =>
        known
          ? withPlace(settings, place, { path, failure: null })
          : {
              ...settings,
              places: [...settings.places, { id: place, path, failure: null, triedAt: null }],
            },
      );
      return { place };
    },

    removePlace: async ({ connection, session }, { place }) => {
      await changeSettings(connection, session.member, (settings) => ({
        ...settings,
        places: settings.places.filter(({ id }) => id !== place),
      }));
      return {};
    },

    saveSettings: async ({ connection, session }, { schedule, rotation }) => {
      await changeSettings(connection, session.member, (settings) => ({
        ...settings,
        schedule: schedule ?? settings.schedule,
        rotation: rotation ?? settings.rotation,
      }));
      return {};
    },
  };
}

const settingsOf = ({ connection, session }: LongContext) =>
  readSettings(connection, session.member);

function isPlaceDue(
  { session, surroundings }: LongContext,
  settings: BackupSettings,
  { id, triedAt }: BackupPlace,
): boolean {
  return isDue({
    ...{ schedule: settings.schedule, lastAt: lastIn(settings, id), triedAt },
    ...{ unlockedAt: session.info.unlockedAt, now: surroundings.now() },
    changed: (after, until) => wasChanged(session, after, until),
  });
}
