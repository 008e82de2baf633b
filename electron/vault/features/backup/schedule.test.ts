import { expect, test } from 'vitest';
import { type DueQuestion, isDue, rehearsalStanding } from './schedule.ts';

const at = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString();
const question = (change: Partial<DueQuestion>): DueQuestion => ({
  schedule: 'daily',
  lastAt: at(1, 20),
  triedAt: null,
  unlockedAt: at(2, 9),
  now: new Date(2026, 2, 2, 10),
  changed: () => true,
  ...change,
});
const due = (change: Partial<DueQuestion>) => isDue(question(change));

test('by hand is by hand', () => {
  expect(due({ schedule: 'by-hand', lastAt: null })).toBe(false);
});

test('the first is due at once, and after an attempt that failed it waits an hour', () => {
  expect(due({ lastAt: null })).toBe(true);
  const now = new Date(2026, 2, 2, 10, 59);
  expect(due({ lastAt: null, triedAt: at(2, 10), now })).toBe(false);
  expect(due({ lastAt: null, triedAt: at(2, 10), now: new Date(2026, 2, 2, 11) })).toBe(true);
});

test('daily is once in a day of the calendar, and only when something was changed', () => {
  expect(due({})).toBe(true);
  expect(due({ lastAt: at(2, 8) })).toBe(false);
  expect(due({ changed: () => false })).toBe(false);
});

test('a week old is made anew, changed or not', () => {
  const now = new Date(2026, 2, 8, 20);
  expect(due({ now, changed: () => false })).toBe(true);
  expect(due({ schedule: 'weekly', now, changed: () => false })).toBe(true);
  expect(due({ schedule: 'weekly', now: new Date(2026, 2, 8, 19) })).toBe(false);
});

test('at lock: what was locked without a backup is made up for after opening', () => {
  const asked: [string, string][] = [];
  const changed = (after: string, until: string) => asked.push([after, until]) > 0;
  expect(due({ schedule: 'at-lock', changed })).toBe(true);
  // What is changed since the vault was opened waits for the lock.
  expect(asked).toEqual([[at(1, 20), at(2, 9)]]);
  expect(due({ schedule: 'at-lock', changed: () => false })).toBe(false);
  expect(due({ schedule: 'at-lock', lastAt: at(2, 9) })).toBe(false);
});

test('a clock that was set back does not keep a backup from being made', () => {
  expect(due({ lastAt: at(9, 20) })).toBe(true);
  expect(due({ lastAt: at(9, 20), triedAt: at(9, 20) })).toBe(true);
});

const rehearsal = (change: object) =>
  rehearsalStanding({
    ...{ firstAt: at(1, 20), last: null, goodAt: null, now: new Date(2026, 2, 2) },
    ...change,
  });
const april = (day: number) => new Date(2026, 3, day);
const good = { last: { at: at(2, 9), code: null }, goodAt: at(2, 9) };

test('the first backup is rehearsed at once, and then once a month', () => {
  expect(rehearsal({ firstAt: null })).toEqual({ due: false, trouble: null });
  expect(rehearsal({})).toEqual({ due: true, trouble: null });
  expect(rehearsal({ ...good, now: april(1) })).toEqual({ due: false, trouble: null });
  expect(rehearsal({ ...good, now: april(2) })).toEqual({ due: true, trouble: null });
});

test('a rehearsal that never came is told, and so is one that failed until one is good', () => {
  expect(rehearsal({ now: april(16) })).toEqual({ due: true, trouble: 'overdue' });
  expect(rehearsal({ ...good, now: april(17) })).toEqual({ due: true, trouble: 'overdue' });
  const failed = { last: { at: at(20, 9), code: 'backup.damaged' }, goodAt: at(2, 9) };
  expect(rehearsal({ ...failed, now: new Date(2026, 2, 20, 20) })).toEqual({
    ...{ due: false, trouble: 'failed' },
  });
  expect(rehearsal({ ...failed, now: new Date(2026, 2, 21, 9) })).toEqual({
    ...{ due: true, trouble: 'failed' },
  });
});
