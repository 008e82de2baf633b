import { expect, test } from 'vitest';
import {
  currentLevel,
  emptyGuidanceFields,
  type Goal,
  guidanceFieldsSchema,
  planAttainment,
} from './guidance-plan.ts';

const goal = (known: Partial<Goal>): Goal => ({
  id: '0190a3b4-7b7e-4c5a-8d3e-2f1a9b8c7d6e',
  wording: 'Weer slapen',
  state: 'open',
  weight: 1,
  startLevel: -1,
  scale: { muchLess: '', less: '', expected: '', more: '', muchMore: '' },
  steps: [],
  evaluations: [],
  ...known,
});
const evaluation = (on: string, level: Goal['startLevel']) => ({
  id: '0190a3b4-7b7e-4c5a-8d3e-2f1a9b8c7d6f',
  on,
  level,
  remark: '',
});
const planOf = (...goals: Goal[]) => {
  const fields = emptyGuidanceFields();
  fields.areas.safety.goals.push(...goals);
  return fields;
};

test('an empty plan is a valid plan with every area of life', () => {
  expect(guidanceFieldsSchema.safeParse(emptyGuidanceFields()).success).toBe(true);
});

test('a goal stands where its latest evaluation put it, else where it started', () => {
  expect(currentLevel(goal({}))).toBe(-1);
  const evaluations = [evaluation('2026-03-01', 1), evaluation('2026-02-01', 0)];
  expect(currentLevel(goal({ evaluations }))).toBe(1);
  // Of two on one day the later entered counts: it corrects the first.
  expect(currentLevel(goal({ evaluations: [...evaluations, evaluation('2026-03-01', 2)] }))).toBe(
    2,
  );
});

test('stopped goals do not count, reached goals do', () => {
  const reached = goal({ state: 'reached', evaluations: [evaluation('2026-03-01', 1)] });
  const stopped = goal({ state: 'stopped', startLevel: -2 });
  expect(planAttainment(planOf(reached, stopped))).toEqual({ start: 40, now: 60 });
  expect(planAttainment(planOf(stopped))).toBeNull();
});
