import { z } from 'zod';
import { caseloadRowSchema, likenessReasons } from './clients.ts';
import { idSchema, instantSchema } from './common.ts';
import { procedure } from './procedure.ts';

/** One side of a comparison: what the caseload shows, and more of those whose file the member may open. */
export const personFaceSchema = caseloadRowSchema.extend({
  /** Null for a file that asks for a reason. */
  details: z.object({ phone: z.string(), nationality: z.string() }).nullable(),
});
export type PersonFace = z.infer<typeof personFaceSchema>;

/** Two files that may be of one person. */
export const likePairSchema = z.object({
  one: caseloadRowSchema,
  other: caseloadRowSchema,
  because: z.array(z.enum(likenessReasons)),
  /** Whether the member may open both without giving a reason first. */
  mayDecide: z.boolean(),
  /** Who said that these are two people, and when; null while nobody did. */
  apart: z.object({ at: instantSchema, by: z.string() }).nullable(),
});
export type LikePair = z.infer<typeof likePairSchema>;

const casework = { compartment: 'casework', roles: 'all' } as const;

export const duplicates = {
  /**
   * The pairs of files that look like one person, and those said to be two; of all files or of one. A file is compared by
   * code, name, birth and phone as in `clients.findSimilar`.
   */
  list: procedure({
    ...casework,
    input: z.object({ clientId: idSchema.nullable() }),
    output: z.array(likePairSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'caseload',
      subject: () => ({ detail: 'files that look alike' }),
    },
  }),
  /** One person or two, to be looked at side by side. Fails with `record.not-found`. */
  faces: procedure({
    ...casework,
    input: z.object({ ids: z.array(idSchema).min(1).max(2) }),
    output: z.array(personFaceSchema),
    journal: { kind: 'handler' },
  }),
  /** Says that two files are of two people, or takes that back. Both must be open to the member: `access.reason-needed`. */
  setApart: procedure({
    ...casework,
    input: z.object({ one: idSchema, other: idSchema, apart: z.boolean() }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
};
