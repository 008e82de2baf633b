import { addMinutes, minutesBetween } from '../../contract/clock-time.ts';
import { parseTime } from './parse-date.ts';

export type SpanProblem =
  /** Words or figures that are no time. */
  | 'not-understood'
  /** A duration, and nothing it counts from. */
  | 'no-start'
  /** An end so long before the start that midnight does not explain it. */
  | 'end-before-start';

export interface ClockSpan {
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly endsNextDay: boolean;
}

export type SpanReading =
  | { readonly kind: 'read'; readonly times: ClockSpan }
  | { readonly kind: 'unread'; readonly problem: SpanProblem; readonly part: string };

/** Longer past midnight than this, in minutes, is more likely a slip of the finger. */
const longestNight = 12 * 60;

const joined =
  /^(?:van |from |tussen |between )?(.+?)\s*(?:-| tot | t\/m | to | till | until | en | and )\s*(.+)$/;
const opening = /^(?:om |at |vanaf |from |van )/;

/**
 * Reads clock times from the end of a line: `14u`, `9-10.15`, `9 tot 10`, `2pm-3:30pm`, `14:00 1,5 uur`,
 * `14:00 +45`; nothing typed is no times. A figure without am or pm counts to 24, except that the first of two takes over
 * what the second says (`2-3pm`).
 */
export function parseClockSpan(text: string): SpanReading {
  if (text === '') return read(null, null);
  const two = joined.exec(text);
  if (two) return readTwo(two[1] ?? '', two[2] ?? '', text);
  const rest = text.replace(opening, '');
  const start = readClock(rest);
  if (start !== null) return read(start, null);
  if (durationOf(rest) !== null) return { kind: 'unread', problem: 'no-start', part: text };
  return readWithDuration(rest) ?? unreadPart(text);
}

function readTwo(first: string, second: string, text: string): SpanReading {
  const end = readClock(second);
  const half = /[ap]\.?m\.?$/.exec(second)?.[0] ?? '';
  const own = readClock(first);
  const start = half !== '' && !/[ap]\.?m\.?$/.test(first) ? sharing(first, half, end) : own;
  if (start === null) return unreadPart(first);
  if (end === null) return unreadPart(second);
  if (end >= start) return read(start, end);
  const minutes = minutesBetween(start, end, true) ?? longestNight + 1;
  if (minutes > longestNight) return { kind: 'unread', problem: 'end-before-start', part: text };
  return read(start, end);
}

/** `2-3pm` is both in the afternoon; `11-1pm` began in the morning. */
function sharing(first: string, half: string, end: string | null): string | null {
  const same = readClock(`${first}${half}`);
  const morning = readClock(`${first}am`);
  if (same === null || end === null) return same ?? readClock(first);
  return same <= end || morning === null || morning > end ? same : morning;
}

function readWithDuration(text: string): SpanReading | null {
  // The first time that leaves a duration behind it.
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    const start = readClock(text.slice(0, at));
    const minutes = durationOf(text.slice(at + 1).replace(/^(?:gedurende |for )/, ''));
    if (start !== null && minutes !== null) return read(start, addMinutes(start, minutes));
  }
  return null;
}

/** One clock time: as `parseTime`, and `14 uur`, `2pm`, `noon`, `24:00`. */
function readClock(text: string): string | null {
  const plain = text
    .trim()
    .replace(/ ?(?:uur|hrs)$/, '')
    .replace(/^(\d{1,2})h$/, '$1');
  if (plain === 'noon') return '12:00';
  if (/^(?:middernacht|midnight|24(?::00)?)$/.test(plain)) return '00:00';
  const half = /^(\d{1,2}(?:[:.]\d{2})?) ?([ap])\.?m\.?$/.exec(plain);
  if (!half) return parseTime(plain);
  const time = parseTime(half[1] ?? '');
  const hours = Number(time?.slice(0, 2));
  if (time === null || hours < 1 || hours > 12) return null;
  return addMinutes(time, (hours === 12 ? -12 : 0) * 60 + (half[2] === 'p' ? 12 : 0) * 60);
}

const spokenHours: Readonly<Record<string, number>> = {
  'half uur': 30,
  'een half uur': 30,
  'half an hour': 30,
  'een uur': 60,
  'an hour': 60,
  kwartier: 15,
  'een kwartier': 15,
  'anderhalf uur': 90,
};

/** A duration in minutes: `45 min`, `1,5 uur`, `1u30`, `+45`, `half uur`; null for anything else. */
function durationOf(text: string): number | null {
  if (Object.hasOwn(spokenHours, text)) return spokenHours[text] ?? null;
  const plus = /^\+ ?(\d{1,3})$/.exec(text);
  const minutes = /^\+? ?(\d{1,3}) ?(?:m|min|mins|minuten|minuut|minutes|minute)\.?$/.exec(text);
  const hours = /^\+? ?(\d{1,2})(?:[.,](\d{1,2}))? ?(?:u|uur|h|hr|hrs|hours|hour)$/.exec(text);
  const both =
    /^\+? ?(\d{1,2}) ?(?:u|uur|h|hours?)(?: en| and)? ?(\d{1,2}) ?(?:m|min|minuten|minutes)?\.?$/.exec(
      text,
    );
  const given =
    plus || minutes
      ? Number((plus ?? minutes)?.[1])
      : hours
        ? Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60)
        : both
          ? Number(both[1]) * 60 + Number(both[2])
          : null;
  return given === null || given === 0 || given > longestNight ? null : given;
}

const read = (startTime: string | null, endTime: string | null): SpanReading => ({
  kind: 'read',
  times: {
    startTime,
    endTime,
    endsNextDay: startTime !== null && endTime !== null && endTime < startTime,
  },
});

const unreadPart = (part: string): SpanReading => ({
  kind: 'unread',
  problem: 'not-understood',
  part,
});
