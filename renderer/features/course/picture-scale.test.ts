import { expect, test } from 'vitest';
import { densityOf, moved, placeOf, ticksOf, zoomed } from './picture-scale.ts';

const whole = { from: '2024-01-01', until: '2025-12-31' };

test('the first day lies at the left, the last at the right', () => {
  expect(placeOf('2024-01-01', whole, 700)).toBe(0);
  expect(placeOf('2025-12-31', whole, 700)).toBe(700);
});

test('coming closer keeps the middle, and never shows less than two weeks or more than all', () => {
  const closer = zoomed(whole, whole, 0.5);
  expect(closer).toEqual({ from: '2024-07-02', until: '2025-07-02' });
  expect(zoomed(closer, whole, 100)).toEqual(whole);
  const days = zoomed({ from: '2024-05-01', until: '2024-05-15' }, whole, 0.5);
  expect(days).toEqual({ from: '2024-05-01', until: '2024-05-15' });
});

test('moving along stops at the ends', () => {
  const half = { from: '2024-07-01', until: '2025-07-01' };
  expect(moved(half, whole, -1).from).toBe('2024-01-01');
  expect(moved(half, whole, 1).until).toBe('2025-12-31');
});

test('the axis is marked by months, fewer the further away', () => {
  expect(ticksOf({ from: '2024-01-15', until: '2024-04-15' })).toEqual([
    ...['2024-02-01', '2024-03-01', '2024-04-01'],
  ]);
  expect(ticksOf(whole)).toEqual(['2024-01-01', '2024-07-01', '2025-01-01', '2025-07-01']);
});

test('contacts are counted by where they would lie', () => {
  const span = { from: '2024-01-01', until: '2024-01-11' };
  expect(densityOf(['2024-01-01', '2024-01-02', '2024-01-09', '2023-12-31'], span, 2)).toEqual([
    2, 1,
  ]);
});
