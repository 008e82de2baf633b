import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { liesAhead, minutesOf, parseMoment } from './parse-moment.ts';

// A Tuesday, in the afternoon.
const now = new Date(2026, 10, 24, 16, 20);

const read = (typed: string, direction?: 'past' | 'future') => {
  const reading = parseMoment(typed, now, direction);
  if (reading.kind !== 'read') throw new Error(`${typed}: ${JSON.stringify(reading)}`);
  const { onDate, startTime, endTime, endsNextDay } = reading.moment;
  return [onDate, startTime, endTime, ...(endsNextDay ? ['next day'] : [])];
};
const problemOf = (typed: string) => {
  const reading = parseMoment(typed, now);
  return reading.kind === 'unread' ? reading.problem : reading.kind;
};

describe('a line that says when', () => {
  it.each([
    ['vandaag 14:00–15:30', '2026-11-24', '14:00', '15:30'],
    ['Vandaag, 14.00 - 15.30 uur', '2026-11-24', '14:00', '15:30'],
    ['gisteren 9-10.15', '2026-11-23', '09:00', '10:15'],
    ['eergisteren 9 tot 10', '2026-11-22', '09:00', '10:00'],
    ['ma 14u', '2026-11-23', '14:00', null],
    ['ma 14u30', '2026-11-23', '14:30', null],
    ['di 10:00', '2026-11-24', '10:00', null],
    ['wo. 10 uur', '2026-11-18', '10:00', null],
    ['afgelopen dinsdag 10:00', '2026-11-17', '10:00', null],
    ['ma 2 nov 14:00-15:00', '2026-11-02', '14:00', '15:00'],
    ['maandag 2 november 2026 van 14 tot 15 uur', '2026-11-02', '14:00', '15:00'],
    ['2-11-2026 14:00', '2026-11-02', '14:00', null],
    ['2/11 14:00', '2026-11-02', '14:00', null],
    ['9-10 14:00-15:00', '2026-10-09', '14:00', '15:00'],
    ['2026-11-02', '2026-11-02', null, null],
    ['3 dec', '2025-12-03', null, null],
    ['14:00 1,5 uur', '2026-11-24', '14:00', '15:30'],
    ['14:00 45 min', '2026-11-24', '14:00', '14:45'],
    ['14:00 +45', '2026-11-24', '14:00', '14:45'],
    ['14 uur 1 uur', '2026-11-24', '14:00', '15:00'],
    ['14u 1u30', '2026-11-24', '14:00', '15:30'],
    ['vanaf 14:00 een half uur', '2026-11-24', '14:00', '14:30'],
    ['14:00 anderhalf uur', '2026-11-24', '14:00', '15:30'],
    ['3 dagen geleden 9u', '2026-11-21', '09:00', null],
    ['930-1015', '2026-11-24', '09:30', '10:15'],
    ['today 2pm-3:30pm', '2026-11-24', '14:00', '15:30'],
    ['today 2-3:30pm', '2026-11-24', '14:00', '15:30'],
    ['11-1pm', '2026-11-24', '11:00', '13:00'],
    ['12am-1am', '2026-11-24', '00:00', '01:00'],
    ['yesterday 9 to 10', '2026-11-23', '09:00', '10:00'],
    ['last friday 9am for 2 hours', '2026-11-20', '09:00', '11:00'],
    ['nov 2nd at 9:15', '2026-11-02', '09:15', null],
    ['mon 2 nov 9 and a half', null, null, null],
    ['vandaag', '2026-11-24', null, null],
  ] as const)('%s', (typed, onDate, startTime, endTime) => {
    if (onDate === null) expect(problemOf(typed)).toBe('not-understood');
    else expect(read(typed)).toEqual([onDate, startTime, endTime]);
  });

  it.each([
    ['23:30-01:00', '23:30', '01:00'],
    ['23:30-24:00', '23:30', '00:00'],
    ['22u 4 uur', '22:00', '02:00'],
    ['10pm-1am', '22:00', '01:00'],
  ])('%s goes past midnight', (typed, start, end) => {
    expect(read(typed)).toEqual(['2026-11-24', start, end, 'next day']);
  });

  it.each([
    ['ma 10:00', '2026-11-30'],
    ['di 10:00', '2026-12-01'],
    ['morgen 10:00', '2026-11-25'],
    ['over 2 weken 10:00', '2026-12-08'],
    ['3 jan 10:00', '2027-01-03'],
    ['3 dec 10:00', '2026-12-03'],
  ])('of an appointment, %s lies ahead', (typed, onDate) => {
    expect(read(typed, 'future')).toEqual([onDate, '10:00', null]);
  });
});

describe('what is not understood is said, never guessed', () => {
  it.each([
    ['9-10', 'date-or-times'],
    ['9-10.15', 'date-or-times'],
    ['31 feb 14:00', 'no-such-day'],
    ['30-2-2026', 'no-such-day'],
    ['di 2 nov 14:00', 'other-weekday'],
    ['45 min', 'no-start'],
    ['15:00-14:00', 'end-before-start'],
    ['25:00', 'not-understood'],
    ['14:75', 'not-understood'],
    ['half 3', 'not-understood'],
    ['volgende week', 'not-understood'],
    ['vandaag 14:00 bij haar thuis', 'not-understood'],
    ['14:00-15:00-16:00', 'not-understood'],
    ['13pm', 'not-understood'],
    ['✨', 'not-understood'],
    ['غدا 14:00', 'not-understood'],
    ['x'.repeat(1_000_000), 'too-long'],
    [`14:00${' '.repeat(2_000)}of later`, 'too-long'],
    ['', 'nothing'],
    ['   ', 'nothing'],
  ])('line %#', (typed, problem) => {
    expect(problemOf(typed)).toBe(problem);
  });

  it('names the part, and shows what would turn the line around', () => {
    expect(parseMoment('vandaag 14:00 tot ooit', now)).toMatchObject({ part: 'ooit' });
    expect(parseMoment('di 2 nov', now)).toMatchObject({ part: 'di', onDate: '2026-11-02' });
    const turned = parseMoment('\u202e14:00', now);
    expect(JSON.stringify(turned)).not.toContain('\u202e');
  });
});

test('a span that was read lasts as long as it says, and never longer than twelve hours past midnight', () => {
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const text = ([hours, minutes]: [number, number]) =>
    `${hours}:${String(minutes).padStart(2, '0')}`;
  fc.assert(
    fc.property(clock, clock, (start, end) => {
      const reading = parseMoment(`gisteren ${text(start)}-${text(end)}`, now);
      if (reading.kind !== 'read') {
        expect(reading.kind).toBe('unread');
        return;
      }
      const between = end[0] * 60 + end[1] - start[0] * 60 - start[1];
      expect(minutesOf(reading.moment)).toBe((between + 1440) % 1440);
      expect(reading.moment.endsNextDay && (minutesOf(reading.moment) ?? 0) > 720).toBe(false);
    }),
  );
});

test('any text is either read as a day that exists or said back', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (typed) => {
      const reading = parseMoment(typed, now);
      if (reading.kind === 'read') expect(reading.moment.onDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
  );
});

test('what still has to begin can be told', () => {
  const at = (startTime: string | null, onDate = '2026-11-24') =>
    liesAhead({ onDate, startTime, endTime: null, endsNextDay: false }, now);
  expect([at('16:30'), at('16:00'), at(null), at(null, '2026-11-25')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
