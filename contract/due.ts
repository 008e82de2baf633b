import { z } from 'zod';
import { type Compartment, dateSchema, idSchema } from './common.ts';
import { procedure } from './procedure.ts';

/** What can come due in a client's file by itself. A kind comes from one compartment. */
export const dueKinds = [
  // casework
  'no-contact',
  'risk-review',
  'safety-review',
  'safety-plan-age',
  'crisis-review',
  'guidance-review',
  'housing-review',
  'placement-end',
  'follow-up',
  'long-dormant',
  'consent-end',
  'referral-answer',
  'file-offered',
  'reflection-end',
  'permit-end',
  // treatment
  'treatment-review',
] as const;
export const dueKindSchema = z.enum(dueKinds);
export type DueKind = z.infer<typeof dueKindSchema>;

/** What a rule found: the day something is due in a file, past or to come. */
export const dueItemSchema = z.object({
  kind: dueKindSchema,
  clientId: idSchema,
  /** The record to look at; null for the file as a whole. */
  objectId: idSchema.nullable(),
  onDate: dateSchema,
});
export type DueItem = z.infer<typeof dueItemSchema>;

/** Days without a finalised contact after which someone who is not dormant is asked for. */
export const quietDays = 28;
/** Days after which a safety plan without a review date is old: risk rises when someone leaves. */
export const safetyPlanDays = 84;
/** Days before a consent ends on which it is to be talked about again. */
export const consentDays = 30;
/** Days before a reflection period ends on which there must be a decision about reporting. */
export const reflectionDays = 14;
/** Days before a permit ends on which a new one can be asked for: three months, as the IND advises. */
export const permitDays = 92;
/** Days after which the answer to a referral is asked for, when no one said when. */
export const answerDays = 14;

const dueIn = (compartment: Compartment) => ({
  /**
   * What is due until a day, that day included; earliest first. `mine`: in the files of the signed-in
   * member (`Access.isOwn`). `all` is for those who answer for all files; `call.forbidden` to others.
   */
  list: procedure({
    compartment,
    roles: 'all',
    input: z.object({ scope: z.enum(['mine', 'all']), until: dateSchema }),
    output: z.array(dueItemSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'caseload',
      subject: () => ({ detail: 'what is due' }),
    },
  }),
});

/** Asked per compartment that the member can open, and put together on screen. */
export const dueCasework = dueIn('casework');
export const dueTreatment = dueIn('treatment');
