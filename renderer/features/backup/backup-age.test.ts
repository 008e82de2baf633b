import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '../../i18n/index.ts';
import { ageOf, isOld } from './backup-age.ts';

beforeAll(() => void startI18n());

const now = new Date(2026, 2, 30, 0, 5);
const before = (days: number, hours = 0) =>
  new Date(2026, 2, 30 - days, hours, 5 - (days === 0 ? 3 : 0)).toISOString();

test('an age is told in days of the calendar', () => {
  expect(ageOf(null, now)).toEqual({ kind: 'never' });
  expect(ageOf(before(0), now)).toEqual({ kind: 'today', time: '00:02' });
  // Ten minutes ago, and yesterday none the less.
  expect(ageOf(new Date(2026, 2, 29, 23, 55).toISOString(), now)).toEqual({
    ...{ kind: 'yesterday', time: '23:55' },
  });
  expect(ageOf(before(2, 14), now)).toEqual({ kind: 'days', count: 2 });
});

test('a day of 23 hours is a day', () => {
  // In the Netherlands the clock goes forward in the night of 29 March 2026.
  expect(ageOf(new Date(2026, 2, 28, 12).toISOString(), new Date(2026, 2, 30, 12))).toEqual({
    ...{ kind: 'days', count: 2 },
  });
});

test('a clock that was set back makes a backup of today', () => {
  expect(ageOf(new Date(2026, 2, 30, 9, 15).toISOString(), now)).toEqual({
    ...{ kind: 'today', time: '09:15' },
  });
});

test('none at all and a week ago are old', () => {
  expect(isOld(ageOf(null, now))).toBe(true);
  expect(isOld(ageOf(before(7), now))).toBe(true);
  expect(isOld(ageOf(before(6), now))).toBe(false);
  expect(isOld(ageOf(before(1), now))).toBe(false);
});
