import { expect, test } from 'vitest';
import { emptyTreatmentPlan, type TreatmentPlan } from '../../../contract/treatment-plan.ts';
import { planForm, withoutBlankLines } from './plan-form.ts';

test('lines in which nothing was typed are not saved; a score without a name is', () => {
  const id = crypto.randomUUID();
  const form = {
    ...emptyTreatmentPlan,
    goals: [{ id, wording: ' ', state: 'open' as const }],
    targets: [{ id, title: 'De flat', state: 'waiting' as const }],
    measures: [
      { id, name: '', score: '47', onDate: null },
      { id, name: '', score: '', onDate: '2026-03-02' },
    ],
  };
  const saved = withoutBlankLines(form);
  expect(saved.goals).toEqual([]);
  expect(saved.targets).toHaveLength(1);
  expect(saved.measures.map(({ score }) => score)).toEqual(['47']);
});

test('the form of a plan holds its fields and nothing of its record', () => {
  const plan: TreatmentPlan = {
    ...emptyTreatmentPlan,
    id: '0195a1f0-0000-7000-8000-000000000000',
    clientId: '0195a1f0-0000-7000-8000-000000000001',
    version: 3,
    createdAt: '2026-03-02T09:00:00.000Z',
    savedAt: '2026-03-02T09:00:00.000Z',
    savedBy: 'M. de Boer',
  };
  expect(planForm(plan)).toEqual(emptyTreatmentPlan);
});
