import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { useClientNames } from './use-client-names.ts';
import { visibleBidi } from './visible-bidi.ts';

interface ClientSelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | null;
  readonly onChange: (clientId: string | null) => void;
  /** Who can't be chosen; no one unless given. */
  readonly without?: readonly string[];
  /** In pixels; as wide as its room unless given. */
  readonly width?: number;
}

/** One client of all, found by typing. */
export function ClientSelect({ value, onChange, without, width, ...words }: ClientSelectProps) {
  const { t } = useTranslation();
  const { everyone, nameOf } = useClientNames();
  // A list of hundreds is made when it is opened; until then only the chosen one has to read well.
  const [wasOpened, setWasOpened] = useState(false);
  const shown = (id: string) => ({ value: id, label: visibleBidi(nameOf(id) ?? '') });
  const chosen = value === null ? [] : [value];
  const offered = wasOpened ? everyone.filter((id) => !without?.includes(id)) : chosen;
  return (
    <Select
      {...words}
      data={offered.map(shown)}
      value={value}
      onChange={onChange}
      onDropdownOpen={() => setWasOpened(true)}
      searchable
      clearable
      limit={50}
      nothingFoundMessage={t('ui.noClient')}
      clearButtonProps={{ 'aria-label': `${words.label}: ${t('common.clear')}` }}
      {...(width === undefined ? {} : { w: width })}
    />
  );
}
