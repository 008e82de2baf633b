import type { ImportChoices, ImportProblem } from '../../../../contract/imports.ts';
import { fold } from '../../db/fold.ts';

type DateRemark = Extract<
  ImportProblem['code'],
  'two-digit-year' | 'serial-date' | 'month-first' | 'time-dropped'
>;

/** What a piece of text says about a day. */
export type DateReading =
  | {
      readonly kind: 'date';
      /** `YYYY-MM-DD`. */
      readonly date: string;
      readonly remarks: readonly DateRemark[];
      /** Day and month could also change places. */
      readonly ambiguous: boolean;
    }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  /** In the form of a date, of a day that never was. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

export interface DateRules {
  readonly dayMonth: ImportChoices['dayMonth'];
  /** The century of a year of two digits: 95 → 1995. */
  readonly fullYear: (twoDigits: number) => number;
}

/** Names of months in Dutch and English and their usual abbreviations, folded. */
const monthNames: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari january jan',
    'februari february feb febr',
    'maart march mrt mar maa',
    'april apr',
    'mei may',
    'juni june jun',
    'juli july jul',
    'augustus august aug',
    'september sep sept',
    'oktober october okt oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

const weekdays =
  /^(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s+/;
const about = /^(?:ca|circa|ong|ongeveer|plm|omstreeks|rond|about|approx|±|~)\.?\s*/;
const midnight = /[t ]0{1,2}:00(?::00(?:\.0+)?)?(?:z|\+00:?00)?$/;
const clockTime = /[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2}|[ap]m)?$/;

/** No form of a date is longer; what is, is not looked at. */
const longestDate = 60;

export const oldestYear = 1900;
export const latestYear = 2100;

/**
 * Reads a date in the forms that people and spreadsheets write: `28-9-1998`, `2020-04-21`,
 * `14.11.2021`, `3 november 1995`, `Nov 3, 1995`, `1995`, and the serial number of a spreadsheet.
 * Guesses nothing that it does not remark on.
 */
export function readDate(text: string, rules: DateRules): DateReading {
  if (text.length > longestDate) return unreadable;
  const whole = fold(text.trim()).replace(/\s+/g, ' ');
  const dated = whole.replace(midnight, '').replace(clockTime, '');
  const timeDropped = dated !== whole.replace(midnight, '');
  const reading =
    readNumeric(dated, rules) ?? readDigits(dated) ?? readWords(dated, rules) ?? unreadable;
  if (reading.kind !== 'date' || !timeDropped) return reading;
  return { ...reading, remarks: [...reading.remarks, 'time-dropped'] };
}

const unreadable: DateReading = { kind: 'unreadable' };
const impossible: DateReading = { kind: 'impossible' };

/** Three numbers: year first, or else day and month as the rules say. */
function readNumeric(text: string, rules: DateRules): DateReading | null {
  const [, first = '', separator = '', second = '', third = ''] =
    /^(\d{1,4}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{1,4})$/.exec(text) ?? [];
  if (first === '') return null;
  if (first.length === 4) {
    return third.length > 2 ? unreadable : onDay(Number(first), Number(second), Number(third));
  }
  if (first.length > 2 || third.length === 3 || third.length === 1) return unreadable;
  const short = third.length === 2;
  const year = short ? rules.fullYear(Number(third)) : Number(third);
  // Dates with dots are day first wherever they are written.
  const monthFirst = rules.dayMonth === 'month-day' && separator !== '.';
  const one = Number(first);
  const other = Number(second);
  const usual = monthFirst ? onDay(year, one, other) : onDay(year, other, one);
  const swapped = monthFirst ? onDay(year, other, one) : onDay(year, one, other);
  const ambiguous =
    separator !== '.' && one !== other && usual.kind === 'date' && swapped.kind === 'date';
  const twoDigits: DateRemark[] = short ? ['two-digit-year'] : [];
  if (usual.kind === 'date') return { ...usual, ambiguous, remarks: twoDigits };
  if (swapped.kind !== 'date' || separator === '.') return impossible;
  return { ...swapped, remarks: monthFirst ? twoDigits : [...twoDigits, 'month-first'] };
}

/** Digits only: a year, `YYYYMMDD`, or days since 30 December 1899 as spreadsheets count. */
function readDigits(text: string): DateReading | null {
  const year = /^(\d{4})$/.exec(text.replace(about, ''))?.[1];
  if (year !== undefined) {
    const isYear = Number(year) >= oldestYear && Number(year) <= latestYear;
    return isYear ? { kind: 'year', year: Number(year) } : impossible;
  }
  const [, y = '', m = '', d = ''] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (y !== '') return onDay(Number(y), Number(m), Number(d));
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)?.[1];
  if (serial === undefined) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000);
  const reading = onDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return reading.kind === 'date' ? { ...reading, remarks: ['serial-date'] } : reading;
}

/** A month by its name, with a day and year, or with a year alone. */
function readWords(text: string, rules: DateRules): DateReading | null {
  const words = text
    .replace(/[-/.,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(weekdays, '');
  const dayFirst = /^(\d{1,2}) ?(?:e|de|ste|st|nd|rd|th)? ([a-z]+) '?(\d{4}|\d{2})$/.exec(words);
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? '?(\d{4}|\d{2})$/.exec(words);
  const monthAlone = /^([a-z]+) (\d{4})$/.exec(words);
  if (monthAlone) {
    const month = monthNames[monthAlone[1] ?? ''];
    const year = Number(monthAlone[2]);
    if (month === undefined) return null;
    return year >= oldestYear && year <= latestYear ? { kind: 'month', year, month } : impossible;
  }
  const [day = '', name = '', year = ''] = dayFirst
    ? dayFirst.slice(1)
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = monthNames[name];
  if (month === undefined) return null;
  const short = year.length === 2;
  const reading = onDay(short ? rules.fullYear(Number(year)) : Number(year), month, Number(day));
  return reading.kind === 'date' && short ? { ...reading, remarks: ['two-digit-year'] } : reading;
}

/** The day, when the calendar has it. */
function onDay(
  year: number,
  month: number,
  day: number,
): Extract<DateReading, { kind: 'date' | 'impossible' }> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= oldestYear &&
    year <= latestYear &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  if (!exists) return { kind: 'impossible' };
  return { kind: 'date', date: date.toISOString().slice(0, 10), remarks: [], ambiguous: false };
}

/** Someone in a caseload is a teenager or older: 12 becomes 1912 for a birth until 2024. */
export function birthCentury(today: string): DateRules['fullYear'] {
  const thisYear = Number(today.slice(0, 4));
  return (digits) => (2000 + digits <= thisYear - 12 ? 2000 + digits : 1900 + digits);
}

/** What was noted happened lately: 18 becomes 2018, and 95 becomes 1995. */
export function noteCentury(today: string): DateRules['fullYear'] {
  const thisYear = Number(today.slice(0, 4));
  return (digits) => (2000 + digits <= thisYear + 1 ? 2000 + digits : 1900 + digits);
}
