import { expect, test } from 'vitest';
import { besideEachOther, overlaps } from './agenda-item.ts';

const at = (item: string, start: string, end: string) => ({ item, start, end });

test('what ends when the next begins does not overlap', () => {
  expect(overlaps(at('a', '09:00', '10:00'), at('b', '10:00', '11:00'))).toBe(false);
  expect(overlaps(at('a', '09:00', '10:01'), at('b', '10:00', '11:00'))).toBe(true);
});

test('what overlaps stands beside each other, the rest has all the room', () => {
  const placed = besideEachOther([
    at('late', '14:00', '15:00'),
    at('long', '09:00', '12:00'),
    at('first', '09:30', '10:00'),
    at('second', '10:00', '11:00'),
    at('third', '10:30', '11:30'),
  ]);
  expect(placed.map(({ item, lane, lanes }) => [item, lane, lanes])).toEqual([
    ['long', 0, 3],
    ['first', 1, 3],
    ['second', 1, 3],
    ['third', 2, 3],
    ['late', 0, 1],
  ]);
});
