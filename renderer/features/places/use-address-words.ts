import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { type AddressForm, addressFormSchema } from './address-form.ts';

/** The fields of an address in the order of the form. */
export const addressFieldNames = Object.keys(addressFormSchema.shape) as (keyof AddressForm)[];

const isFieldName = (field: string): field is keyof AddressForm =>
  Object.hasOwn(addressFormSchema.shape, field);

/** How the fields of an address and their values read, for history and conflicts. */
export function useAddressWords() {
  const { t } = useTranslation();
  const labelOf = (field: string) => (isFieldName(field) ? t(`places.field.${field}`) : field);
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    return field === 'since' || field === 'until' ? formatDate(String(value)) : String(value);
  };
  return { labelOf, show };
}
