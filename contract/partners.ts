import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  requiredLineSchema,
  saveOutcome,
  textSchema,
} from './common.ts';
import { partIdSchema } from './guidance-plan.ts';
import { partnerKinds } from './partner-terms.ts';
import { procedure } from './procedure.ts';

export const partnerKindSchema = z.enum(partnerKinds);

/** Someone at an organisation whom the team knows there. */
export const partnerContactSchema = z.object({
  id: partIdSchema,
  name: requiredLineSchema,
  role: lineSchema,
  phone: lineSchema,
  email: lineSchema,
  note: lineSchema,
});
export type PartnerContact = z.infer<typeof partnerContactSchema>;

/** What was agreed with an organisation about working together. */
export const partnerAgreementSchema = z
  .object({
    id: partIdSchema,
    text: textSchema.trim().min(1),
    from: dateSchema.nullable(),
    /** The day it ends or is looked at again. */
    until: dateSchema.nullable(),
  })
  .refine(({ from, until }) => from === null || until === null || until >= from, {
    path: ['until'],
  });
export type PartnerAgreement = z.infer<typeof partnerAgreementSchema>;

/** An organisation that the team works with. It says nothing of a client. */
export const partnerFieldsSchema = z.object({
  name: requiredLineSchema,
  kind: partnerKindSchema,
  place: lineSchema,
  phone: lineSchema,
  email: lineSchema,
  contacts: z.array(partnerContactSchema).max(50),
  agreements: z.array(partnerAgreementSchema).max(50),
  remarks: textSchema,
  /** No longer worked with: it stays readable and is not offered any more. */
  archived: z.boolean(),
});
export type PartnerFields = z.infer<typeof partnerFieldsSchema>;

/** An organisation of which nothing is known yet. */
export const emptyPartner = (): PartnerFields => ({
  name: '',
  kind: 'other',
  place: '',
  phone: '',
  email: '',
  contacts: [],
  agreements: [],
  remarks: '',
  archived: false,
});

export const partnerSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  fields: partnerFieldsSchema,
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type Partner = z.infer<typeof partnerSchema>;

const casework = { compartment: 'casework', roles: 'all' } as const;

export const partners = {
  /** All organisations, those no longer worked with too, by name. */
  list: procedure({
    ...casework,
    input: z.object({}),
    output: z.array(partnerSchema),
    journal: { kind: 'none', why: 'organisations; nothing of a client is seen' },
  }),
  /** Enters an organisation (`id` null) or saves changes to one. */
  save: procedure({
    ...casework,
    input: z.object({
      id: idSchema.nullable(),
      /** The version the changes are based on; 0 for a new one. */
      version: z.number().int(),
      fields: partnerFieldsSchema,
    }),
    output: saveOutcome(partnerSchema),
    journal: { kind: 'handler' },
  }),
};
