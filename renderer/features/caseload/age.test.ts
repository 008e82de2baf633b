import { expect, test } from 'vitest';
import { ageOn } from './age.ts';

test.each([
  ['2026-03-02', '1990-03-02', 36],
  ['2026-03-01', '1990-03-02', 35],
  ['2026-02-28', '2004-02-29', 21],
  ['2026-03-01', '2004-02-29', 22],
  ['2026-03-02', '2026-03-02', 0],
])('on %s someone born on %s is %i', (day, birthDate, years) => {
  expect(ageOn(day, { birthDate, birthYear: null })).toEqual({ years, approximate: false });
});

test('of someone whose year alone is known, the age is approximate', () => {
  expect(ageOn('2026-03-02', { birthDate: null, birthYear: 1990 })).toEqual({
    years: 36,
    approximate: true,
  });
});

test('nothing known, or not born yet: no age', () => {
  expect(ageOn('2026-03-02', { birthDate: null, birthYear: null })).toBeNull();
  expect(ageOn('2026-03-02', { birthDate: '2027-01-01', birthYear: null })).toBeNull();
  expect(ageOn('2026-03-02', { birthDate: null, birthYear: 2027 })).toBeNull();
});
