import { formatTime } from '../../ui/format.ts';

/** How old the newest backup is, in calendar days of this computer. */
export type BackupAge =
  | { readonly kind: 'never' }
  | { readonly kind: 'today' | 'yesterday'; readonly time: string }
  | { readonly kind: 'days'; readonly count: number };

/** From this many days on, a backup is told as old. */
const oldDays = 7;

/** A moment that is yet to come, after the clock was set back, counts as today. */
export function ageOf(lastAt: string | null, now = new Date()): BackupAge {
  if (lastAt === null) return { kind: 'never' };
  const count = daysBetween(new Date(lastAt), now);
  if (count <= 0) return { kind: 'today', time: formatTime(lastAt) };
  if (count === 1) return { kind: 'yesterday', time: formatTime(lastAt) };
  return { kind: 'days', count };
}

/** Whether it is time to say so: none yet, or a week old. */
export function isOld(age: BackupAge): boolean {
  return age.kind === 'never' || (age.kind === 'days' && age.count >= oldDays);
}

function daysBetween(from: Date, to: Date): number {
  const dayOf = (moment: Date) =>
    Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000);
}
