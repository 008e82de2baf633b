import { z } from 'zod';
import { clientFieldsSchema, clientSchema, phaseSchema } from './clients.ts';
import { compartmentSchema, idSchema, instantSchema } from './common.ts';
import { draftKindSchema } from './drafts.ts';
import { objectKinds } from './journal-terms.ts';
import { procedure } from './procedure.ts';
import { residenceProblems } from './residence.ts';

/** What keeps two files from being merged now, or a merge from being undone. */
const obstacleSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('draft'),
    code: z.string(),
    draft: draftKindSchema,
    /** Whose it is; '' for someone who is no longer in the team. */
    by: z.string(),
  }),
  /** Offered to a colleague who has not answered. */
  z.object({ kind: z.literal('hand-over'), code: z.string() }),
  /** Still being brought back from a backup. */
  z.object({ kind: z.literal('restoring'), code: z.string() }),
  /** The course of the file that goes is still going on after that of the one that stays ended. */
  z.object({ kind: z.literal('course'), code: z.string() }),
]);
export type MergeObstacle = z.infer<typeof obstacleSchema>;

const mergePlanSchema = z.object({
  stays: clientSchema,
  gone: clientSchema,
  /** What comes along, as far as the member holds the keys. */
  counts: z.array(
    z.object({
      compartment: compartmentSchema,
      kind: z.enum(objectKinds),
      rows: z.number().int(),
    }),
  ),
  /** The plans that both have: that of the file that stays goes on, the other stays readable in its history. */
  kept: z.array(z.enum(objectKinds)),
  /** Parts that the member has no key for: they follow when someone who has one opens the vault. */
  closed: z.array(compartmentSchema),
  /** The phase that the file will be in. */
  phase: phaseSchema.nullable(),
  obstacles: z.array(obstacleSchema),
});
export type MergePlan = z.infer<typeof mergePlanSchema>;

const mergeSchema = z.object({
  id: idSchema,
  /** The code of the file that went. */
  code: z.string(),
  at: instantSchema,
  by: z.string(),
  /** Only the latest can be undone. */
  latest: z.boolean(),
});
export type Merge = z.infer<typeof mergeSchema>;

const files = { clientId: idSchema, goneId: idSchema };
const long = { compartment: 'casework', roles: 'all', long: true } as const;

/** `clientId` is the file that stays. Both have to be open to the member: `access.reason-needed`. */
export const merges = {
  /** What merging two files would do. Changes nothing. */
  plan: procedure({
    ...long,
    input: z.object(files),
    output: mergePlanSchema,
    journal: { kind: 'handler' },
  }),
  /**
   * Merges two files: all that is in the one that goes is from now on in the one that stays. What the person's record
   * says is chosen (`fields`); code and course are those of the file that stays, with what the other's course adds.
   * `merge.changed` when one of the two is no longer as it was shown, `merge.not-now` while something keeps it from
   * happening. Stopped half-way it goes on at the next unlock.
   */
  run: procedure({
    ...long,
    input: z.object({
      ...files,
      /** The versions that were shown. */
      staysVersion: z.number().int(),
      goneVersion: z.number().int(),
      fields: clientFieldsSchema.refine(
        (fields) =>
          (fields.birthDate === null || fields.birthYear === null) &&
          Object.values(residenceProblems(fields, '9999-12-31')).length === 0,
      ),
    }),
    output: z.object({
      mergeId: idSchema,
      /** What only follows at the next unlock. */
      waiting: z.array(compartmentSchema),
    }),
    journal: { kind: 'handler' },
  }),
  /** The files that were merged into this one, the latest first. */
  ofClient: procedure({
    compartment: 'casework',
    roles: 'all',
    input: z.object({ clientId: idSchema }),
    output: z.array(mergeSchema),
    journal: { kind: 'none', why: 'the codes that a file had, as the list of clients had them' },
  }),
  /** Where a file went that was merged; null when it was not. */
  whereTo: procedure({
    compartment: 'casework',
    roles: 'all',
    input: z.object({ goneId: idSchema }),
    output: z.object({ clientId: idSchema, code: z.string() }).nullable(),
    journal: { kind: 'none', why: 'the code of a client, as the list of clients has it' },
  }),
  /**
   * Takes the latest merge of a file apart: what came along goes back, what was made since stays. `merge.not-latest`,
   * `merge.not-now`.
   */
  undo: procedure({
    ...long,
    input: z.object({ clientId: idSchema, mergeId: idSchema }),
    output: z.object({
      goneId: idSchema,
      /** The fields of the person that were changed since, and so stay as they are now. */
      kept: z.array(z.string()),
      waiting: z.array(compartmentSchema),
    }),
    journal: { kind: 'handler' },
  }),
};
