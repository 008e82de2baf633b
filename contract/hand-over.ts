import { z } from 'zod';
import { phases, riskLevels } from './client-terms.ts';
import { idSchema, instantSchema, textSchema } from './common.ts';
import { procedure } from './procedure.ts';

/** Why a file goes to a colleague. */
export const handOverReasons = [
  'leaves',
  'absence',
  'workload',
  'fits-better',
  'client-asks',
  'other',
] as const;

/** `lapsed`: the file came to someone else meanwhile, or the colleague can not open the vault any more. */
export const offerStates = ['open', 'accepted', 'refused', 'withdrawn', 'lapsed'] as const;

/** A file offered to a colleague. Of the client no more is told than the caseload shows. */
export const fileOfferSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  code: z.string(),
  /** '' while no name is known. */
  name: z.string(),
  phase: z.enum(phases).nullable(),
  risk: z.enum(riskLevels),
  /** Whose the file was when it was offered; '' for no one's. */
  from: z.string(),
  to: z.string(),
  offeredBy: z.string(),
  offeredAt: instantSchema,
  reason: z.enum(handOverReasons),
  /** What the colleague should know first. */
  note: z.string(),
  state: z.enum(offerStates),
  answeredAt: instantSchema.nullable(),
  /** Why it was refused. */
  answer: z.string(),
  /** What the signed-in member can do with it. */
  mayAnswer: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type FileOffer = z.infer<typeof fileOfferSchema>;

/** So many files at once are enough for a colleague who leaves. */
export const mostOffered = 300;

export const offerFieldsSchema = z.object({
  toMemberId: idSchema,
  reason: z.enum(handOverReasons),
  note: textSchema,
});
export type OfferFields = z.infer<typeof offerFieldsSchema>;

const casework = { compartment: 'casework', roles: 'all' } as const;
const handled = { kind: 'handler' } as const;

export const handOver = {
  /** The open offers to the signed-in member, what they offered themselves, and for overseers all that is open. */
  list: procedure({
    ...casework,
    input: z.object({}),
    output: z.array(fileOfferSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'hand-over',
      subject: () => ({ detail: 'offered files' }),
    },
  }),
  /** How many files are offered to the signed-in member. */
  count: procedure({
    ...casework,
    input: z.object({}),
    output: z.object({ count: z.number().int() }),
    journal: { kind: 'none', why: 'a number' },
  }),
  /** The offers of one file, the latest first. */
  ofClient: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: z.array(fileOfferSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'hand-over',
      subject: ({ clientId }: { clientId: string }) => ({ client: clientId }),
    },
  }),
  /**
   * Offers files to a colleague: all of them or none. An open offer of the same file is withdrawn. `call.forbidden` for
   * a file that is neither the member's nor no one's, unless they are an overseer; `hand-over.no-colleague` when the
   * colleague is not active; `hand-over.already-theirs` for a file that is the colleague's.
   */
  offer: procedure({
    ...casework,
    input: z.object({
      /** Under the client whose draft it was; null for several files. */
      clientId: idSchema.nullable(),
      files: z.array(idSchema).min(1).max(mostOffered),
      fields: offerFieldsSchema,
    }),
    output: z.object({ offerIds: z.array(idSchema) }),
    journal: handled,
  }),
  /** Takes over the file; from now it is the member's. `hand-over.lapsed` when it can not be any more. */
  accept: procedure({
    ...casework,
    input: z.object({ offerId: idSchema }),
    output: z.object({ clientId: idSchema }),
    journal: handled,
  }),
  /** Leaves the file where it is, with why. `hand-over.lapsed`. */
  refuse: procedure({
    ...casework,
    input: z.object({ offerId: idSchema, answer: z.string().trim().min(3).max(500) }),
    output: z.object({}),
    journal: handled,
  }),
  /** Takes an offer back, by whoever made it, whose file it is, or an overseer. `hand-over.lapsed`. */
  withdraw: procedure({
    ...casework,
    input: z.object({ offerId: idSchema }),
    output: z.object({}),
    journal: handled,
  }),
};
