import { expect, test } from 'vitest';
import { interleave } from './interleave.ts';

test('the best of each compartment stand on top, and nothing is lost', () => {
  expect(interleave([[1, 2, 3], [10], [20, 21]])).toEqual([1, 10, 20, 2, 21, 3]);
  expect(interleave([])).toEqual([]);
});
