import { expect, test } from 'vitest';
import { addDays, daysBetween } from './calendar-days.ts';

test.each([
  ['2026-03-28', 2, '2026-03-30'], // the clock changes in between
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-03-01', -1, '2028-02-29'],
])('%s and %d days is %s', (date, days, sum) => {
  expect(addDays(date, days)).toBe(sum);
  expect(daysBetween(date, sum)).toBe(days);
});
