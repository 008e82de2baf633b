import type { BackupOutcome } from '../../../../contract/backup.ts';
import type { ErrorCode, LuwteError } from '../../../../contract/errors.ts';
import type { JournalEvent } from '../../db/journal.ts';
import { asLuwteError } from '../../dispatch.ts';
import type { LongContext } from '../../handlers.ts';
import { pruneKept } from './kept.ts';
import { makeBackup } from './make.ts';
import { locatePlace } from './place.ts';
import {
  type BackupPlace,
  changeSettings,
  readSettings,
  withPlace,
  withReport,
} from './settings.ts';
import { usableTarget } from './target.ts';

export interface BackupRun {
  readonly context: LongContext;
  /** Whether someone asked for it and so is to hear of a stick that is out. */
  readonly asked: boolean;
  readonly volumes: () => readonly string[];
}

/** Makes a backup in each of the places. Fails when it came to nothing in all of them, or was cancelled. */
export async function backUp(
  run: BackupRun,
  places: readonly BackupPlace[],
): Promise<BackupOutcome[]> {
  const outcomes: BackupOutcome[] = [];
  let first: LuwteError | null = null;
  for (const place of places) {
    try {
      const { report, path } = await backUpTo(run, place);
      outcomes.push({ place: place.id, label: path, report, code: null });
    } catch (error) {
      const known = asLuwteError(error);
      if (known.code === 'call.cancelled') throw known;
      first ??= known;
      outcomes.push({ place: place.id, label: place.path, report: null, code: known.code });
    }
  }
  if (first && outcomes.every(({ report }) => report === null)) throw first;
  return outcomes;
}

async function backUpTo(run: BackupRun, place: BackupPlace) {
  const { context } = run;
  const { session } = context;
  try {
    const path = await usableTarget(await locatePlace(place, run.volumes), session.folder);
    // What is copied is checked with the keys of this moment.
    const report = await session.withoutRenewal(() => makeIn(context, place, path));
    await prune(context, path);
    return { report, path };
  } catch (error) {
    await rememberFailure(run, place, asLuwteError(error).code);
    throw error;
  }
}

async function makeIn(context: LongContext, place: BackupPlace, path: string) {
  const { connection, session, surroundings } = context;
  const { now } = surroundings;
  // Before the copy is made, so that it holds this entry and the header that vouches for it.
  await record(context, { action: 'backup', object: 'backup', detail: path });
  await session.writeAnchors();
  const { treesWalkedAt } = await readSettings(connection, session.member);
  const made = await makeBackup({ ...context, now, treesWalkedAt }, path);
  await record(context, { action: 'backup', object: 'backup', detail: made.report.name });
  await changeSettings(connection, session.member, (settings) =>
    withReport(settings, { ...place, path }, made),
  );
  return made.report;
}

async function prune({ connection, session }: LongContext, path: string): Promise<void> {
  const { rotation } = await readSettings(connection, session.member);
  try {
    await pruneKept(path, session.info.vaultId, session.isOwnBackup, rotation);
  } catch {
    // The new backup is good whether or not an old one could be removed; the next one tries again.
  }
}

async function rememberFailure(
  { context, asked }: BackupRun,
  place: BackupPlace,
  code: ErrorCode,
): Promise<void> {
  const { connection, session, surroundings } = context;
  const at = surroundings.now().toISOString();
  // A stick that is kept elsewhere is as it should be: nobody asked, so it is no failure.
  const isAway = !asked && code === 'backup.target-missing';
  try {
    if (!isAway) {
      const event = {
        action: 'backup',
        object: 'backup',
        outcome: 'failure',
        detail: code,
      } as const;
      await record(context, event);
    }
    const failure = isAway || code === 'call.cancelled' ? {} : { failure: { at, code } };
    const tried = asked ? {} : { triedAt: at };
    await changeSettings(connection, session.member, (settings) =>
      withPlace(settings, place.id, { ...failure, ...tried }),
    );
  } catch {
    // The vault itself can't be written to; what kept the backup from being made tells more.
  }
}

/** All that the member can open goes along, so every journal tells. */
async function record(context: LongContext, event: JournalEvent): Promise<void> {
  const { connections, member } = context.session;
  for (const connection of connections.values()) {
    await connection.transact(member, async ({ journal }) => journal.record(event));
  }
}
