import { z } from 'zod';
import { type Compartment, idSchema } from './common.ts';
import { procedure } from './procedure.ts';

/** What can stand on a client's timeline. A kind comes from one compartment; documents from any. */
export const timelineKinds = [
  // casework: the person
  'registered',
  'entered',
  'imported',
  'phase',
  'risk',
  'dormant',
  'return',
  'closing',
  'follow-up',
  'counsellor',
  'housing-situation',
  'reflection-end',
  'permit-end',
  // casework: what was done and agreed
  'contact',
  'addendum',
  'appointment',
  // casework: the member's own agenda
  'own-appointment',
  'own-task',
  'guidance-plan',
  'guidance-review',
  'housing-plan',
  'housing-review',
  'placement',
  'placement-end',
  'risk-assessment',
  'risk-review',
  'safety-plan',
  'safety-review',
  'crisis-plan',
  'crisis-review',
  'network-threat',
  'consent',
  'consent-refused',
  'consent-withdrawn',
  'consent-end',
  'referral',
  'referral-answer',
  'notification',
  // treatment
  'treatment-plan',
  'treatment-review',
  'session',
  'session-addendum',
  // places: that there is one, never where
  'secret-address',
  // any
  'document',
] as const;
export const timelineKindSchema = z.enum(timelineKinds);
export type TimelineKind = z.infer<typeof timelineKindSchema>;

/**
 * How far it is: being written, fixed for good, a saved version of a plan, still to come
 * (a review, an appointment), or none of these.
 */
export const timelineStates = ['draft', 'finalised', 'version', 'planned', 'none'] as const;

export const timelineItemSchema = z.object({
  /** Unique within the timeline: a record's id, or `<record id>:<what of it>`. */
  id: z.string(),
  kind: timelineKindSchema,
  /** The day (`YYYY-MM-DD`) or instant (ISO 8601) it is about. */
  at: z.string(),
  /** The record's own short title as it was written; '' when its kind says enough. */
  title: z.string(),
  /** The beginning of its text, at most some 200 characters; '' for none. */
  text: z.string(),
  /** The member's name; '' when unknown. */
  author: z.string(),
  state: z.enum(timelineStates),
  /** The record to open; null when there is nothing to open but the person. */
  objectId: idSchema.nullable(),
  /** For a change: the values before and after, as the form's codes or words. */
  change: z.object({ before: z.string().nullable(), after: z.string().nullable() }).nullable(),
});
export type TimelineItem = z.infer<typeof timelineItemSchema>;

/** Where the beginning of a text ends on the timeline, in UTF-16 code units. */
export const excerptLimit = 200;

const timelineIn = (compartment: Compartment) => ({
  /**
   * Everything of one client that this compartment knows, newest first. With `latest` only so many contact
   * notes are told, the latest, and all else: what is seen first is there before hundreds of notes are read.
   */
  list: procedure({
    compartment,
    roles: 'all',
    input: z.object({ clientId: idSchema, latest: z.number().int().min(1).max(1_000).optional() }),
    output: z.array(timelineItemSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'timeline',
      subject: ({ clientId }: { clientId: string }) => ({ client: clientId }),
    },
  }),
});

/** Asked per compartment that the member can open, and put together on screen. */
export const timelineCasework = timelineIn('casework');
export const timelineTreatment = timelineIn('treatment');
export const timelinePlaces = timelineIn('places');
