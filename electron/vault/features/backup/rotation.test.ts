import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualRotation } from '../../../../contract/backup.ts';
import { keptMoments } from './rotation.ts';

const moment = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const moments = fc.uniqueArray(moment, { maxLength: 80 });
const rotation = fc.record({
  last: fc.integer({ min: 1, max: 5 }),
  daily: fc.integer({ min: 0, max: 10 }),
  weekly: fc.integer({ min: 0, max: 6 }),
  monthly: fc.integer({ min: 0, max: 14 }),
});
const newest = (all: readonly string[]) => [...all].sort().at(-1);

test('the newest always stays, nothing is made up, and no more stay than were asked for', () => {
  fc.assert(
    fc.property(moments, rotation, (all, wish) => {
      const kept = keptMoments(all, wish);
      const top = newest(all);
      if (top !== undefined) expect(kept).toContain(top);
      for (const one of kept) expect(all).toContain(one);
      expect(kept.size).toBeLessThanOrEqual(wish.last + wish.daily + wish.weekly + wish.monthly);
      expect(kept.size).toBeGreaterThanOrEqual(Math.min(all.length, wish.last));
    }),
  );
});

test('what stays once stays when nothing was added', () => {
  fc.assert(
    fc.property(moments, rotation, (all, wish) => {
      const kept = keptMoments(all, wish);
      expect(keptMoments([...kept], wish)).toEqual(kept);
    }),
  );
});

test('the order in which backups are found makes no difference', () => {
  fc.assert(
    fc.property(moments, rotation, (all, wish) => {
      expect(keptMoments([...all].reverse(), wish)).toEqual(keptMoments(all, wish));
    }),
  );
});

test('whoever asks for more keeps at least as much', () => {
  fc.assert(
    fc.property(moments, rotation, rotation, (all, wish, more) => {
      const sum = {
        last: wish.last + more.last,
        daily: wish.daily + more.daily,
        weekly: wish.weekly + more.weekly,
        monthly: wish.monthly + more.monthly,
      };
      const generous = keptMoments(all, sum);
      for (const one of keptMoments(all, wish)) expect(generous).toContain(one);
    }),
  );
});

/** Makes one more at a time and rotates each time, as it goes in life. */
function live(made: readonly Date[]): Date[] {
  let there: string[] = [];
  for (const one of made) {
    there = [...keptMoments([...there, one.toISOString()], usualRotation)];
  }
  return there.sort().map((one) => new Date(one));
}

test('after two years of a backup every evening there are days, weeks and a year of months', () => {
  const first = new Date(2025, 0, 1, 21, 5);
  const made = Array.from(
    { length: 730 },
    (_, day) => new Date(first.getFullYear(), 0, 1 + day, 21, 5),
  );
  const there = live(made);
  const today = made.at(-1)?.getTime() ?? 0;
  const ages = there.map((one) => Math.round((today - one.getTime()) / 86_400_000));
  expect(ages.filter((age) => age < usualRotation.daily)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  // The last day is a Thursday, so the Sundays of the three weeks before are 4, 11 and 18 days back.
  expect(ages).toEqual(expect.arrayContaining([4, 11, 18]));
  const months = new Set(there.map((one) => `${one.getFullYear()} ${one.getMonth()}`));
  expect(months.size).toBe(usualRotation.monthly);
});

test('a busy day pushes no older day out', () => {
  const day = (number: number, hour: number) => new Date(2026, 2, number, hour);
  const quiet = [1, 2, 3, 4, 5, 6].map((number) => day(number, 20));
  const busy = Array.from({ length: 12 }, (_, hour) => day(7, 8 + hour));
  const there = live([...quiet, ...busy]);
  for (const one of quiet) expect(there).toContainEqual(one);
  expect(there.filter((one) => one.getDate() === 7)).toHaveLength(usualRotation.last);
});
