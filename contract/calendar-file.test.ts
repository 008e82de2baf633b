import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Appointment } from './agenda.ts';
import { calendarFile, eventsOf } from './calendar-file.ts';

const id = '019535d9-3df7-7a55-9c1f-6a9a3fd3c001';
const clientId = '019535d9-3df7-7a55-9c1f-6a9a3fd3c002';
const appointment: Appointment = {
  ...{ id, version: 1, updatedAt: '2026-03-01T09:00:00.000Z', savedBy: 'Marit' },
  fields: {
    ...{ title: 'Noor thuis, Laan 1', onDate: '2026-03-29', startTime: '01:30', endTime: '03:30' },
    ...{ place: 'visit', clientId, present: 'haar zus' },
  },
};
const agreed = { noteId: id, clientId, onDate: '2026-03-30', time: null };
const madeAt = new Date('2026-03-02T09:00:00.000Z');
const made = (naming: 'code' | 'none', code = 'TW-1') =>
  calendarFile(
    eventsOf({ appointments: [appointment], agreed: [agreed] }, () => code, {
      ...{ naming, locale: 'nl' },
    }),
    madeAt,
  );

test('a reader finds the appointments, at the clock times of the agenda', () => {
  const [one, other] = new ICAL.Component(ICAL.parse(made('code')))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  expect(one?.summary).toBe('Afspraak TW-1');
  expect(one?.uid).toBe(`${id}@luwte`);
  expect(one?.startDate.toString()).toBe('2026-03-29T01:30:00');
  expect(one?.endDate.toString()).toBe('2026-03-29T03:30:00');
  expect(other?.startDate.isDate).toBe(true);
});

test('nothing of what was written goes out, and without codes nothing of whom', () => {
  expect(made('code')).not.toMatch(/Noor|Laan|zus|Marit/);
  expect(made('none')).not.toContain('TW-1');
});

test('lines end in CRLF, are folded after 75 octets, and a code is written as RFC 5545 asks', () => {
  const code = `TW;1,2\\ ${'é🌷'.repeat(30)}`;
  const text = made('code', code);
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('summary')).toBe(`Afspraak ${code}`);
});
