import { addDays } from '../../../contract/calendar-days.ts';

/** The days of the week of a date, Monday first. */
export function weekOf(date: string): string[] {
  const sinceMonday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, day) => addDays(date, day - sinceMonday));
}
