import { z } from 'zod';
import { dateSchema } from '../../../contract/common.ts';
import { type SecretAddressFields, secretAddressFieldsSchema } from '../../../contract/places.ts';
import { type FormProblems, formProblems } from '../../ui/form-problems.ts';

const text = z.string();

/** An address while it is typed. */
export const addressFormSchema = z.object({
  label: text,
  street: text,
  postalCode: text,
  city: text,
  directions: text,
  whoKnows: text,
  since: dateSchema.nullable(),
  until: dateSchema.nullable(),
});
export type AddressForm = z.infer<typeof addressFormSchema>;

export const emptyAddress: AddressForm = {
  label: '',
  street: '',
  postalCode: '',
  city: '',
  directions: '',
  whoKnows: '',
  since: null,
  until: null,
};

/** What keeps an address from being saved; an end before the start also while the name is missing. */
export function addressProblems(form: AddressForm): FormProblems {
  const problems = new Map(formProblems(secretAddressFieldsSchema, form));
  if (form.since !== null && form.until !== null && form.until < form.since) {
    problems.set('until', { problem: 'end-before-start', length: 0, limit: 0 });
  }
  return problems;
}

/** The address as it is saved. Only for a form without problems. */
export const addressFieldsOf = (form: AddressForm): SecretAddressFields =>
  secretAddressFieldsSchema.parse(form);

/** The address as it is written on an envelope or typed into a route planner. */
export function addressLines(
  address: Pick<SecretAddressFields, 'street' | 'postalCode' | 'city'>,
): string[] {
  const town = [address.postalCode, address.city].map((part) => part.trim()).filter(Boolean);
  return [address.street.trim(), town.join('  ')].filter(Boolean);
}
