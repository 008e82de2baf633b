import { addDays } from '../../../contract/calendar-days.ts';
import { addMonths, daysBetween } from '../../../contract/course-records.ts';

/** The days that are in sight, `YYYY-MM-DD`, both included. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** Fewest days in sight. */
const closest = 14;

/** Where a day lies across a width, from 0 at the first day in sight; days out of sight lie outside. */
export const placeOf = (day: string, { from, until }: Span, width: number): number =>
  (daysBetween(from, day) / Math.max(1, daysBetween(from, until))) * width;

/** The span with its days brought closer (`factor` under 1) or further, within the whole. */
export function zoomed(span: Span, whole: Span, factor: number): Span {
  const days = daysBetween(span.from, span.until);
  const wanted = Math.min(
    daysBetween(whole.from, whole.until),
    Math.max(closest, Math.round(days * factor)),
  );
  return within(addDays(span.from, Math.round((days - wanted) / 2)), wanted, whole);
}

/** The span moved along by a part of its own length, within the whole. */
export function moved(span: Span, whole: Span, part: number): Span {
  const days = daysBetween(span.from, span.until);
  return within(addDays(span.from, Math.round(days * part)), days, whole);
}

function within(from: string, days: number, whole: Span): Span {
  const latest = addDays(whole.until, -days);
  const first = from > latest ? latest : from;
  if (first < whole.from) return { from: whole.from, until: addDays(whole.from, days) };
  return { from: first, until: addDays(first, days) };
}

/** Months apart of the lines of the axis, for how many days are in sight. */
const steps: readonly (readonly [days: number, months: number])[] = [
  [200, 1],
  [550, 3],
  [1300, 6],
  [3000, 12],
  [9000, 36],
];

/** The first days of months that mark the axis: at most about a dozen. */
export function ticksOf({ from, until }: Span): string[] {
  const days = daysBetween(from, until);
  const step = steps.find(([most]) => days <= most)?.[1] ?? 120;
  const ticks: string[] = [];
  for (let tick = `${from.slice(0, 4)}-01-01`; tick <= until; tick = addMonths(tick, step)) {
    if (tick >= from) ticks.push(tick);
  }
  return ticks;
}

/** How many days fell in each of so many equal parts of what is in sight. */
export function densityOf(days: readonly string[], span: Span, parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (const day of days) {
    const part = Math.floor(placeOf(day, span, parts));
    const count = counts[part];
    if (count !== undefined) counts[part] = count + 1;
  }
  return counts;
}
