import { crisisTexts, safetyTexts } from '../../../contract/safety-plans.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';

/** How the fields of a plan and their values read, for history and conflicts. */
export function usePlanWords() {
  const { t } = useTranslation();
  const labelOf = (field: string): string => {
    const safety = safetyTexts.find((name) => name === field);
    if (safety) return t(`safety.field.${safety}`);
    const crisis = crisisTexts.find((name) => name === field);
    if (crisis) return t(`safety.crisisField.${crisis}`);
    if (field === 'reviewOn') return t('safety.field.reviewOn');
    if (field === 'agreedWithClient') return t('plans.agree.agreed');
    if (field === 'on' || field === 'remark') return t(`plans.agree.${field}`);
    return field;
  };
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
    return field === 'reviewOn' || field === 'on' ? formatDate(String(value)) : String(value);
  };
  return { labelOf, show };
}
