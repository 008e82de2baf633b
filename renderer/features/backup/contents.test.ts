import { expect, test } from 'vitest';
import { contentsOf } from './contents.ts';

const casework = (table: string, rows: number) =>
  ({ compartment: 'casework', table, rows }) as const;

test('plans of every kind are plans, and tables nobody knows are not told', () => {
  const counts = [
    casework('client', 3),
    casework('guidance_plan', 2),
    casework('journal', 400),
    casework('contact', 0),
    { compartment: 'treatment', table: 'treatment_plan', rows: 1 } as const,
  ];
  expect(contentsOf(counts)).toEqual([
    { kind: 'clients', count: 3 },
    { kind: 'plans', count: 3 },
  ]);
});

test('an empty vault says that there are no clients', () => {
  expect(contentsOf([])).toEqual([{ kind: 'clients', count: 0 }]);
});
