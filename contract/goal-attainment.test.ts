import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attainmentLevels, goalAttainmentT, type ScoredGoal } from './goal-attainment.ts';

const equal = (...levels: ScoredGoal['level'][]) => levels.map((level) => ({ level, weight: 1 }));

describe('the T-score of goal attainment', () => {
  // By hand from the formula. All goals at −2 are also the quartiles 22.6, 21.0 and 19.8 that
  // L. Turner-Stokes & H. Williams report of baselines set at −2, and five at −1 the median 34.9
  // of baselines as rated (Clinical Rehabilitation 24 (2010) 66–73, abstract).
  test.each([
    [equal(-2), 30],
    [equal(1), 60],
    [equal(-2, -2), 25.19],
    [equal(-1, -2), 31.39],
    [equal(1, 1), 62.4],
    [equal(-2, -2, -2), 22.61],
    [equal(1, 1, 1), 63.69],
    [equal(-2, -2, -2, -2), 20.98],
    [equal(-2, -2, -2, -2, -2), 19.85],
    [equal(-1, -1, -1, -1, -1), 34.92],
    [equal(2, 2, 2, 2, 2), 80.15],
  ])('of %j is %d', (goals, expected) => {
    expect(goalAttainmentT(goals)).toBeCloseTo(expected, 2);
  });

  test('counts a heavier goal more: by hand, weights 3 and 1, levels +1 and −1', () => {
    // 50 + 10·(3 − 1) / √(0.7·10 + 0.3·16) = 50 + 20 / √11.8
    const goals = [
      { level: 1, weight: 3 },
      { level: -1, weight: 1 },
    ] as const;
    expect(goalAttainmentT(goals)).toBeCloseTo(55.82, 2);
  });

  test('does not exist without goals', () => {
    expect(goalAttainmentT([])).toBeNull();
  });
});

const goalArbitrary = fc.record({
  level: fc.constantFrom(...attainmentLevels),
  weight: fc.integer({ min: 1, max: 9 }),
});
const goalsArbitrary = fc.array(goalArbitrary, { minLength: 1, maxLength: 30 });
const score = (goals: readonly ScoredGoal[]) => goalAttainmentT(goals) ?? Number.NaN;

test('all goals as expected is 50, whatever they weigh', () => {
  fc.assert(
    fc.property(goalsArbitrary, (goals) => {
      expect(score(goals.map((goal) => ({ ...goal, level: 0 as const })))).toBe(50);
    }),
  );
});

test('only the proportion of the weights matters, and mirrored levels mirror around 50', () => {
  const mirror = { '-2': 2, '-1': 1, '0': 0, '1': -1, '2': -2 } as const;
  fc.assert(
    fc.property(goalsArbitrary, fc.integer({ min: 2, max: 7 }), (goals, factor) => {
      const heavier = goals.map((goal) => ({ ...goal, weight: goal.weight * factor }));
      expect(score(heavier)).toBeCloseTo(score(goals), 9);
      const mirrored = goals.map((goal) => ({ ...goal, level: mirror[`${goal.level}`] }));
      expect(score(mirrored) - 50).toBeCloseTo(50 - score(goals), 9);
    }),
  );
});

test('a goal that goes up raises the score, and the score stays finite', () => {
  fc.assert(
    fc.property(goalsArbitrary, (goals) => {
      const [first, ...rest] = goals;
      if (!first || first.level === 2) return;
      const raised = { ...first, level: (first.level + 1) as ScoredGoal['level'] };
      expect(score([raised, ...rest])).toBeGreaterThan(score(goals));
      expect(Number.isFinite(score(goals))).toBe(true);
    }),
  );
});
