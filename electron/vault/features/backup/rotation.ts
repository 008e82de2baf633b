import type { Rotation } from '../../../../contract/backup.ts';

/**
 * Which backups stay, of moments in any order: the newest ones, and the newest of each of the last days,
 * weeks and months in which one was made. Days and weeks are those of this laptop; a week begins on Monday.
 */
export function keptMoments(
  moments: readonly string[],
  { last, daily, weekly, monthly }: Rotation,
): ReadonlySet<string> {
  const newestFirst = [...moments].sort().reverse();
  return new Set([
    ...newestFirst.slice(0, last),
    ...newestOfEach(newestFirst, dayOf).slice(0, daily),
    ...newestOfEach(newestFirst, weekOf).slice(0, weekly),
    ...newestOfEach(newestFirst, monthOf).slice(0, monthly),
  ]);
}

/** The first of the moments in each period, in their order. */
function newestOfEach(
  newestFirst: readonly string[],
  periodOf: (moment: Date) => string,
): string[] {
  const byPeriod = new Map<string, string>();
  for (const moment of newestFirst) {
    const period = periodOf(new Date(moment));
    if (!byPeriod.has(period)) byPeriod.set(period, moment);
  }
  return [...byPeriod.values()];
}

const dayOf = (moment: Date): string => `${monthOf(moment)}-${moment.getDate()}`;
const monthOf = (moment: Date): string => `${moment.getFullYear()}-${moment.getMonth() + 1}`;

/** The day of its Monday. */
function weekOf(moment: Date): string {
  const monday = new Date(moment);
  monday.setDate(moment.getDate() - ((moment.getDay() + 6) % 7));
  return dayOf(monday);
}
