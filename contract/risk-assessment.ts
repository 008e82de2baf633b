import { z } from 'zod';
import { dateSchema, idSchema, instantSchema, textLimit, textSchema } from './common.ts';
import { type FormProblem, lengthProblems } from './form-problem.ts';
import { answerSchema } from './housing-plan.ts';

/** How high a risk can be judged; a client of whom it is not known has no assessment. */
export const assessedLevels = ['low', 'medium', 'high'] as const;

/** What is looked at, each with a text of its own. Who knows an address is told here, never the address. */
export const riskTexts = [
  'reasons',
  'threats',
  'weaponsNote',
  'children',
  'addressKnown',
  'phone',
  'socialMedia',
  'currentRisks',
  'expectedRisks',
] as const;
export type RiskText = (typeof riskTexts)[number];

/** A judgement of the risk on a day. It stays as it was: a new day asks for a new one. */
export const riskFieldsSchema = z.object({
  level: z.enum(assessedLevels),
  on: dateSchema,
  /** What the level rests on. */
  reasons: textSchema,
  /** Who threatens, with what, and their ways. */
  threats: textSchema,
  weapons: answerSchema,
  weaponsNote: textSchema,
  children: textSchema,
  addressKnown: textSchema,
  /** Phone and sharing of location. */
  phone: textSchema,
  socialMedia: textSchema,
  currentRisks: textSchema,
  /** What may come, above all when leaving. */
  expectedRisks: textSchema,
  withClient: z.boolean(),
  reviewOn: dateSchema.nullable(),
});
export type RiskFields = z.infer<typeof riskFieldsSchema>;

export const riskAssessmentSchema = z.object({
  id: idSchema,
  fields: riskFieldsSchema,
  assessedAt: instantSchema,
  assessedBy: z.string(),
});
export type RiskAssessment = z.infer<typeof riskAssessmentSchema>;

/** An assessment while it is typed: level and days may still be missing. */
export type RiskForm = Omit<RiskFields, 'level' | 'on'> & {
  readonly level: RiskFields['level'] | null;
  readonly on: string | null;
};
export type RiskProblem = FormProblem<RiskText | 'level' | 'on' | 'reviewOn'>;

/** What keeps an assessment from being recorded. */
export function riskProblems(form: RiskForm, today: string): RiskProblem[] {
  const { level, on, reasons, reviewOn } = form;
  const problems: RiskProblem[] = [];
  if (level === null) problems.push({ field: 'level', problem: 'missing' });
  if (on === null) problems.push({ field: 'on', problem: 'missing' });
  else if (on > today) problems.push({ field: 'on', problem: 'in-future' });
  if (reasons.trim() === '') problems.push({ field: 'reasons', problem: 'missing' });
  if (reviewOn !== null && on !== null && reviewOn <= on) {
    problems.push({ field: 'reviewOn', problem: 'before-date' });
  }
  const texts = Object.fromEntries(riskTexts.map((name) => [name, form[name]]));
  return [...problems, ...lengthProblems(texts as Record<RiskText, string>, textLimit)];
}
