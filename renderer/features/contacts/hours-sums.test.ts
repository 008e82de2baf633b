import { expect, test } from 'vitest';
import { addMinutesOf, mondayOf, sumOf } from './hours-sums.ts';

const row = { month: '2026-03', kind: 'visit', contacts: 1, withoutMinutes: 0 } as const;

test('hours add up, and by author the most comes first', () => {
  const rows = [
    { ...row, authorName: 'Anna', minutes: 30 },
    { ...row, authorName: 'Bea', minutes: 60, withoutMinutes: 1 },
    { ...row, authorName: 'Anna', minutes: 15 },
  ];
  expect(sumOf(rows)).toEqual({ minutes: 105, contacts: 3, withoutMinutes: 1 });
  expect(addMinutesOf(rows, ({ authorName }) => authorName)).toMatchObject([
    { label: 'Bea', minutes: 60 },
    { label: 'Anna', minutes: 45, contacts: 2 },
  ]);
});

test('a week begins on Monday, also over a new year', () => {
  expect(mondayOf('2026-03-02')).toBe('2026-03-02');
  expect(mondayOf('2026-03-08')).toBe('2026-03-02');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
});
