import { expect, test } from 'vitest';
import { z } from 'zod';
import { lineLimit } from '../../contract/common.ts';
import { emptyGuidanceFields, guidanceFieldsSchema } from '../../contract/guidance-plan.ts';
import { placementFieldsSchema } from '../../contract/placements.ts';
import { formProblems } from './form-problems.ts';

const stay = {
  place: 'Noord',
  type: 'crisis',
  room: '',
  from: '2026-01-10',
  expectedUntil: null,
  until: null,
  referrer: '',
  legalBasis: '',
  remarks: '',
};

test('a form that can be saved has no problems', () => {
  expect(formProblems(guidanceFieldsSchema, emptyGuidanceFields()).size).toBe(0);
});

test('each problem stands at its field, in parts as well', () => {
  const id = '0190a3b4-7b7e-4c5a-8d3e-2f1a9b8c7d6e';
  const fields = emptyGuidanceFields();
  fields.areas.safety.goals.push({
    id,
    wording: '  ',
    state: 'open',
    weight: 1,
    startLevel: -1,
    scale: { muchLess: '', less: '', expected: 'x'.repeat(lineLimit + 3), more: '', muchMore: '' },
    steps: [],
    evaluations: [],
  });
  expect([...formProblems(guidanceFieldsSchema, fields)]).toEqual([
    [`areas.safety.goals.${id}.wording`, { problem: 'missing', length: 2, limit: 0 }],
    [
      `areas.safety.goals.${id}.scale.expected`,
      { problem: 'too-long', length: lineLimit + 3, limit: lineLimit },
    ],
  ]);
});

test('a missing date is missing; an end before the start says so', () => {
  expect([...formProblems(placementFieldsSchema, { ...stay, from: null }).keys()]).toEqual([
    'from',
  ]);
  const problems = formProblems(placementFieldsSchema, { ...stay, until: '2026-01-09' });
  expect(problems.get('until')?.problem).toBe('end-before-start');
});

test('numbers out of range and lists that are too long are told apart', () => {
  const schema = z.object({ hours: z.number().max(168), regions: z.array(z.string()).max(1) });
  const problems = formProblems(schema, { hours: 200, regions: ['a', 'b'] });
  expect(problems.get('hours')).toEqual({ problem: 'out-of-range', length: 0, limit: 168 });
  expect(problems.get('regions')).toEqual({ problem: 'too-many', length: 2, limit: 1 });
});
