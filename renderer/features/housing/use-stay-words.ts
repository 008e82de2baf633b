import { placeTypeSchema } from '../../../contract/placements.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { type StayForm, stayFormSchema } from './stay-form.ts';

/** The fields of a stay in the order of the form. */
export const stayFieldNames = Object.keys(stayFormSchema.shape) as (keyof StayForm)[];

const isFieldName = (field: string): field is keyof StayForm =>
  Object.hasOwn(stayFormSchema.shape, field);

const dateFields: readonly string[] = ['from', 'expectedUntil', 'until'];

/** How the fields of a stay and their values read, for history and conflicts. */
export function useStayWords() {
  const { t } = useTranslation();
  const labelOf = (field: string) => (isFieldName(field) ? t(`housing.stays.${field}`) : field);
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (dateFields.includes(field)) return formatDate(String(value));
    const type = placeTypeSchema.safeParse(value);
    return field === 'type' && type.success ? t(`housing.stays.types.${type.data}`) : String(value);
  };
  return { labelOf, show };
}
