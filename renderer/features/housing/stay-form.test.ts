import { expect, test } from 'vitest';
import type { Placement } from '../../../contract/placements.ts';
import { emptyStay, overlapping, type StayForm, stayProblems, stayState } from './stay-form.ts';

const form = (known: Partial<StayForm>): StayForm => ({
  ...emptyStay,
  place: 'Noord',
  from: '2026-01-10',
  ...known,
});
const stay = (id: string, from: string, until: string | null): Placement => ({
  id,
  clientId: 'c',
  version: 1,
  fields: {
    place: id,
    type: 'crisis',
    room: '',
    from,
    expectedUntil: null,
    until,
    referrer: '',
    legalBasis: '',
    remarks: '',
  },
  updatedAt: '',
  savedBy: '',
});

test('a stay that ends before it begins is told at that end, also while the place is missing', () => {
  const problems = stayProblems(form({ place: '', until: '2026-01-09' }));
  expect([...problems.keys()].sort()).toEqual(['place', 'until']);
  expect(stayProblems(form({ expectedUntil: '2026-01-09' })).get('expectedUntil')?.problem).toBe(
    'end-before-start',
  );
  expect(stayProblems(form({ until: '2026-01-10' })).size).toBe(0);
});

test('without a first day a stay can not be saved and overlaps nothing yet', () => {
  expect([...stayProblems(form({ from: null })).keys()]).toEqual(['from']);
  expect(overlapping(form({ from: null }), null, [stay('a', '2026-01-01', null)])).toEqual([]);
});

test('overlap is told of other stays, not of the stay itself', () => {
  const stays = [stay('a', '2026-01-01', '2026-01-10'), stay('b', '2026-01-20', null)];
  expect(overlapping(form({}), null, stays).map(({ id }) => id)).toEqual(['b']);
  expect(overlapping(form({}), 'b', stays)).toEqual([]);
});

test('someone lives there until the day they leave', () => {
  expect(stayState({ from: '2026-01-01', until: null }, '2026-03-01')).toBe('now');
  expect(stayState({ from: '2026-01-01', until: '2026-03-01' }, '2026-03-01')).toBe('past');
  expect(stayState({ from: '2026-03-02', until: null }, '2026-03-01')).toBe('ahead');
});
