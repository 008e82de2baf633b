import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Attempts, delayAfter } from './attempts.ts';
import { disk } from './header/disk.ts';

test('a clock that is set back does not make the wait last until that moment comes again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-attempts-'));
  let now = Date.parse('2026-03-02T09:00:00.000Z');
  const fresh = () => new Attempts(disk, folder, () => new Date(now));
  const attempts = fresh();
  for (let times = 0; times < 3; times += 1) attempts.fail('marit');
  expect(attempts.retryAfter('marit')).toBe(5);
  now -= 24 * 60 * 60_000;
  expect(attempts.retryAfter('marit')).toBe(5);
  now += 3_000;
  expect(attempts.retryAfter('marit')).toBe(2);
  expect(fresh().retryAfter('marit')).toBe(2);
  now += 2_000;
  expect(attempts.retryAfter('marit')).toBe(0);
  rmSync(folder, { recursive: true });
});

test('the delay grows from nothing to a quarter of an hour, and no further', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 50, 2000].map(delayAfter)).toEqual([
    0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900,
  ]);
});
