import { z } from 'zod';
import { dateSchema } from '../../../contract/common.ts';
import {
  type PartnerFields,
  partnerFieldsSchema,
  partnerKindSchema,
} from '../../../contract/partners.ts';
import { type FormProblems, formProblems } from '../../ui/form-problems.ts';

const text = z.string();
const typedContactSchema = z.object({
  ...{ id: text, name: text, role: text, phone: text, email: text, note: text },
});
const typedAgreementSchema = z.object({
  ...{ id: text, text, from: dateSchema.nullable(), until: dateSchema.nullable() },
});

/** A partner while it is typed: names may still be missing, texts be too long. */
export const partnerFormSchema = z.object({
  name: text,
  kind: partnerKindSchema,
  place: text,
  phone: text,
  email: text,
  contacts: z.array(typedContactSchema),
  agreements: z.array(typedAgreementSchema),
  remarks: text,
  archived: z.boolean(),
});
export type PartnerForm = z.infer<typeof partnerFormSchema>;
export type TypedContact = PartnerForm['contacts'][number];
export type TypedAgreement = PartnerForm['agreements'][number];

export const newContact = (): TypedContact => ({
  ...{ id: crypto.randomUUID(), name: '', role: '', phone: '', email: '', note: '' },
});
export const newAgreement = (): TypedAgreement => ({
  ...{ id: crypto.randomUUID(), text: '', from: null, until: null },
});

/** Whether nothing was filled in of a part; such a row is not saved. */
export const isBlank = ({ id: _, ...part }: TypedContact | TypedAgreement): boolean =>
  Object.values(part).every((value) => value === null || value.trim() === '');

const withoutBlanks = (form: PartnerForm): PartnerForm => ({
  ...form,
  contacts: form.contacts.filter((contact) => !isBlank(contact)),
  agreements: form.agreements.filter((agreement) => !isBlank(agreement)),
});

/** What keeps a partner from being saved. */
export const partnerProblems = (form: PartnerForm): FormProblems =>
  formProblems(partnerFieldsSchema, withoutBlanks(form));

/** The partner as it is saved. Only for a form without problems. */
export const partnerFieldsOf = (form: PartnerForm): PartnerFields =>
  partnerFieldsSchema.parse(withoutBlanks(form));
