import { z } from 'zod';
import { housingSituationSchema, phaseSchema, referralSourceSchema } from './clients.ts';
import { dateSchema, idSchema, instantSchema, lineSchema, textSchema } from './common.ts';
import {
  closingReasons,
  followUpMonths,
  followUpOutcomes,
  workSituations,
} from './course-terms.ts';
import { answerSchema } from './housing-plan.ts';

/** How an episode began. The first phase begins with it. */
export const episodeFieldsSchema = z.object({
  startOn: dateSchema,
  /** Nobody knows the exact day any more. */
  approximate: z.boolean(),
  source: referralSourceSchema,
  /** Who or which organisation, in words. */
  sourceNote: lineSchema,
  /** What someone comes for, in their own words where that can be. */
  aim: textSchema,
});
export type EpisodeFields = z.infer<typeof episodeFieldsSchema>;

export const phasePeriodFieldsSchema = z.object({
  phase: phaseSchema,
  /** The phase holds until the next one begins. */
  fromOn: dateSchema,
  reason: lineSchema,
});
export type PhasePeriodFields = z.infer<typeof phasePeriodFieldsSchema>;

/** A time without contact; it can fall in any phase. */
export const dormancyFieldsSchema = z.object({
  fromOn: dateSchema,
  /** Null while there is still no contact. */
  untilOn: dateSchema.nullable(),
  reason: lineSchema,
});
export type DormancyFields = z.infer<typeof dormancyFieldsSchema>;

export const closingFieldsSchema = z.object({
  on: dateSchema,
  reason: z.enum(closingReasons),
  /** Whether the work was left. */
  exited: answerSchema,
  safetyPlanReviewed: z.boolean(),
  /** That someone can always come back, and was told so. */
  toldReturn: z.boolean(),
  note: textSchema,
});
export type ClosingFields = z.infer<typeof closingFieldsSchema>;

/** What a follow-up brought. */
export const followUpFieldsSchema = z.object({
  outcome: z.enum(followUpOutcomes),
  on: dateSchema,
  stillOut: answerSchema,
  housing: housingSituationSchema,
  work: z.enum(workSituations),
  /** For one that is skipped: why. */
  note: textSchema,
});
export type FollowUpFields = z.infer<typeof followUpFieldsSchema>;

const part = z.object({
  id: idSchema,
  /** The name of the member who recorded it; '' when unknown. */
  by: z.string(),
});
export const phasePeriodSchema = phasePeriodFieldsSchema.extend(part.shape);
export const dormancySchema = dormancyFieldsSchema.extend(part.shape);
export const closingSchema = closingFieldsSchema.extend({ by: z.string() });
export const followUpSchema = part.extend({
  months: z.literal(followUpMonths),
  dueOn: dateSchema,
  /** Null while it is still to be done. */
  result: followUpFieldsSchema.nullable(),
});
export type PhasePeriod = z.infer<typeof phasePeriodSchema>;
export type Dormancy = z.infer<typeof dormancySchema>;
export type Closing = z.infer<typeof closingSchema>;
export type FollowUp = z.infer<typeof followUpSchema>;

/** One time that someone was with the programme, from coming to leaving. */
export const episodeContentSchema = z.object({
  fields: episodeFieldsSchema,
  /** In order of time, never empty; the first begins with the episode. */
  phases: z.array(phasePeriodSchema),
  /** In order of time. */
  dormancies: z.array(dormancySchema),
  /** Null while it goes on, and for one of which nobody told how it was closed. */
  closing: closingSchema.nullable(),
  followUps: z.array(followUpSchema),
});
export type EpisodeContent = z.infer<typeof episodeContentSchema>;

/** An episode is saved as a whole: `version` is that of all its parts. */
export const episodeSchema = episodeContentSchema.extend({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type Episode = z.infer<typeof episodeSchema>;

/** The day an episode ended, or null while it goes on. */
export function endOf({
  phases,
  closing,
}: Pick<EpisodeContent, 'phases' | 'closing'>): string | null {
  if (closing) return closing.on;
  const last = phases.at(-1);
  return last?.phase === 'closed' ? last.fromOn : null;
}

/** The dormancy that still holds, or null. */
export const openDormancy = ({ dormancies }: Pick<EpisodeContent, 'dormancies'>): Dormancy | null =>
  dormancies.find(({ untilOn }) => untilOn === null) ?? null;

/**
 * The same day so many calendar months later; the last day of that month where it has no such day.
 * @param day `YYYY-MM-DD`
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  first.setUTCDate(Math.min(date, lastDay));
  return first.toISOString().slice(0, 10);
}

/** How many days lie between two days; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
