import i18next from 'i18next';
import { daysBetween } from '../../contract/calendar-days.ts';

const locale = () => (i18next.language === 'en' ? 'en-GB' : 'nl-NL');

/** Making a formatter takes longer than drawing the line it stands in: each is made once per language. */
function formatter(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return () => {
    const language = locale();
    const known = made.get(language) ?? new Intl.DateTimeFormat(language, options);
    made.set(language, known);
    return known;
  };
}

const calendarDate = formatter({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const dateAndTime = formatter({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const weekdayAndTime = formatter({ weekday: 'long', hour: '2-digit', minute: '2-digit' });
const longDate = formatter({ dateStyle: 'full', timeZone: 'UTC' });
const shortDay = formatter({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthOfYear = formatter({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekdayName = formatter({ weekday: 'short', timeZone: 'UTC' });
const clockTime = formatter({ hour: '2-digit', minute: '2-digit' });

/** A calendar date for reading: '2 mrt 2026'. What is no date is shown as it is. */
export function formatDate(date: string): string {
  // At noon UTC the day is the same day everywhere people live.
  const instant = new Date(`${date}T12:00:00.000Z`);
  if (Number.isNaN(instant.getTime())) return date;
  return calendarDate().format(instant);
}

/** A calendar date with its weekday: 'ma 2 mrt 2026'. */
export function formatDay(date: string): string {
  const instant = new Date(`${date}T12:00:00.000Z`);
  return `${weekdayName().format(instant)} ${formatDate(date)}`;
}

/** A month `YYYY-MM`: 'maart 2026'. */
export function formatMonth(month: string): string {
  // At noon UTC on the 15th it is that month everywhere.
  return monthOfYear().format(new Date(`${month}-15T12:00:00.000Z`));
}

/** Minutes as hours: '1 u 30 min'. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return i18next.t('ui.date.minutes', { count: rest });
  if (rest === 0) return i18next.t('ui.date.hours', { count: hours });
  return i18next.t('ui.date.hoursMinutes', { hours, minutes: rest });
}

/** A calendar date as it is typed: '02-03-2026'. */
export function formatTypedDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : date;
}

/** An instant in local time: '2 mrt 2026, 10:00'. */
export function formatInstant(instant: string): string {
  return dateAndTime().format(new Date(instant));
}

/** An instant of the last days by its weekday: 'vrijdag 14:02'; an older one with its date. */
export function formatRecent(instant: string, now = new Date()): string {
  const days = (now.getTime() - new Date(instant).getTime()) / 86_400_000;
  if (days < 0 || days >= 6) return formatInstant(instant);
  return weekdayAndTime().format(new Date(instant));
}

/** The local clock time of an instant: '14:02'. */
export function formatTime(instant: string): string {
  return clockTime().format(new Date(instant));
}

/** The clock time of an instant of today, otherwise with its day. */
export function formatMoment(instant: string, now = new Date()): string {
  const sameDay = new Date(instant).toDateString() === now.toDateString();
  return sameDay ? formatTime(instant) : formatInstant(instant);
}

/** How long ago an instant is, in words: 'gisteren', '3 dagen geleden'. */
export function formatAgo(instant: string, now = new Date()): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const steps: ReadonlyArray<readonly [Intl.RelativeTimeFormatUnit, number]> = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
  }
  return i18next.t('ui.date.justNow');
}

/** How far away a day is, in words: 'gisteren', 'vandaag', 'over 3 dagen'. */
export const formatDaysAway = (date: string, today: string): string =>
  new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(
    daysBetween(today, date),
    'day',
  );

/** A day with its weekday: 'maandag 2 maart 2026'. */
export const formatLongDate = (date: string): string =>
  longDate().format(new Date(`${date}T12:00:00.000Z`));

/** A day at the head of a column: 'ma 2 mrt'. */
export const formatShortDay = (date: string): string =>
  shortDay().format(new Date(`${date}T12:00:00.000Z`));

export interface Birth {
  readonly birthDate: string | null;
  /** Only the (estimated) year is known. */
  readonly birthYear: number | null;
}

/** Someone's age in years: '34 jaar', 'ongeveer 34 jaar' from a year alone; null when not known. */
export function formatAge({ birthDate, birthYear }: Birth, today = new Date()): string | null {
  if (birthDate !== null) {
    const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
    const hadBirthday =
      today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= day);
    return i18next.t('ui.date.years', {
      count: today.getFullYear() - year - (hadBirthday ? 0 : 1),
    });
  }
  if (birthYear === null) return null;
  const age = i18next.t('ui.date.years', { count: today.getFullYear() - birthYear });
  return i18next.t('ui.date.about', { age });
}

/** A number of things: '12.408'. */
export const formatCount = (count: number): string => new Intl.NumberFormat(locale()).format(count);

/** A size of file: '12 kB', '3,4 MB'. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** Words as they stand at the beginning of a line. */
export const capitalised = (words: string): string =>
  words.charAt(0).toLocaleUpperCase() + words.slice(1);
