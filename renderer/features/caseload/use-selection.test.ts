import { expect, test } from 'vitest';
import { placesBetween } from './use-selection.ts';

test('the places between two lines are the same whichever comes first', () => {
  expect(placesBetween(2, 4)).toEqual([2, 3, 4]);
  expect(placesBetween(4, 2)).toEqual([2, 3, 4]);
  expect(placesBetween(3, 3)).toEqual([3]);
});
