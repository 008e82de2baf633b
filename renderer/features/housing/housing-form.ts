import { z } from 'zod';
import {
  budgetLineSchema,
  centsSchema,
  dailyGoalSchema,
  type HousingFields,
  housingFieldsSchema,
  housingRequirements,
  housingStepSchema,
} from '../../../contract/housing-plan.ts';

const text = z.string();
const typedStepSchema = housingStepSchema.extend({ what: text, owner: text });
const typedLineSchema = budgetLineSchema.extend({ label: text, monthly: centsSchema.nullable() });
const typedGoalSchema = dailyGoalSchema.extend({ wording: text });
export type TypedStep = z.infer<typeof typedStepSchema>;
export type TypedLine = z.infer<typeof typedLineSchema>;
export type TypedDailyGoal = z.infer<typeof typedGoalSchema>;

/** The form: a plan while it is typed, in which words and amounts may still be missing. */
export const housingFormSchema = housingFieldsSchema.extend({
  situationNote: text,
  history: text,
  supportHours: z.number().nullable(),
  children: text,
  pets: text,
  accessibility: text,
  needNote: text,
  regionsToAvoid: z.array(text),
  perpetratorsWhere: text,
  riskNote: text,
  steps: z.array(typedStepSchema),
  incomeSource: text,
  budget: z.array(typedLineSchema),
  goals: z.array(typedGoalSchema),
  agreements: text,
  keyWorker: text,
  visitFrequency: text,
  exitNote: text,
});
export type HousingForm = z.infer<typeof housingFormSchema>;

/** The form without what was added and left empty. */
export const typedPlanOf = (form: HousingForm): HousingForm => ({
  ...form,
  steps: form.steps.filter((step) => !isBlankStep(step)),
  budget: form.budget.filter((line) => !isBlankLine(line)),
  goals: form.goals.filter((goal) => goal.wording.trim() !== ''),
});

/** The plan as it is saved. Only for a form without problems. */
export const housingFieldsOf = (form: HousingForm): HousingFields =>
  housingFieldsSchema.parse(typedPlanOf(form));

/** Whether a step says nothing, so that taking it out loses nothing. */
export const isBlankStep = (step: TypedStep): boolean =>
  step.what.trim() === '' && step.owner.trim() === '' && step.dueOn === null;

/** Whether a budget line says nothing, so that taking it out loses nothing. */
export const isBlankLine = (line: TypedLine): boolean =>
  line.label.trim() === '' && line.monthly === null;

const newPartId = () => crypto.randomUUID();

export const newStep = (): TypedStep => ({
  id: newPartId(),
  requirement: 'other',
  what: '',
  owner: '',
  dueOn: null,
  state: 'open',
});

/** What nearly everyone needs before a home of their own. */
export type UsualRequirement = Exclude<(typeof housingRequirements)[number], 'other'>;

/** The usual steps, in the words given, without those there is a step for already. */
export function usualSteps(
  steps: readonly TypedStep[],
  wordingOf: (requirement: UsualRequirement) => string,
): TypedStep[] {
  return housingRequirements
    .filter((requirement) => requirement !== 'other')
    .filter((requirement) => !steps.some((step) => step.requirement === requirement))
    .map((requirement) => ({ ...newStep(), requirement, what: wordingOf(requirement) }));
}

export const newLine = (): TypedLine => ({
  id: newPartId(),
  kind: 'expense',
  label: '',
  monthly: null,
});

export const newDailyGoal = (): TypedDailyGoal => ({ id: newPartId(), wording: '', state: 'open' });
