import { expect, test } from 'vitest';
import { emptyHousingFields, housingFieldsSchema, monthlyBudget } from './housing-plan.ts';

const line = (kind: 'income' | 'expense', monthly: number) => ({
  id: '0190a3b4-7b7e-4c5a-8d3e-2f1a9b8c7d6e',
  kind,
  label: 'toeslag',
  monthly,
});

test('an empty plan is a valid plan', () => {
  expect(housingFieldsSchema.safeParse(emptyHousingFields()).success).toBe(true);
});

test('the month is income against rent and costs, in cents', () => {
  const fields = {
    income: 127_435,
    rent: 60_110,
    budget: [line('income', 30_000), line('expense', 95_000)],
  };
  expect(monthlyBudget(fields)).toEqual({ incomes: 157_435, expenses: 155_110, left: 2_325 });
  expect(monthlyBudget({ income: null, rent: null, budget: [] })).toBeNull();
  expect(monthlyBudget({ income: null, rent: 100, budget: [] })?.left).toBe(-100);
});
