import { z } from 'zod';
import { dateSchema } from '../../../contract/common.ts';
import type { AttainmentLevel } from '../../../contract/goal-attainment.ts';
import {
  type Goal,
  type GuidanceFields,
  goalEvaluationSchema,
  goalSchema,
  goalStepSchema,
  guidanceFieldsSchema,
} from '../../../contract/guidance-plan.ts';

const text = z.string();

/** A goal while it is typed: words may still be missing. */
const typedGoalSchema = goalSchema.extend({
  wording: text,
  scale: z.object({ muchLess: text, less: text, expected: text, more: text, muchMore: text }),
  steps: z.array(goalStepSchema.extend({ what: text, who: text })),
  evaluations: z.array(goalEvaluationSchema.extend({ on: dateSchema.nullable(), remark: text })),
});
export type TypedGoal = z.infer<typeof typedGoalSchema>;
export type TypedStep = TypedGoal['steps'][number];
export type TypedEvaluation = TypedGoal['evaluations'][number];

const typedAreaSchema = z.object({ situation: text, wish: text, goals: z.array(typedGoalSchema) });
export type TypedArea = z.infer<typeof typedAreaSchema>;

/** The form: each area a field of its own, so that what is kept and compared goes by area. */
export const guidanceFormSchema = z.object({
  summary: text,
  reviewOn: dateSchema.nullable(),
  safety: typedAreaSchema,
  housing: typedAreaSchema,
  finances: typedAreaSchema,
  'physical-health': typedAreaSchema,
  'psychosocial-health': typedAreaSchema,
  addiction: typedAreaSchema,
  network: typedAreaSchema,
  work: typedAreaSchema,
  parenting: typedAreaSchema,
  legal: typedAreaSchema,
  'self-direction': typedAreaSchema,
});
export type GuidanceForm = z.infer<typeof guidanceFormSchema>;

/** The form as it opens on a plan. */
export const guidanceFormOf = ({ areas, ...fields }: GuidanceFields): GuidanceForm => ({
  ...fields,
  ...areas,
});

/** A form with the shape of a plan; what was added and left empty is not in it. */
export function typedPlanOf({ summary, reviewOn, ...areas }: GuidanceForm) {
  return {
    summary,
    reviewOn,
    areas: {
      safety: withoutBlanks(areas.safety),
      housing: withoutBlanks(areas.housing),
      finances: withoutBlanks(areas.finances),
      'physical-health': withoutBlanks(areas['physical-health']),
      'psychosocial-health': withoutBlanks(areas['psychosocial-health']),
      addiction: withoutBlanks(areas.addiction),
      network: withoutBlanks(areas.network),
      work: withoutBlanks(areas.work),
      parenting: withoutBlanks(areas.parenting),
      legal: withoutBlanks(areas.legal),
      'self-direction': withoutBlanks(areas['self-direction']),
    },
  };
}

/** The plan as it is saved. Only for a form without problems. */
export const guidanceFieldsOf = (form: GuidanceForm): GuidanceFields =>
  guidanceFieldsSchema.parse(typedPlanOf(form));

function withoutBlanks(area: TypedArea): TypedArea {
  const goals = area.goals
    .map((goal) => ({ ...goal, steps: goal.steps.filter((step) => !isBlankStep(step)) }))
    .filter((goal) => !isBlankGoal(goal));
  return { ...area, goals };
}

/** Whether a step says nothing, so that taking it out loses nothing. */
export const isBlankStep = (step: TypedStep): boolean =>
  step.what.trim() === '' && step.who.trim() === '' && step.dueOn === null;

/** Whether a goal says nothing, so that taking it out loses nothing. */
export function isBlankGoal(goal: TypedGoal): boolean {
  const words = [goal.wording, ...Object.values(goal.scale)];
  return (
    words.every((word) => word.trim() === '') &&
    goal.steps.every(isBlankStep) &&
    goal.evaluations.length === 0
  );
}

const newPartId = () => crypto.randomUUID();

/** A goal to be filled in. Level −1 leaves room to tell that things got worse. */
export const newGoal = (): Goal => ({
  id: newPartId(),
  wording: '',
  state: 'open',
  weight: 1,
  startLevel: -1,
  scale: { muchLess: '', less: '', expected: '', more: '', muchMore: '' },
  steps: [],
  evaluations: [],
});

export const newStep = (): TypedStep => ({
  id: newPartId(),
  what: '',
  who: '',
  dueOn: null,
  done: false,
});

export const newEvaluation = (on: string, level: AttainmentLevel): TypedEvaluation => ({
  id: newPartId(),
  on,
  level,
  remark: '',
});

/** Where a goal stands while it is typed: the latest dated evaluation, else the start. */
export function typedLevel(goal: TypedGoal): AttainmentLevel {
  const latest = goal.evaluations.reduce<TypedEvaluation | null>(
    (best, next) =>
      next.on !== null && (best === null || best.on === null || next.on >= best.on) ? next : best,
    null,
  );
  return latest?.level ?? goal.startLevel;
}
