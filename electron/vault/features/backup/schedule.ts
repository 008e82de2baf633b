import type { Schedule } from '../../../../contract/backup.ts';

export interface DueQuestion {
  readonly schedule: Schedule;
  /** The newest proven backup in the place. */
  readonly lastAt: string | null;
  /** The last attempt to make one there by itself. */
  readonly triedAt: string | null;
  /** When the vault was opened this time. */
  readonly unlockedAt: string;
  readonly now: Date;
  /** Whether anything was changed between two moments. */
  readonly changed: (after: string, until: string) => boolean;
}

const hour = 3_600_000;
const day = 24 * hour;
/** So old a backup is made anew even when nothing was changed: to know that it still can be. */
const longest = 7 * day;

/**
 * Whether it is time for a backup that the team did not ask for itself. After an attempt it waits an hour.
 * With `at-lock` it is made before locking by hand; this is for what was locked in another way.
 */
export function isDue({
  schedule,
  lastAt,
  triedAt,
  unlockedAt,
  now,
  changed,
}: DueQuestion): boolean {
  if (schedule === 'by-hand') return false;
  if (triedAt !== null && isWithin(hour, triedAt, now)) return false;
  if (lastAt === null) return true;
  if (schedule === 'at-lock') return lastAt < unlockedAt && changed(lastAt, unlockedAt);
  if (!isWithin(longest, lastAt, now)) return true;
  if (schedule === 'weekly') return false;
  return dateOf(new Date(lastAt)) !== dateOf(now) && changed(lastAt, now.toISOString());
}

/** So often a backup is restored on trial; a failed one is tried anew the next day. */
const rehearsalDays = 30;
/** From here on it is said on the first screen. */
const overdueDays = 45;

export interface RehearsalQuestion {
  /** The first backup that is remembered; null when there is none. */
  readonly firstAt: string | null;
  readonly last: { readonly at: string; readonly code: string | null } | null;
  /** The last good one. */
  readonly goodAt: string | null;
  readonly now: Date;
}

/** Whether it is time to rehearse restoring, and what there is to say about it. */
export function rehearsalStanding({ firstAt, last, goodAt, now }: RehearsalQuestion) {
  if (firstAt === null) return { due: false, trouble: null };
  const patience = last?.code ? day : rehearsalDays * day;
  const overdue = !isWithin(overdueDays * day, goodAt ?? firstAt, now);
  const trouble = last?.code ? 'failed' : overdue ? 'overdue' : null;
  return { due: last === null || !isWithin(patience, last.at, now), trouble } as const;
}

/** A moment that is yet to come, after the clock was set back, is not within anything. */
function isWithin(milliseconds: number, moment: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(moment);
  return age >= 0 && age < milliseconds;
}

/** The day in the time of the laptop. */
const dateOf = (moment: Date) => `${moment.getFullYear()}-${moment.getMonth()}-${moment.getDate()}`;
