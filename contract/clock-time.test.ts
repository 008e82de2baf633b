import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, minutesBetween } from './clock-time.ts';
import { timeSchema } from './common.ts';

const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

test('an hour is sixty minutes', () => {
  expect(minutesBetween('13:30', '14:30', false)).toBe(60);
});

test('an end before the start gives no minutes, unless it ended the next day', () => {
  expect(minutesBetween('23:00', '00:30', false)).toBeNull();
  expect(minutesBetween('23:00', '00:30', true)).toBe(90);
  expect(minutesBetween('09:00', '10:00', true)).toBeNull(); // longer than a day
});

test('what is added to a time is what lies between', () => {
  fc.assert(
    fc.property(clockTime, fc.integer({ min: 0, max: 1439 }), (start, minutes) => {
      const end = addMinutes(start, minutes);
      expect(timeSchema.safeParse(end).success).toBe(true);
      expect(minutesBetween(start, end, end < start)).toBe(minutes);
      expect(addMinutes(end, -minutes)).toBe(start);
    }),
  );
});

test('an interval of one day is exactly one of: in order, past midnight', () => {
  fc.assert(
    fc.property(clockTime, clockTime, (start, end) => {
      const sameDay = minutesBetween(start, end, false);
      const nextDay = minutesBetween(start, end, true);
      expect(sameDay === null).toBe(end < start);
      expect(nextDay === null).toBe(end > start);
    }),
  );
});
