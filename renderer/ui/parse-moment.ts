import { addMinutes, minutesBetween } from '../../contract/clock-time.ts';
import { parseClockSpan, type SpanProblem } from './parse-clock-span.ts';
import { parseDate } from './parse-date.ts';
import { visibleBidi } from './visible-bidi.ts';

/** Which way a day without a full date lies: a report is about what was, an appointment about what comes. */
export type Direction = 'past' | 'future';

/** When something was, as it was read from one typed line. */
export interface ReadMoment {
  readonly onDate: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly endsNextDay: boolean;
}

export type MomentProblem =
  | SpanProblem
  /** Longer than a line of this sort ever is. */
  | 'too-long'
  /** A day that does not exist, such as 31 February. */
  | 'no-such-day'
  /** The weekday and the date that were typed are not the same day. */
  | 'other-weekday'
  /** Both a date and two times, such as `9-10`. */
  | 'date-or-times';

export type MomentReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'read'; readonly moment: ReadMoment }
  | {
      readonly kind: 'unread';
      readonly problem: MomentProblem;
      /** The part that was not understood, as it was typed. */
      readonly part: string;
      /** The date whose weekday it is not. */
      readonly onDate?: string;
    };

/** Longest line that is read, in UTF-16 code units. */
export const momentLineLimit = 100;
/** A longer paste is not even made one line of. */
const pasteLimit = 1_000;
/** How much of a line that is not understood is said back. */
const quoted = 40;

const weekdayNames: readonly (readonly string[])[] = [
  ['zo', 'zondag', 'sun', 'sunday'],
  ['ma', 'maandag', 'mon', 'monday'],
  ['di', 'dinsdag', 'tue', 'tues', 'tuesday'],
  ['wo', 'woensdag', 'wed', 'wednesday'],
  ['do', 'donderdag', 'thu', 'thur', 'thurs', 'thursday'],
  ['vr', 'vrijdag', 'fri', 'friday'],
  ['za', 'zaterdag', 'sat', 'saturday'],
];

