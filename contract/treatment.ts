import { z } from 'zod';
import { idSchema, instantSchema, saveOutcome } from './common.ts';
import { addendumSchema } from './contacts.ts';
import { procedure } from './procedure.ts';
import { treatmentPlanFieldsSchema, treatmentPlanSchema } from './treatment-plan.ts';
import { sessionFieldsSchema, sessionSchema } from './treatment-session.ts';

/** One desensitisation of a target, as its course shows it. */
export const coursePointSchema = z.object({
  sessionId: idSchema,
  onDate: z.string(),
  sudBefore: z.number().int().nullable(),
  sudAfter: z.number().int().nullable(),
  vocBefore: z.number().int().nullable(),
  vocAfter: z.number().int().nullable(),
  complete: z.boolean(),
});
export type CoursePoint = z.infer<typeof coursePointSchema>;

/** How a target's distress (SUD) and belief (VOC) went, session by session, oldest first. */
export const targetCourseSchema = z.object({
  /** Of the plan's list; null for a target that was typed in the session. */
  targetId: z.string().nullable(),
  title: z.string(),
  points: z.array(coursePointSchema),
});
export type TargetCourse = z.infer<typeof targetCourseSchema>;

// The compartment's key is the lock: who holds no grant for it has nothing to read.
const treatmentRecord = { compartment: 'treatment', roles: 'all' } as const;

export const treatment = {
  /** The current treatment plan of a client; null when there is none. */
  getPlan: procedure({
    ...treatmentRecord,
    input: z.object({ clientId: idSchema }),
    output: treatmentPlanSchema.nullable(),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'treatment-plan',
      subject: ({ clientId }) => ({ client: clientId }),
    },
  }),
  /** Makes the plan (`version` 0) or saves changes to it, and discards the draft. */
  savePlan: procedure({
    ...treatmentRecord,
    input: z.object({
      clientId: idSchema,
      /** The version the changes are based on; 0 when there was no plan. */
      version: z.number().int().min(0),
      fields: treatmentPlanFieldsSchema,
    }),
    output: saveOutcome(treatmentPlanSchema),
    journal: { kind: 'handler' },
  }),
  /** The session notes of a client, newest session first, a page at a time. */
  listSessions: procedure({
    ...treatmentRecord,
    input: z.object({
      clientId: idSchema,
      /** The last note of the page before; null for the first page. */
      after: idSchema.nullable().default(null),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    output: z.object({
      sessions: z.array(sessionSchema),
      /** Whether older notes follow. */
      more: z.boolean(),
      total: z.number().int(),
    }),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'session',
      subject: ({ clientId }) => ({ client: clientId }),
    },
  }),
  /** One session note with its addenda. */
  getSession: procedure({
    ...treatmentRecord,
    input: z.object({ clientId: idSchema, id: idSchema }),
    output: sessionSchema,
    journal: {
      kind: 'view',
      action: 'read',
      object: 'session',
      subject: ({ clientId, id }) => ({ client: clientId, id }),
    },
  }),
  /**
   * Fixes a session note for good and discards its draft. `id` is the draft's object and becomes
   * the note's: the same note finalised twice is `record.finalised`.
   */
  finaliseSession: procedure({
    ...treatmentRecord,
    input: z.object({ id: idSchema, clientId: idSchema, fields: sessionFieldsSchema }),
    output: z.object({ id: idSchema, finalisedAt: instantSchema }),
    journal: { kind: 'handler' },
  }),
  /** Adds to a finalised session note and discards the draft of the addendum. */
  addSessionAddendum: procedure({
    ...treatmentRecord,
    input: z.object({ id: idSchema, text: z.string().trim().min(1) }),
    output: addendumSchema,
    journal: { kind: 'handler' },
  }),
  /** SUD and VOC per target over the EMDR sessions, the target treated last first. */
  course: procedure({
    ...treatmentRecord,
    input: z.object({ clientId: idSchema }),
    output: z.array(targetCourseSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'session',
      subject: ({ clientId }) => ({ client: clientId }),
    },
  }),
};
