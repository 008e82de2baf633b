import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  requiredLineSchema,
  saveOutcome,
  textLimit,
  textSchema,
} from './common.ts';
import { procedure } from './procedure.ts';

/** Where someone lives whose address must stay secret. Lies in the compartment `places` and nowhere else. */
export const secretAddressFieldsSchema = z
  .object({
    /** A name that gives nothing away; the only part that can be searched for. */
    label: requiredLineSchema,
    /** Street and house number. */
    street: lineSchema,
    postalCode: z.string().max(20),
    city: lineSchema,
    /** How to get there without being followed or seen. */
    directions: textSchema,
    whoKnows: textSchema,
    since: dateSchema.nullable(),
    until: dateSchema.nullable(),
  })
  .refine(({ since, until }) => since === null || until === null || until >= since, {
    path: ['until'],
  });
export type SecretAddressFields = z.infer<typeof secretAddressFieldsSchema>;

export const secretAddressSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  fields: secretAddressFieldsSchema,
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type SecretAddress = z.infer<typeof secretAddressSchema>;

/** That there is an address, and from when until when: nothing of where. */
export const secretAddressMentionSchema = z.object({
  id: idSchema,
  since: dateSchema.nullable(),
  until: dateSchema.nullable(),
});
export type SecretAddressMention = z.infer<typeof secretAddressMentionSchema>;

// Who may open the compartment is decided by grants: without one its file does not open at all.
const inPlaces = { compartment: 'places', roles: 'all' } as const;

export const places = {
  /** That the client has secret addresses, the latest first; not what they are. */
  list: procedure({
    ...inPlaces,
    input: z.object({ clientId: idSchema }),
    output: z.array(secretAddressMentionSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'secret-address',
      subject: ({ clientId }) => ({ client: clientId, detail: 'list' }),
    },
  }),
  /** The address itself, journalled before it is given. `record.not-found` for another client's. */
  get: procedure({
    ...inPlaces,
    reach: 'secret-address',
    input: z.object({ id: idSchema, clientId: idSchema }),
    output: secretAddressSchema,
    journal: {
      kind: 'view',
      action: 'read',
      object: 'secret-address',
      subject: ({ id, clientId }) => ({ client: clientId, id }),
    },
  }),
  /** Enters an address (`id` null) or saves changes to one. */
  save: procedure({
    ...inPlaces,
    reach: 'secret-address',
    input: z.object({
      id: idSchema.nullable(),
      clientId: idSchema,
      /** The version the changes are based on; 0 for a new address. */
      version: z.number().int(),
      fields: secretAddressFieldsSchema,
    }),
    output: saveOutcome(secretAddressSchema),
    journal: { kind: 'handler' },
  }),
  /**
   * Whether a text that is about to leave the program names one of the client's secret addresses
   * (its street with number, or its postal code). Journalled as a look at them, since guesses could be tried.
   */
  isNamedIn: procedure({
    ...inPlaces,
    input: z.object({ clientId: idSchema, text: z.string().max(20 * textLimit) }),
    output: z.object({ named: z.boolean() }),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'secret-address',
      subject: ({ clientId }) => ({ client: clientId, detail: 'check before printing' }),
    },
  }),
};
