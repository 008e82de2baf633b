import { dataKindSchema, recipientSchema } from '../../../contract/consent.ts';
import { lifeAreaSchema } from '../../../contract/life-areas.ts';
import { referralFieldsSchema, referralStateSchema } from '../../../contract/referral.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';

type Field = keyof typeof referralFieldsSchema.shape | 'state' | 'on' | 'stepNote';

const isField = (field: string): field is Field =>
  Object.hasOwn(referralFieldsSchema.shape, field) || ['state', 'on', 'stepNote'].includes(field);

/** How the fields of a referral and their values read, for history and conflicts. */
export function useReferralWords() {
  const { t } = useTranslation();
  const labelOf = (field: string) =>
    isField(field) ? t(`sharing.referral.field.${field}`) : field;
  const show = (field: string, value: unknown): string => {
    if (field === 'recipient') return recipientSchema.safeParse(value).data?.name ?? '';
    if (field === 'shared') {
      const kinds = dataKindSchema.array().safeParse(value).data ?? [];
      return kinds.map((kind) => t(`sharing.kind.${kind}`)).join(', ');
    }
    if (typeof value !== 'string' || value === '') return '';
    if (field === 'remindOn' || field === 'on') return formatDate(value);
    const area = lifeAreaSchema.safeParse(value);
    if (field === 'area' && area.success) return t(`contacts.area.${area.data}`);
    const state = referralStateSchema.safeParse(value);
    if (field === 'state' && state.success) return t(`sharing.referral.state.${state.data}`);
    return value;
  };
  return { labelOf, show };
}
