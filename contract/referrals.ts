import { z } from 'zod';
import { idSchema, lineSchema, saveOutcome } from './common.ts';
import { procedure } from './procedure.ts';
import { referralFieldsSchema, referralSchema, referralStepSchema } from './referral.ts';

const casework = { compartment: 'casework', roles: 'all' } as const;

export const referrals = {
  /** The client's referrals, the one that turned last first. */
  list: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: z.array(referralSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'referral',
      subject: ({ clientId }: { clientId: string }) => ({ client: clientId }),
    },
  }),
  /** How many referrals wait for an answer or are going on, by partner id; none where there are none. */
  openCounts: procedure({
    ...casework,
    input: z.object({}),
    output: z.record(z.string(), z.number().int()),
    journal: { kind: 'none', why: 'counts by organisation; no client is named' },
  }),
  /**
   * Enters a referral (`id` null) or saves changes, with the turn it takes. What is shared without
   * consent needs `reason`, else it fails with `consent.missing`.
   */
  save: procedure({
    ...casework,
    input: z.object({
      id: idSchema.nullable(),
      clientId: idSchema,
      /** The version the changes are based on; 0 for a new one. */
      version: z.number().int(),
      fields: referralFieldsSchema,
      /** The turn it takes; null when only its fields change. A new one needs its first. */
      step: referralStepSchema.nullable(),
      /** Why it is shared without consent; '' when there is consent. */
      reason: lineSchema,
    }),
    output: saveOutcome(referralSchema),
    journal: { kind: 'handler' },
  }),
};
