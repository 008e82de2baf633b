import { expect, test } from 'vitest';
import {
  addMonths,
  daysUntil,
  reflectionEnd,
  residenceEnd,
  residenceProblems,
} from './residence.ts';

test.each([
  ['2026-03-02', '2026-06-02'],
  ['2025-11-30', '2026-02-28'],
  ['2023-11-30', '2024-02-29'],
  ['2026-12-31', '2027-03-31'],
  ['2026-10-31', '2027-01-31'],
])('a reflection period from %s ends three calendar months later, on %s', (from, until) => {
  expect(reflectionEnd(from)).toBe(until);
});

test('months count over a year, and days over the change of the clock', () => {
  expect(addMonths('2026-01-31', 13)).toBe('2027-02-28');
  expect(daysUntil('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysUntil('2026-03-02', '2026-03-01')).toBe(-1);
});

const facts = {
  ...{ residence: 'b8-reflection' as const, reflectionFrom: '2026-03-02' },
  ...{ reflectionUntil: '2026-06-02', declarationOn: null, permitUntil: '2027-01-01' },
};

test('three months are allowed, a day more is not, and an end comes after its beginning', () => {
  expect(residenceProblems(facts, '2026-03-02')).toEqual({});
  const until = (reflectionUntil: string) =>
    residenceProblems({ ...facts, reflectionUntil }, '2026-03-02');
  expect(until('2026-06-03')).toEqual({ reflectionUntil: 'reflection-too-long' });
  expect(until('2026-03-01')).toEqual({ reflectionUntil: 'end-before-start' });
  expect(residenceProblems({ ...facts, declarationOn: '2026-03-03' }, '2026-03-02')).toEqual({
    declarationOn: 'in-future',
  });
});

test('what ends is told by the status that holds', () => {
  expect(residenceEnd(facts)).toEqual({ kind: 'reflection', until: '2026-06-02' });
  expect(residenceEnd({ ...facts, residence: 'b8-permit' })).toEqual({
    kind: 'permit',
    until: '2027-01-01',
  });
  expect(residenceEnd({ ...facts, residence: 'eu' })).toBeNull();
});
