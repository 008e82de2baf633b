import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, minutesBetween } from '../../../contract/clock-time.ts';
import { clockNow } from './clock-now.ts';
import { timesLasting } from './quick-times.ts';

const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => addMinutes('00:00', minute));

test('an hour from the start that was typed', () => {
  expect(timesLasting(60, { startTime: '13:30', endTime: null }, '17:00')).toEqual({
    startTime: '13:30',
    endTime: '14:30',
    endsNextDay: false,
  });
});

test('without a start it ends now, or at the end that was typed', () => {
  const none = { startTime: null, endTime: null };
  expect(timesLasting(45, none, '17:00')).toMatchObject({ startTime: '16:15', endTime: '17:00' });
  expect(timesLasting(45, { ...none, endTime: '12:00' }, '17:00')).toMatchObject({
    startTime: '11:15',
    endTime: '12:00',
  });
});

test('a night of outreach ends the next day', () => {
  expect(timesLasting(90, { startTime: '23:15', endTime: null }, '01:00')).toEqual({
    startTime: '23:15',
    endTime: '00:45',
    endsNextDay: true,
  });
});

test('it always lasts what was asked', () => {
  fc.assert(
    fc.property(
      fc.option(clock),
      fc.option(clock),
      clock,
      fc.integer({ min: 1, max: 1439 }),
      (startTime, endTime, now, minutes) => {
        const times = timesLasting(minutes, { startTime, endTime }, now);
        const { startTime: start, endTime: end, endsNextDay } = times;
        expect(minutesBetween(start ?? '', end ?? '', endsNextDay)).toBe(minutes);
      },
    ),
  );
});

test('now is told to five minutes', () => {
  expect(clockNow(new Date(2026, 2, 2, 14, 3))).toBe('14:05');
  expect(clockNow(new Date(2026, 2, 2, 23, 58))).toBe('00:00');
});
