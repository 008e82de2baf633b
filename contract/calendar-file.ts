import type { Agreed, Appointment } from './agenda.ts';
import { addMinutes } from './clock-time.ts';

/** An entry of a calendar file: when, and a word that tells no one anything. */
export interface CalendarEvent {
  readonly uid: string;
  readonly onDate: string;
  /** `HH:MM`; null for the whole day. */
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly summary: string;
}

export interface CalendarChoice {
  /** By which a client is named: by code, or not at all. */
  readonly naming: 'code' | 'none';
  readonly locale: 'nl' | 'en';
}

interface CalendarItems {
  readonly appointments: readonly Appointment[];
  readonly agreed: readonly Agreed[];
}

const words = { nl: 'Afspraak', en: 'Appointment' } as const;
/** How long what was agreed without an end is taken to last, in minutes. */
const usualMinutes = 60;

/** What of an agenda goes out: times and at most a code. No title, place, note or name. */
export function eventsOf(
  { appointments, agreed }: CalendarItems,
  codeOf: (clientId: string) => string,
  { naming, locale }: CalendarChoice,
): CalendarEvent[] {
  const summaryOf = (clientId: string | null) => {
    const code = naming === 'code' && clientId !== null ? codeOf(clientId) : '';
    return code === '' ? words[locale] : `${words[locale]} ${code}`;
  };
  return [
    ...appointments.map(({ id, fields }) => ({
      uid: id,
      ...{ onDate: fields.onDate, startTime: fields.startTime, endTime: fields.endTime },
      summary: summaryOf(fields.clientId),
    })),
    ...agreed.map(({ noteId, clientId, onDate, time }) => ({
      uid: `${noteId}-next`,
      ...{ onDate, startTime: time, endTime: time === null ? null : endOf(time) },
      summary: summaryOf(clientId),
    })),
  ].sort((one, other) => whenOf(one).localeCompare(whenOf(other)));
}

const whenOf = ({ onDate, startTime }: CalendarEvent) => `${onDate} ${startTime ?? ''}`;

/** The usual end, within the day. */
function endOf(time: string): string {
  const end = addMinutes(time, usualMinutes);
  return end > time ? end : '23:59';
}

/**
 * A calendar file after RFC 5545, of CRLF lines of at most 75 octets. Times are floating (3.3.5, form 1):
 * clock times of wherever the calendar is read, as the agenda itself holds them. A time zone would have to be
 * guessed, and would shift appointments on a laptop that is set otherwise.
 */
export function calendarFile(events: readonly CalendarEvent[], madeAt: Date): string {
  const stamp = `${madeAt.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Luwte//Agenda//NL', 'CALSCALE:GREGORIAN'],
    ...events.flatMap((event) => [
      ...['BEGIN:VEVENT', `UID:${event.uid}@luwte`, `DTSTAMP:${stamp}`],
      ...momentLines(event),
      ...[`SUMMARY:${escaped(event.summary)}`, 'CLASS:PRIVATE', 'END:VEVENT'],
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function momentLines({ onDate, startTime, endTime }: CalendarEvent): string[] {
  const day = onDate.replaceAll('-', '');
  if (startTime === null || endTime === null) return [`DTSTART;VALUE=DATE:${day}`];
  const at = (time: string) => `${day}T${time.replace(':', '')}00`;
  return [`DTSTART:${at(startTime)}`, `DTEND:${at(endTime)}`];
}

/** Text as RFC 5545 3.3.11 writes it. */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');

const octetsOf = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Folds a line after at most 75 octets of UTF-8, never within a character (3.1). */
function folded(line: string): string {
  let length = 0;
  let result = '';
  for (const letter of line) {
    const octets = octetsOf(letter);
    if (length + octets > 75) {
      result += '\r\n ';
      length = 1;
    }
    result += letter;
    length += octets;
  }
  return result;
}
