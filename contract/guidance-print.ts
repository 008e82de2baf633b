import { z } from 'zod';
import { dateSchema } from './common.ts';
import {
  attainmentLevelSchema,
  currentLevel,
  type Goal,
  type GuidanceFields,
  goalEvaluationSchema,
  goalScaleSchema,
  goalStateSchema,
  goalStepSchema,
  partIdSchema,
  planAttainment,
} from './guidance-plan.ts';
import { lifeAreaSchema, lifeAreas } from './life-areas.ts';
import { paperBasicsSchema, printBasicsSchema } from './print.ts';

/** What of a guidance plan goes on paper. Whatever is not chosen does not leave the vault for it. */
export const guidanceChoiceSchema = printBasicsSchema.extend({
  /** A closed version by its number; null prints the working version. */
  number: z.number().int().nullable(),
  areas: z.array(lifeAreaSchema),
  /** Goals of the chosen areas that are left out. */
  withoutGoals: z.array(partIdSchema),
  summary: z.boolean(),
  situation: z.boolean(),
  wish: z.boolean(),
  steps: z.boolean(),
  scores: z.boolean(),
  evaluations: z.boolean(),
});
export type GuidanceChoice = z.infer<typeof guidanceChoiceSchema>;

export const printedGoalSchema = z.object({
  id: partIdSchema,
  wording: z.string(),
  state: goalStateSchema,
  steps: z.array(goalStepSchema),
  /** Null when scores were not chosen. */
  attainment: z
    .object({ start: attainmentLevelSchema, now: attainmentLevelSchema, scale: goalScaleSchema })
    .nullable(),
  evaluations: z.array(goalEvaluationSchema.omit({ level: true })),
});
export type PrintedGoal = z.infer<typeof printedGoalSchema>;

/** A guidance plan as it stands on paper. Text that was not chosen is ''. */
export const guidancePaperSchema = paperBasicsSchema.extend({
  number: z.number().int(),
  /** The day the client agreed with this version; null when it is not agreed (yet). */
  agreedOn: dateSchema.nullable(),
  reviewOn: dateSchema.nullable(),
  summary: z.string(),
  areas: z.array(
    z.object({
      area: lifeAreaSchema,
      situation: z.string(),
      wish: z.string(),
      goals: z.array(printedGoalSchema),
    }),
  ),
  /** The T-score over the whole plan, or null when scores were not chosen or there are no goals. */
  attainment: z.number().nullable(),
});
export type GuidancePaper = z.infer<typeof guidancePaperSchema>;

/** The plan that is printed: a version or the working version, and whose. */
export interface PrintableGuidance {
  readonly fields: GuidanceFields;
  readonly number: number;
  readonly agreedOn: string | null;
  /** The client's name or code as chosen. */
  readonly heading: string;
  readonly printedOn: string;
}

/** Takes from a plan what was chosen and nothing else. The preview shows what the vault will give. */
export function guidancePaper(plan: PrintableGuidance, choice: GuidanceChoice): GuidancePaper {
  const chosen = (wanted: boolean, text: string) => (wanted ? text : '');
  const areas = lifeAreas
    .filter((area) => choice.areas.includes(area))
    .map((area) => {
      const { situation, wish, goals } = plan.fields.areas[area];
      return {
        area,
        situation: chosen(choice.situation, situation),
        wish: chosen(choice.wish, wish),
        goals: goals
          .filter((goal) => !choice.withoutGoals.includes(goal.id))
          .map((goal) => printedGoal(goal, choice)),
      };
    });
  return {
    language: choice.language,
    heading: plan.heading,
    printedOn: plan.printedOn,
    signatures: choice.signatures,
    number: plan.number,
    agreedOn: plan.agreedOn,
    reviewOn: plan.fields.reviewOn,
    summary: chosen(choice.summary, plan.fields.summary),
    areas,
    attainment: choice.scores ? (planAttainment(plan.fields)?.now ?? null) : null,
  };
}

function printedGoal(goal: Goal, choice: GuidanceChoice): PrintedGoal {
  return {
    id: goal.id,
    wording: goal.wording,
    state: goal.state,
    steps: choice.steps ? goal.steps : [],
    attainment: choice.scores
      ? { start: goal.startLevel, now: currentLevel(goal), scale: goal.scale }
      : null,
    evaluations: choice.evaluations
      ? goal.evaluations.map(({ id, on, remark }) => ({ id, on, remark }))
      : [],
  };
}
