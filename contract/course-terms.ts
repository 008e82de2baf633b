// Names without schemas: the page shows them before it knows a record.

/** Why a course ended. */
export const closingReasons = [
  'needs-met',
  'own-wish',
  'moved',
  'transferred',
  'no-contact',
  'funding',
  'died',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** When someone is asked how it goes after the closing, in calendar months. */
export const followUpMonths = [3, 6, 12] as const;

export const followUpOutcomes = ['reached', 'not-reached', 'skipped'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/** The lanes of the picture of a course, from top to bottom. */
export const courseLanes = [
  'phases',
  'contacts',
  'stays',
  'plans',
  'safety',
  'treatment',
  'milestones',
] as const;
export type CourseLane = (typeof courseLanes)[number];

/** What someone's days are filled with, as a follow-up asks it. */
export const workSituations = [
  'paid',
  'volunteering',
  'education',
  'day-activity',
  'looking',
  'none',
  'unknown',
] as const;
export type WorkSituation = (typeof workSituations)[number];
