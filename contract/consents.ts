import { z } from 'zod';
import { idSchema } from './common.ts';
import { consentEndSchema, consentFieldsSchema, consentSchema } from './consent.ts';
import { procedure } from './procedure.ts';

const casework = { compartment: 'casework', roles: 'all' } as const;

export const consents = {
  /** All the client said about handing over, the latest first; what ended too. */
  list: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: z.array(consentSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'consent',
      subject: ({ clientId }: { clientId: string }) => ({ client: clientId }),
    },
  }),
  /**
   * Records an answer for good, one record a kind. `call.invalid` for one that `consentProblems` finds
   * something against; `record.not-found` for a document that is not the client's.
   */
  add: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, fields: consentFieldsSchema }),
    output: z.object({ ids: z.array(idSchema) }),
    journal: { kind: 'handler' },
  }),
  /** Ends consents: the client takes them back, or they were a mistake. `record.finalised` for one that ended. */
  end: procedure({
    ...casework,
    input: z.object({
      clientId: idSchema,
      ids: z.array(idSchema).min(1).max(100),
      end: consentEndSchema,
    }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
};
