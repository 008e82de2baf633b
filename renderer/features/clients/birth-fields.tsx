import { NumberInput } from '@mantine/core';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DayInput, type PersonFormHandle } from './person-controls.tsx';

/** When someone was born: a date, or a year alone when no more is known. */
export function BirthFields({ form }: { readonly form: PersonFormHandle }) {
  const { t } = useTranslation();
  return (
    <>
      <DayInput form={form} field="birthDate" />
      <NumberInput
        label={t('clients.person.field.birthYear')}
        placeholder={t('clients.person.yearPlaceholder')}
        value={form.values.birthYear ?? ''}
        onChange={(typed) => form.change({ birthYear: typed === '' ? null : Number(typed) })}
        error={form.errorOf('birthYear')}
        allowDecimal={false}
        allowNegative={false}
        maxLength={4}
        hideControls
        autoComplete="off"
      />
    </>
  );
}
