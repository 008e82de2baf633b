import { expect, test } from 'vitest';
import { emptyHousingFields } from '../../../contract/housing-plan.ts';
import {
  type HousingForm,
  housingFieldsOf,
  housingFormSchema,
  newDailyGoal,
  newLine,
  newStep,
  usualSteps,
} from './housing-form.ts';

const opened = (): HousingForm => housingFormSchema.parse(emptyHousingFields());

test('a plan opens as a form and is saved as the same plan', () => {
  const fields = { ...emptyHousingFields(), rent: 60_110, regionsToAvoid: ['Almelo'] };
  expect(housingFieldsOf(housingFormSchema.parse(fields))).toEqual(fields);
});

test('what was added and left empty is not saved', () => {
  const form = { ...opened(), steps: [newStep()], budget: [newLine()], goals: [newDailyGoal()] };
  expect(housingFieldsOf(form)).toEqual(emptyHousingFields());
});

test('the usual steps are offered once', () => {
  const first = usualSteps([], (requirement) => requirement);
  expect(first.map(({ what }) => what)).toEqual([
    'registration',
    'income',
    'debts',
    'deposit',
    'waiting-list',
  ]);
  expect(usualSteps(first.slice(1), (requirement) => requirement)).toMatchObject([
    { requirement: 'registration' },
  ]);
});
