import { z } from 'zod';
import { dateSchema, idSchema, instantSchema, lineLimit, textLimit } from './common.ts';
import { type FormProblem, lengthProblems } from './form-problem.ts';
import { partIdSchema } from './guidance-plan.ts';

/** The phases of trauma treatment, in order. */
export const treatmentPhases = ['stabilisation', 'processing', 'integration'] as const;
export const treatmentPhaseSchema = z.enum(treatmentPhases);
export type TreatmentPhase = z.infer<typeof treatmentPhaseSchema>;

export const targetStates = ['waiting', 'in-progress', 'done', 'set-aside'] as const;
export const treatmentGoalStates = ['open', 'reached', 'stopped'] as const;
export const dissociationRisks = ['unknown', 'low', 'medium', 'high'] as const;

/** What is looked at together before processing begins. */
export const readinessItems = [
  'safe-now', // no acute threat, a safe place to sleep
  'no-crisis', // no acute crisis or risk of suicide
  'grounding', // can come back into the window of tolerance
  'dissociation', // dissociation is known and manageable
  'substances', // use does not get in the way
  'support', // someone to turn to between sessions
  'informed', // knows what processing asks and may bring
  'own-wish', // wants it now
] as const;
export const readinessItemSchema = z.enum(readinessItems);

/** An index event: named by a title only, never told here. */
export const treatmentTargetSchema = z.object({
  id: partIdSchema,
  title: z.string(),
  state: z.enum(targetStates),
});
export type TreatmentTarget = z.infer<typeof treatmentTargetSchema>;

export const baselineMeasureSchema = z.object({
  id: partIdSchema,
  name: z.string(),
  /** As the form gives it: '47', '3,2 (boven grens)'. */
  score: z.string(),
  onDate: dateSchema.nullable(),
});

export const treatmentGoalSchema = z.object({
  id: partIdSchema,
  wording: z.string(),
  state: z.enum(treatmentGoalStates),
});
export type TreatmentGoal = z.infer<typeof treatmentGoalSchema>;

/** Texts are measured by `treatmentPlanProblems`, which can say by how much one is too long. */
export const treatmentPlanFieldsSchema = z.object({
  phase: treatmentPhaseSchema,
  /** In the order in which they will be treated. */
  targets: z.array(treatmentTargetSchema).max(200),
  measures: z.array(baselineMeasureSchema).max(200),
  contraindications: z.string(),
  dissociationRisk: z.enum(dissociationRisks),
  dissociationNote: z.string(),
  /** How she is inside it, what takes her out, what brings her back. Markdown. */
  windowOfTolerance: z.string(),
  readiness: z.object({
    /** What was found to be in place. */
    met: z.array(readinessItemSchema),
    checkedBy: z.string(),
    checkedOn: dateSchema.nullable(),
    /** Why processing begins though not all is in place. */
    reason: z.string(),
  }),
  goals: z.array(treatmentGoalSchema).max(200),
  reviewOn: dateSchema.nullable(),
  /** Whether the client agreed with this plan. */
  agreed: z.boolean(),
  agreedOn: dateSchema.nullable(),
});
export type TreatmentPlanFields = z.infer<typeof treatmentPlanFieldsSchema>;

export const treatmentPlanSchema = treatmentPlanFieldsSchema.extend({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  createdAt: instantSchema,
  savedAt: instantSchema,
  savedBy: z.string(),
});
export type TreatmentPlan = z.infer<typeof treatmentPlanSchema>;

/** A plan nothing has been written in. */
export const emptyTreatmentPlan: TreatmentPlanFields = {
  phase: 'stabilisation',
  targets: [],
  measures: [],
  contraindications: '',
  dissociationRisk: 'unknown',
  dissociationNote: '',
  windowOfTolerance: '',
  readiness: { met: [], checkedBy: '', checkedOn: null, reason: '' },
  goals: [],
  reviewOn: null,
  agreed: false,
  agreedOn: null,
};

/** Whether all of the readiness check is in place. */
export function isReady(readiness: TreatmentPlanFields['readiness']): boolean {
  return readinessItems.every((item) => readiness.met.includes(item));
}

/**
 * What still keeps a plan from being saved. Beyond stabilisation the readiness check must be dated
 * and signed, and say why when not everything is in place.
 */
export function treatmentPlanProblems(fields: TreatmentPlanFields): FormProblem[] {
  const { readiness, contraindications, windowOfTolerance, dissociationNote } = fields;
  return [
    ...missing({
      checkedOn: asksReadiness(fields) && readiness.checkedOn === null,
      checkedBy: asksReadiness(fields) && readiness.checkedBy.trim() === '',
      reason: asksReadiness(fields) && !isReady(readiness) && readiness.reason.trim() === '',
      agreedOn: fields.agreed && fields.agreedOn === null,
    }),
    ...fields.targets.flatMap(({ id, title }) => lineProblems(`target.${id}`, title)),
    ...fields.measures.flatMap(({ id, name }) => lineProblems(`measure.${id}`, name)),
    ...fields.measures.flatMap(({ id, score }) =>
      lengthProblems({ [`score.${id}`]: score }, lineLimit),
    ),
    ...fields.goals.flatMap(({ id, wording }) => lineProblems(`goal.${id}`, wording)),
    ...lengthProblems({ checkedBy: readiness.checkedBy, reason: readiness.reason }, lineLimit),
    ...lengthProblems({ dissociationNote }, lineLimit),
    ...lengthProblems({ contraindications, windowOfTolerance }, textLimit),
  ];
}

/** Whether the phase is one that the readiness check comes before. */
export function asksReadiness({ phase }: Pick<TreatmentPlanFields, 'phase'>): boolean {
  return phase !== 'stabilisation';
}

function missing(fields: Readonly<Record<string, boolean>>): FormProblem[] {
  return Object.entries(fields)
    .filter(([, isMissing]) => isMissing)
    .map(([field]) => ({ field, problem: 'missing' }));
}

/** A line of a list must say something, and no more than a line. */
function lineProblems(field: string, text: string): FormProblem[] {
  return [
    ...missing({ [field]: text.trim() === '' }),
    ...lengthProblems({ [field]: text }, lineLimit),
  ];
}
