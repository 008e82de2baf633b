/** A level of attainment: −2 much less than expected … 0 as expected … +2 much more. */
export const attainmentLevels = [-2, -1, 0, 1, 2] as const;
export type AttainmentLevel = (typeof attainmentLevels)[number];

/** One goal as the formula sees it. */
export interface ScoredGoal {
  readonly level: AttainmentLevel;
  /** How heavily the goal counts; more than 0. */
  readonly weight: number;
}

/** The correlation between goals that the method assumes. */
const assumedCorrelation = 0.3;

/**
 * Goal Attainment Scaling's T-score of a set of goals: 50 is 'all as expected', 10 a standard
 * deviation. Null when there are no goals.
 *
 * T = 50 + 10·Σwx / √(0.7·Σw² + 0.3·(Σw)²): T. J. Kiresuk & R. E. Sherman, 'Goal attainment
 * scaling: a general method for evaluating comprehensive community mental health programs',
 * Community Mental Health Journal 4 (1968) 443–453.
 */
export function goalAttainmentT(goals: readonly ScoredGoal[]): number | null {
  if (goals.length === 0) return null;
  const sum = (of: (goal: ScoredGoal) => number) =>
    goals.reduce((total, goal) => total + of(goal), 0);
  const weights = sum((goal) => goal.weight);
  const squares = sum((goal) => goal.weight ** 2);
  const spread = Math.sqrt((1 - assumedCorrelation) * squares + assumedCorrelation * weights ** 2);
  return 50 + (10 * sum((goal) => goal.weight * goal.level)) / spread;
}
