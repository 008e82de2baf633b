import { expect, test } from 'vitest';
import { assertNoProblems, lengthProblems, momentProblems, rangeProblems } from './form-problem.ts';

const moment = {
  onDate: '2026-03-02',
  startTime: null,
  endTime: null,
  endsNextDay: false,
  nextOn: null,
  nextTime: null,
};
const problemsOf = (known: Partial<Parameters<typeof momentProblems>[0]>) =>
  momentProblems({ ...moment, ...known }, '2026-03-02').map(
    ({ field, problem }) => `${field} ${problem}`,
  );

test('a moment needs a day that has come, and no times', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ onDate: null })).toEqual(['onDate missing']);
  expect(problemsOf({ onDate: '2026-03-03' })).toEqual(['onDate in-future']);
});

test('an end needs a start, and lies after it unless it was past midnight', () => {
  const late = { startTime: '23:00', endTime: '00:30' };
  expect(problemsOf({ endTime: '10:00' })).toEqual(['startTime missing']);
  expect(problemsOf(late)).toEqual(['endTime end-before-start']);
  expect(problemsOf({ ...late, endsNextDay: true })).toEqual([]);
  expect(problemsOf({ startTime: '09:00', endTime: '10:00', endsNextDay: true })).toEqual([
    'endTime longer-than-a-day',
  ]);
});

test('a next appointment has a day, not before this one', () => {
  expect(problemsOf({ nextTime: '10:00' })).toEqual(['nextOn missing']);
  expect(problemsOf({ nextOn: '2026-03-01' })).toEqual(['nextOn before-date']);
  expect(problemsOf({ nextOn: '2026-03-02', nextTime: '10:00' })).toEqual([]);
});

test('a scale takes whole numbers within it, or nothing', () => {
  const scale = { min: 1, max: 7 };
  for (const fits of [null, 1, 7]) expect(rangeProblems('voc', fits, scale)).toEqual([]);
  for (const wrong of [0, 8, 2.5, Number.NaN]) {
    expect(rangeProblems('voc', wrong, scale)).toMatchObject([{ params: scale }]);
  }
});

test('the vault tells too long a text with its figures, and anything else as an invalid call', () => {
  const long = lengthProblems({ place: 'x'.repeat(501), present: '' }, 500);
  expect(() => assertNoProblems([])).not.toThrow();
  expect(() => assertNoProblems(long)).toThrow(
    expect.objectContaining({ code: 'record.too-long', params: { length: 501, limit: 500 } }),
  );
  expect(() => assertNoProblems([{ field: 'note', problem: 'missing' }])).toThrow(
    expect.objectContaining({ code: 'call.invalid' }),
  );
});
