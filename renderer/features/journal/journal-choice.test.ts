import { expect, test } from 'vitest';
import { everything, filterOf, isChosen } from './journal-choice.ts';

test('a period is whole days here, the last one included', () => {
  const { from, until } = filterOf({ ...everything, from: '2026-03-29', until: '2026-03-29' });
  const [begin, end] = [new Date(from ?? ''), new Date(until ?? '')];
  expect([begin.getHours(), begin.getDate()]).toEqual([0, 29]);
  expect([end.getHours(), end.getDate()]).toEqual([0, 30]);
});

test('nothing chosen asks for everything', () => {
  expect(isChosen(everything)).toBe(false);
  expect(Object.values(filterOf(everything)).every((value) => value === null)).toBe(true);
  expect(filterOf({ ...everything, action: 'print' }).actions).toEqual(['print']);
});
