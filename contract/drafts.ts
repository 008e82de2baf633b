import { z } from 'zod';
import { type compartments, idSchema, instantSchema, textLimit } from './common.ts';
import { procedure } from './procedure.ts';

/** The forms that save what is typed while it is typed. */
export const draftKinds = [
  'client',
  'contact',
  'addendum',
  'guidance-plan',
  'treatment-plan',
  'session',
  'session-addendum',
  'housing-plan',
  'placement',
  'risk-assessment',
  'safety-plan',
  'crisis-plan',
  'network-person',
  'task',
  'appointment',
  'hand-over',
  'secret-address',
  'document',
  'erasure',
  'episode',
  'phase',
  'dormancy',
  'closing',
  'follow-up',
  'partner',
  'consent',
  'referral',
  'notification',
  'working-note',
  'note-template',
  'outreach-person',
  'outreach-contact',
] as const;
export const draftKindSchema = z.enum(draftKinds);

/**
 * Longest content of a draft, in UTF-16 code units; more is `record.too-long`. Far over what a record
 * holds: what was pasted stays until it is shortened.
 */
export const draftLimit = 20 * textLimit;

/** The state of a form as JSON text; its shape is the form's own business. */
export const draftContentSchema = z.string();

export const draftSchema = z.object({
  id: idSchema,
  kind: draftKindSchema,
  /** The client it concerns; null for a client who is not entered yet. */
  clientId: idSchema.nullable(),
  /** The record being edited; null for a new one. */
  objectId: idSchema.nullable(),
  /** The version of that record when editing began; 0 for a new one. */
  baseVersion: z.number().int(),
  content: draftContentSchema,
  updatedAt: instantSchema,
});
export type Draft = z.infer<typeof draftSchema>;

const key = {
  kind: draftKindSchema,
  clientId: idSchema.nullable(),
  objectId: idSchema.nullable(),
};
const why = 'a draft enters the journal when it becomes a record; only its author can read it';

const draftsIn = (compartment: (typeof compartments)[number]) => {
  const rule = { compartment, roles: 'all', journal: { kind: 'none', why } } as const;
  return {
    /** The signed-in member's own draft of this form, or null. */
    get: procedure({ ...rule, input: z.object(key), output: draftSchema.nullable() }),
    /** Overwrites the one draft of this form by this member. */
    save: procedure({
      ...rule,
      input: z.object({ ...key, baseVersion: z.number().int(), content: draftContentSchema }),
      output: z.object({ updatedAt: instantSchema }),
    }),
    discard: procedure({ ...rule, input: z.object(key), output: z.object({}) }),
    /** The member's drafts, newest first; of one client or of all. */
    list: procedure({
      ...rule,
      input: z.object({ clientId: idSchema.nullable() }),
      output: z.array(draftSchema.omit({ content: true })),
    }),
  };
};

/** Drafts live in the compartment of the record they become, so they are as secret as it is. */
export const draftsCasework = draftsIn('casework');
export const draftsTreatment = draftsIn('treatment');
export const draftsPlaces = draftsIn('places');
