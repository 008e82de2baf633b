import { expect, test } from 'vitest';
import { rowAfterKey } from './row-keys.ts';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 59, 59],
  ['ArrowUp', 0, 0],
  ['PageDown', 55, 59],
  ['PageUp', 30, 20],
  ['Home', 30, 0],
  ['End', 30, 59],
  ['a', 30, null],
])('%s on row %i of 60 leads to %s', (key, from, to) => {
  expect(rowAfterKey(key, from, 60, 10)).toBe(to);
});
