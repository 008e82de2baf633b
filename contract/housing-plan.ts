import { z } from 'zod';
import { housingSituationSchema } from './clients.ts';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  requiredLineSchema,
  textSchema,
} from './common.ts';
import { goalStateSchema, partIdSchema } from './guidance-plan.ts';

/** What kind of place someone needs. */
export const housingNeeds = ['unknown', 'safe', 'supported', 'independent'] as const;

export const answers = ['unknown', 'yes', 'no'] as const;
export const answerSchema = z.enum(answers);

/** What stands between someone and a home of their own. */
export const housingRequirements = [
  'registration', // BRP- of briefadres
  'income',
  'debts',
  'deposit',
  'waiting-list',
  'other',
] as const;
export const housingStepStates = ['open', 'busy', 'done', 'not-needed'] as const;

export const housingStepSchema = z.object({
  id: partIdSchema,
  requirement: z.enum(housingRequirements),
  what: requiredLineSchema,
  owner: lineSchema,
  dueOn: dateSchema.nullable(),
  state: z.enum(housingStepStates),
});
export type HousingStep = z.infer<typeof housingStepSchema>;

/** An amount of money in euro cents. */
export const centsSchema = z.number().int().min(0).max(100_000_000);

/** A monthly amount besides the main income and the rent. */
export const budgetLineSchema = z.object({
  id: partIdSchema,
  kind: z.enum(['income', 'expense']),
  label: requiredLineSchema,
  monthly: centsSchema,
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;

/** Something of daily life to learn or keep up: cooking, post, sleeping with the light off. */
export const dailyGoalSchema = z.object({
  id: partIdSchema,
  wording: requiredLineSchema,
  state: goalStateSchema,
});
export type DailyGoal = z.infer<typeof dailyGoalSchema>;

export const exitDestinations = [
  'unknown',
  'own-home',
  'with-family',
  'supported-living',
  'other-organisation',
  'abroad',
  'other',
] as const;

/** A housing plan. It holds no address: an address lies in the compartment `places`. */
export const housingFieldsSchema = z.object({
  situation: housingSituationSchema,
  situationSince: dateSchema.nullable(),
  situationNote: textSchema,
  history: textSchema,

  need: z.enum(housingNeeds),
  /** Hours of support a week. */
  supportHours: z.number().min(0).max(168).nullable(),
  womenOnly: answerSchema,
  /** Which children come along; '' for none. */
  children: lineSchema,
  pets: lineSchema,
  accessibility: lineSchema,
  needNote: textSchema,

  secretAddress: answerSchema,
  regionsToAvoid: z.array(z.string().trim().min(1).max(100)).max(50),
  perpetratorsWhere: textSchema,
  riskNote: textSchema,

  steps: z.array(housingStepSchema).max(100),

  incomeSource: lineSchema,
  /** Per month, in euro cents. */
  income: centsSchema.nullable(),
  /** The rent per month, now or aimed at, in euro cents. */
  rent: centsSchema.nullable(),
  budget: z.array(budgetLineSchema).max(100),

  goals: z.array(dailyGoalSchema).max(100),

  agreements: textSchema,
  agreementSignedOn: dateSchema.nullable(),
  houseRulesSignedOn: dateSchema.nullable(),
  keyWorker: lineSchema,
  visitFrequency: lineSchema,

  exitDestination: z.enum(exitDestinations),
  exitNote: textSchema,
  reviewOn: dateSchema.nullable(),
});
export type HousingFields = z.infer<typeof housingFieldsSchema>;

export const housingPlanSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  fields: housingFieldsSchema,
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type HousingPlan = z.infer<typeof housingPlanSchema>;

/** A plan that says nothing yet. */
export function emptyHousingFields(): HousingFields {
  return {
    situation: 'unknown',
    situationSince: null,
    situationNote: '',
    history: '',
    need: 'unknown',
    supportHours: null,
    womenOnly: 'unknown',
    children: '',
    pets: '',
    accessibility: '',
    needNote: '',
    secretAddress: 'unknown',
    regionsToAvoid: [],
    perpetratorsWhere: '',
    riskNote: '',
    steps: [],
    incomeSource: '',
    income: null,
    rent: null,
    budget: [],
    goals: [],
    agreements: '',
    agreementSignedOn: null,
    houseRulesSignedOn: null,
    keyWorker: '',
    visitFrequency: '',
    exitDestination: 'unknown',
    exitNote: '',
    reviewOn: null,
  };
}

export interface MonthlyBudget {
  readonly incomes: number;
  readonly expenses: number;
  /** What is left at the end of a month; below 0 it does not fit. */
  readonly left: number;
}

/** The month in euro cents: income against rent and other costs; null while nothing is filled in. */
export function monthlyBudget(
  fields: Pick<HousingFields, 'income' | 'rent' | 'budget'>,
): MonthlyBudget | null {
  if (fields.income === null && fields.rent === null && fields.budget.length === 0) return null;
  const total = (kind: BudgetLine['kind']) =>
    fields.budget.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.monthly, 0);
  const incomes = (fields.income ?? 0) + total('income');
  const expenses = (fields.rent ?? 0) + total('expense');
  return { incomes, expenses, left: incomes - expenses };
}
