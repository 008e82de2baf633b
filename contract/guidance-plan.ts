import { z } from 'zod';
import { dateSchema, lineSchema, requiredLineSchema, textSchema } from './common.ts';
import { type AttainmentLevel, attainmentLevels, goalAttainmentT } from './goal-attainment.ts';
import { lifeAreaSchema, lifeAreas } from './life-areas.ts';
import type { VersionedPlan } from './versioned-plan.ts';

/** The id of a part of a plan (a goal, a step), made where the part is added. */
export const partIdSchema = z.uuid();

export const attainmentLevelSchema = z.literal(attainmentLevels);

export const goalStates = ['open', 'reached', 'stopped'] as const;
export const goalStateSchema = z.enum(goalStates);
export type GoalState = z.infer<typeof goalStateSchema>;

/** What will be done towards a goal, by whom and when. */
export const goalStepSchema = z.object({
  id: partIdSchema,
  what: requiredLineSchema,
  who: lineSchema,
  dueOn: dateSchema.nullable(),
  done: z.boolean(),
});
export type GoalStep = z.infer<typeof goalStepSchema>;

/** How far a goal was on a day. */
export const goalEvaluationSchema = z.object({
  id: partIdSchema,
  on: dateSchema,
  level: attainmentLevelSchema,
  remark: textSchema,
});
export type GoalEvaluation = z.infer<typeof goalEvaluationSchema>;

/** What each level means for this goal, in the client's words; '' where it needs none. */
export const goalScaleSchema = z.object({
  muchLess: lineSchema, // −2
  less: lineSchema, // −1
  expected: lineSchema, // 0
  more: lineSchema, // +1
  muchMore: lineSchema, // +2
});
export type GoalScale = z.infer<typeof goalScaleSchema>;

/** The name of a level in a goal's scale. */
export const scaleNames: Readonly<Record<AttainmentLevel, keyof GoalScale>> = {
  [-2]: 'muchLess',
  [-1]: 'less',
  0: 'expected',
  1: 'more',
  2: 'muchMore',
};

export const goalSchema = z.object({
  id: partIdSchema,
  wording: requiredLineSchema,
  state: goalStateSchema,
  /** How heavily the goal counts in the plan's score. */
  weight: z.number().int().min(1).max(9),
  /** Where the client stood when the goal was set. What is expected is always level 0. */
  startLevel: attainmentLevelSchema,
  scale: goalScaleSchema,
  steps: z.array(goalStepSchema).max(100),
  evaluations: z.array(goalEvaluationSchema).max(200),
});
export type Goal = z.infer<typeof goalSchema>;

export const planAreaSchema = z.object({
  situation: textSchema,
  /** What the client wants, in their own words. */
  wish: textSchema,
  goals: z.array(goalSchema).max(50),
});
export type PlanArea = z.infer<typeof planAreaSchema>;

export const guidanceFieldsSchema = z.object({
  /** What matters most to the client, in their own words. */
  summary: textSchema,
  reviewOn: dateSchema.nullable(),
  areas: z.record(lifeAreaSchema, planAreaSchema),
});
export type GuidanceFields = z.infer<typeof guidanceFieldsSchema>;

/** The plan being worked on. */
export type GuidancePlan = VersionedPlan<GuidanceFields>;

const emptyArea = (): PlanArea => ({ situation: '', wish: '', goals: [] });

/** A plan that says nothing yet. */
export function emptyGuidanceFields(): GuidanceFields {
  return {
    summary: '',
    reviewOn: null,
    areas: {
      safety: emptyArea(),
      housing: emptyArea(),
      finances: emptyArea(),
      'physical-health': emptyArea(),
      'psychosocial-health': emptyArea(),
      addiction: emptyArea(),
      network: emptyArea(),
      work: emptyArea(),
      parenting: emptyArea(),
      legal: emptyArea(),
      'self-direction': emptyArea(),
    },
  };
}

/** Whether anything was written for an area. */
export function isAreaUsed(area: PlanArea): boolean {
  return area.situation.trim() !== '' || area.wish.trim() !== '' || area.goals.length > 0;
}

/** Where the goal stands: its latest evaluation by date (the later entered of one day), else its start. */
export function currentLevel(goal: Goal): AttainmentLevel {
  const latest = goal.evaluations.reduce<GoalEvaluation | null>(
    (best, next) => (best === null || next.on >= best.on ? next : best),
    null,
  );
  return latest?.level ?? goal.startLevel;
}

/** The plan's T-scores, at the start and now, over the goals that were not stopped; null without goals. */
export function planAttainment(fields: GuidanceFields): { start: number; now: number } | null {
  const goals = lifeAreas
    .flatMap((area) => fields.areas[area].goals)
    .filter((goal) => goal.state !== 'stopped');
  const score = (levelOf: (goal: Goal) => AttainmentLevel) =>
    goalAttainmentT(goals.map((goal) => ({ level: levelOf(goal), weight: goal.weight })));
  const start = score((goal) => goal.startLevel);
  const now = score(currentLevel);
  return start === null || now === null ? null : { start, now };
}
