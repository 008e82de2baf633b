import { Select } from '@mantine/core';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClientNames } from '../../ui/use-client-names.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

interface ClientFieldProps {
  readonly value: string | null;
  readonly onChange: (clientId: string | null) => void;
}

/** Whom something is about, or no one in particular. */
export function ClientField({ value, onChange }: ClientFieldProps) {
  const { t } = useTranslation();
  const { options } = useClientNames();
  return (
    <Select
      label={t('agenda.client')}
      placeholder={t('common.optional')}
      data={options.map((option) => ({ ...option, label: visibleBidi(option.label) }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={50}
      nothingFoundMessage={t('agenda.noClient')}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
    />
  );
}
