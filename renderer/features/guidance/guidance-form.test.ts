import { expect, test } from 'vitest';
import { emptyGuidanceFields } from '../../../contract/guidance-plan.ts';
import {
  guidanceFieldsOf,
  guidanceFormOf,
  guidanceFormSchema,
  newEvaluation,
  newGoal,
  newStep,
  typedLevel,
} from './guidance-form.ts';

const opened = () => guidanceFormOf(emptyGuidanceFields());

test('a plan opens as a form and is saved as the same plan', () => {
  const fields = emptyGuidanceFields();
  fields.areas.work.goals.push({ ...newGoal(), wording: 'Een opleiding' });
  expect(guidanceFormSchema.safeParse(guidanceFormOf(fields)).success).toBe(true);
  expect(guidanceFieldsOf(guidanceFormOf(fields))).toEqual(fields);
});

test('a goal or step that was added and left empty is not saved; one with any word is', () => {
  const form = opened();
  const goal = { ...newGoal(), wording: 'Slapen', steps: [newStep(), { ...newStep(), what: 'x' }] };
  form.safety.goals = [newGoal(), goal];
  const { goals } = guidanceFieldsOf(form).areas.safety;
  expect(goals.map(({ wording }) => wording)).toEqual(['Slapen']);
  expect(goals[0]?.steps.map(({ what }) => what)).toEqual(['x']);
});

test('an evaluation without a date does not yet tell where a goal stands', () => {
  const goal = { ...newGoal(), evaluations: [newEvaluation('2026-03-01', 1)] };
  expect(typedLevel(newGoal())).toBe(-1);
  expect(typedLevel(goal)).toBe(1);
  const undated = { ...newEvaluation('', 2), on: null };
  expect(typedLevel({ ...goal, evaluations: [...goal.evaluations, undated] })).toBe(1);
});
