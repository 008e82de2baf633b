import { beforeEach, expect, test } from 'vitest';
import { LockPolicy } from './lock-policy.ts';

const minute = 60_000;
let now: number;
let minutes: number;
let told: string[];
let policy: LockPolicy;

beforeEach(() => {
  now = 0;
  minutes = 5;
  told = [];
  policy = new LockPolicy({
    now: () => now,
    minutes: () => minutes,
    warn: (seconds) => told.push(`warn ${seconds}`),
    lock: (reason) => told.push(`lock ${reason}`),
  });
});

/** Time passes, second by second, as the program lets it. */
function pass(milliseconds: number): void {
  for (const end = now + milliseconds; now < end; ) {
    now += 1000;
    policy.tick();
  }
}

test('it warns thirty seconds before it locks, once', () => {
  policy.active();
  pass(4 * minute + 29_000);
  expect(told).toEqual([]);
  pass(1_000);
  expect(told).toEqual(['warn 30']);
  pass(30_000);
  expect(told).toEqual(['warn 30', 'lock idle']);
});

test('input after the warning starts anew', () => {
  policy.active();
  pass(4 * minute + 40_000);
  policy.active();
  pass(4 * minute);
  expect(told).toEqual(['warn 30']);
  pass(30_000);
  expect(told).toEqual(['warn 30', 'warn 30']);
});

test('the lock screen is left alone until someone does something', () => {
  pass(60 * minute);
  expect(told).toEqual([]);
  policy.active();
  pass(5 * minute);
  pass(60 * minute);
  expect(told).toEqual(['warn 30', 'lock idle']);
});

test('time spent asleep counts: it locks on the first tick after waking', () => {
  policy.active();
  now += 8 * 60 * minute;
  policy.tick();
  expect(told).toEqual(['lock idle']);
});

test('a clock that is set back does not keep it open longer', () => {
  policy.active();
  pass(3 * minute);
  now -= 60 * minute;
  policy.tick();
  pass(1 * minute + 30_000);
  expect(told).toEqual(['warn 30']);
  pass(30_000);
  expect(told).toEqual(['warn 30', 'lock idle']);
});

test('input after the clock was set back counts as input', () => {
  policy.active();
  pass(1 * minute);
  now -= 60 * minute;
  policy.active();
  pass(4 * minute);
  expect(told).toEqual([]);
});

test('a shorter time that is chosen holds at once', () => {
  policy.active();
  pass(2 * minute);
  minutes = 1;
  policy.tick();
  expect(told).toEqual(['lock idle']);
});

test('after a lock for another reason it does not lock again by itself', () => {
  policy.active();
  policy.rest();
  pass(10 * minute);
  expect(told).toEqual([]);
});
