import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsInOrder, type StayDays, staysOverlap } from './placements.ts';

const stay = (from: string, until: string | null): StayDays => ({ from, until });

test('moving on one day is no overlap, a shared night is', () => {
  const first = stay('2026-01-01', '2026-01-10');
  expect(staysOverlap(first, stay('2026-01-10', null))).toBe(false);
  expect(staysOverlap(first, stay('2026-01-09', null))).toBe(true);
});

test('a stay without an end goes on', () => {
  expect(staysOverlap(stay('2026-01-01', null), stay('2030-01-01', '2030-01-02'))).toBe(true);
});

test('a stay without a night overlaps nothing', () => {
  expect(staysOverlap(stay('2026-01-05', '2026-01-05'), stay('2026-01-01', null))).toBe(false);
});

test('neither the expected nor the real end lies before the start', () => {
  const ends = { expectedUntil: '2026-01-02', until: '2026-01-01' };
  expect(endsInOrder({ from: '2026-01-01', ...ends })).toBe(true);
  expect(endsInOrder({ from: '2026-01-02', ...ends })).toBe(false);
  expect(endsInOrder({ from: '2026-01-02', expectedUntil: null, until: null })).toBe(true);
});

/** Nights in a short year of 40 days, so that the property can count them one by one. */
const nightsOf = ({ from, until }: StayDays) => {
  const nights = [];
  for (let day = 0; day < 40; day += 1) {
    const date = dayOf(day);
    if (date >= from && (until === null || date < until)) nights.push(date);
  }
  return nights;
};
const dayOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
const anyStay = fc
  .tuple(fc.nat(30), fc.option(fc.nat(9)))
  .map(([start, length]) => stay(dayOf(start), length === null ? null : dayOf(start + length)));

test('two stays overlap exactly when a night belongs to both, whichever comes first', () => {
  fc.assert(
    fc.property(anyStay, anyStay, (one, other) => {
      const shared = nightsOf(one).some((night) => nightsOf(other).includes(night));
      expect(staysOverlap(one, other)).toBe(shared);
      expect(staysOverlap(other, one)).toBe(shared);
    }),
  );
});