const relative = /^(?:vandaag|gisteren|eergisteren|morgen|today|yesterday|tomorrow)(?=\s|$)/;
const weekday = /^(?:(afgelopen|last|komende|coming) )?([a-z]{2,9})\.?(?=\s|$)/;
const ago = /^(\d{1,3}) (dag|dagen|week|weken|day|days|weeks) (?:geleden|ago)(?=\s|$)/;
const ahead = /^(?:over|in) (\d{1,3}|een|a) (dag|dagen|week|weken|day|days|weeks)(?=\s|$)/;
const dates = [
  /^\d{4}-\d{1,2}-\d{1,2}(?=\s|$)/,
  /^\d{1,2}([-/.])\d{1,2}\1'?(?:\d{4}|\d{2})(?=\s|$)/,
  /^\d{1,2}[-/]\d{1,2}(?=\s|$)/,
  /^\d{1,2}\.?(?:e|st|nd|rd|th)? (?:jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?(?: (?:'\d{2}|(?:19|20)\d{2})(?=\s|$)|(?=\s|$))/,
];
/** English also writes the month first. */
const monthFirst =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]*)\.? (\d{1,2})(?:st|nd|rd|th)?(?: ((?:19|20)\d{2}))?(?=\s|$)/;

/**
 * Reads when something was from one line, in Dutch or English: `gisteren 9-10.15`, `ma 14u`,
 * `ma 3 nov 14:00-15:00`, `23:30-01:00`, `14:00 1,5 uur`, `today 2pm-3:30pm`.
 *
 * Its rules, which the screen shows by what it makes of the line: without a day it is today. A weekday
 * is the last one that was, today included; with `future` the first one after today. A date without a
 * year is the nearest in that direction. An end before the start lies past midnight, if the whole lasts
 * at most twelve hours. What is not understood is never left out: the line is then not read at all.
 */
export function parseMoment(
  typed: string,
  now = new Date(),
  direction: Direction = 'past',
): MomentReading {
  if (typed.length > pasteLimit) return unread('too-long', typed.slice(0, pasteLimit));
  const line = plainLine(typed);
  if (line === '') return { kind: 'nothing' };
  if (line.length > momentLineLimit) return unread('too-long', line);
  if (/^\d{1,2}-\d{1,2}(?:\.\d{2})?$/.test(line) && parseDate(line, now) !== null) {
    return unread('date-or-times', line);
  }
  const day = readDay(line, now, direction);
  if (day.kind === 'unread') return day;
  const span = parseClockSpan(line.slice(day.length).trim());
  if (span.kind === 'unread') return unread(span.problem, span.part);
  return { kind: 'read', moment: { onDate: day.onDate, ...span.times } };
}

/** The minutes between start and end; null when the line did not say both. */
export function minutesOf({ startTime, endTime, endsNextDay }: ReadMoment): number | null {
  if (startTime === null || endTime === null) return null;
  return minutesBetween(startTime, endTime, endsNextDay);
}

/** Whether it begins later than now: for a report of what was, worth a word. */
export function liesAhead({ onDate, startTime }: ReadMoment, now = new Date()): boolean {
  const today = localIso(now);
  const clock = addMinutes('00:00', now.getHours() * 60 + now.getMinutes());
  return onDate > today || (onDate === today && startTime !== null && startTime > clock);
}

type DayReading =
  | { readonly kind: 'day'; readonly onDate: string; readonly length: number }
  | Extract<MomentReading, { kind: 'unread' }>;

function readDay(line: string, now: Date, direction: Direction): DayReading {
  const shift = ago.exec(line) ?? ahead.exec(line);
  if (shift) {
    const count = Number(/^\d+$/.test(shift[1] ?? '') ? shift[1] : 1);
    const days = count * (shift[2]?.startsWith('w') ? 7 : 1);
    const sign = ago.test(line) ? -1 : 1;
    return { kind: 'day', onDate: localIso(now, sign * days), length: shift[0].length };
  }
  const named = relative.exec(line)?.[0];
  if (named) {
    return { kind: 'day', onDate: parseDate(named, now) ?? localIso(now), length: named.length };
  }
  const week = readWeekday(line);
  const afterWeekday = week ? line.slice(week.length).trimStart() : line;
  const date = readDate(afterWeekday, now, direction);
  if (date?.onDate === null) return unread('no-such-day', date.text);
  const length = line.length - afterWeekday.length + (date?.text.length ?? 0);
  if (week && date) {
    const same = week.weekday === weekdayOf(date.onDate);
    if (!same) return { ...unread('other-weekday', week.text), onDate: date.onDate };
  }
  if (date) return { kind: 'day', onDate: date.onDate, length };
  if (week) return { kind: 'day', onDate: nearestWeekday(week, now, direction), length };
  return { kind: 'day', onDate: localIso(now), length: 0 };
}

interface TypedWeekday {
  readonly weekday: number;
  readonly when: string | undefined;
  readonly text: string;
  readonly length: number;
}

function readWeekday(line: string): TypedWeekday | null {
  const found = weekday.exec(line);
  const index = weekdayNames.findIndex((names) => names.includes(found?.[2] ?? ''));
  if (!found || index < 0) return null;
  return { weekday: index, when: found[1], text: found[0], length: found[0].length };
}

/** A date at the beginning of a line; `onDate` is null for a day that does not exist. */
function readDate(
  line: string,
  now: Date,
  direction: Direction,
): { readonly onDate: string; readonly text: string } | { onDate: null; text: string } | null {
  const english = monthFirst.exec(line);
  const text = english?.[0] ?? dates.map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
  if (text === undefined) return null;
  const dutch = english
    ? `${english[3]} ${english[1]}${english[2]} ${english[4] ?? ''}`.trim()
    : text.replace(/^(\d{1,2})\.?(?:e|st|nd|rd|th)? /, '$1 ');
  const onDate = parseDate(dutch, now);
  const hasYear = /\d{4}|'\d{2}|^\d{1,2}([-/.])\d{1,2}\1\d{2}$/.test(dutch);
  if (onDate === null || hasYear) return { onDate, text };
  return { onDate: withNearestYear(onDate, now, direction), text };
}

/** 29 February stays in the year it exists in. */
function withNearestYear(onDate: string, now: Date, direction: Direction): string {
  const today = localIso(now);
  const year = Number(onDate.slice(0, 4));
  const other =
    direction === 'past' && onDate > today
      ? year - 1
      : direction === 'future' && onDate < today
        ? year + 1
        : year;
  return parseDate(`${other}${onDate.slice(4)}`, now) ?? onDate;
}

function nearestWeekday({ weekday: wanted, when }: TypedWeekday, now: Date, direction: Direction) {
  const ahead = when === undefined ? direction === 'future' : /^(?:komende|coming)$/.test(when);
  const days = (wanted - now.getDay() + 7) % 7;
  if (ahead) return localIso(now, days || 7);
  // 'afgelopen maandag' on a Monday is the one before.
  return localIso(now, days === 0 && when === undefined ? 0 : days - 7);
}

const weekdayOf = (date: string) => new Date(`${date}T12:00:00.000Z`).getUTCDay();

function localIso(now: Date, days = 0): string {
  const moved = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return moved.toISOString().slice(0, 10);
}

const unread = (problem: MomentProblem, part: string) =>
  ({
    kind: 'unread',
    problem,
    part: visibleBidi(part.length > quoted ? `${part.slice(0, quoted)}…` : part),
  }) as const;

/** One line in small letters, with one sort of dash and single spaces. */
const plainLine = (typed: string) =>
  typed
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/,(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
