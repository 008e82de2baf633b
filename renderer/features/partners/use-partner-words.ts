import { partnerKinds } from '../../../contract/partner-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { type PartnerForm, partnerFormSchema } from './partner-form.ts';

/** The fields of a partner in the order of the form. */
export const partnerFieldNames = Object.keys(partnerFormSchema.shape) as (keyof PartnerForm)[];

const isFieldName = (field: string): field is keyof PartnerForm =>
  Object.hasOwn(partnerFormSchema.shape, field);

/** How the fields of a partner and their values read, for history and conflicts. */
export function usePartnerWords() {
  const { t } = useTranslation();
  const labelOf = (field: string) => (isFieldName(field) ? t(`partners.field.${field}`) : field);
  const show = (field: string, value: unknown): string => {
    const kind = partnerKinds.find((each) => each === value);
    if (field === 'kind' && kind) return t(`partners.kind.${kind}`);
    if (field === 'archived') return t(value === true ? 'housing.answer.yes' : 'housing.answer.no');
    if (!Array.isArray(value)) return typeof value === 'string' ? value : '';
    return value.map((part) => lineOf(part)).join('\n');
  };
  return { labelOf, show };
}

/** A contact person or an agreement on one line. */
function lineOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return '';
  const { id: _, ...told } = { id: '', ...part };
  return Object.values(told)
    .map((value) => (typeof value === 'string' ? value : ''))
    .map((value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value))
    .filter((value) => value.trim() !== '')
    .join(' · ');
}
