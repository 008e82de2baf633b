import { z } from 'zod';
import type {
  ClosingForm,
  DormancyForm,
  EpisodeForm,
  FollowUpForm,
  NewEpisodeForm,
  PhaseForm,
} from '../../../contract/course-problems.ts';
import {
  closingFieldsSchema,
  dormancyFieldsSchema,
  type EpisodeContent,
  episodeFieldsSchema,
  followUpFieldsSchema,
  phasePeriodFieldsSchema,
} from '../../../contract/course-records.ts';

// While they are typed, days and choices may still be missing and texts be too long.
const text = z.string();
const day = episodeFieldsSchema.shape.startOn.nullable();

export const episodeFormSchema: z.ZodType<EpisodeForm> = episodeFieldsSchema.extend({
  ...{ startOn: day, sourceNote: text, aim: text },
});
export const newEpisodeFormSchema: z.ZodType<NewEpisodeForm> = episodeFieldsSchema.extend({
  ...{ startOn: day, sourceNote: text, aim: text, phaseReason: text },
  phase: phasePeriodFieldsSchema.shape.phase.nullable(),
});
export const phaseFormSchema: z.ZodType<PhaseForm> = phasePeriodFieldsSchema.extend({
  ...{ phase: phasePeriodFieldsSchema.shape.phase.nullable(), fromOn: day, reason: text },
});
export const dormancyFormSchema: z.ZodType<DormancyForm> = dormancyFieldsSchema.extend({
  ...{ fromOn: day, reason: text },
});
export const closingFormSchema: z.ZodType<ClosingForm> = closingFieldsSchema.extend({
  ...{ on: day, reason: closingFieldsSchema.shape.reason.nullable(), note: text },
});
export const followUpFormSchema: z.ZodType<FollowUpForm> = followUpFieldsSchema.extend({
  ...{ outcome: followUpFieldsSchema.shape.outcome.nullable(), on: day, note: text },
});

/** An episode that begins today; its first phase is chosen for no one. */
export const newEpisodeForm = (today: string, isReturn: boolean): NewEpisodeForm => ({
  ...{ startOn: today, approximate: false, source: 'unknown', sourceNote: '', aim: '' },
  ...{ phase: isReturn ? 'registration' : null, phaseReason: '' },
});

/** How an episode was closed as far as that is known; today for one that goes on. */
export function closingFormOf({ closing, phases }: EpisodeContent, today: string): ClosingForm {
  if (closing) {
    const { by: _, ...fields } = closing;
    return fields;
  }
  const ended = phases.find(({ phase }) => phase === 'closed');
  return {
    ...{ on: ended?.fromOn ?? today, reason: null, exited: 'unknown' },
    ...{ safetyPlanReviewed: false, toldReturn: false, note: '' },
  };
}

export const newFollowUpForm = (today: string): FollowUpForm => ({
  ...{ outcome: null, on: today, stillOut: 'unknown', housing: 'unknown', work: 'unknown' },
  note: '',
});
