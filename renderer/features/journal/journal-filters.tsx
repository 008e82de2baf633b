import { Box, Group, NativeSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { journalActions } from '../../../contract/journal-terms.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ClientSelect } from '../../ui/client-select.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { capitalised } from '../../ui/format.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import type { JournalChoice } from './journal-choice.ts';

interface JournalFiltersProps {
  readonly choice: JournalChoice;
  readonly onChange: (choice: JournalChoice) => void;
  /** Whether one client can be chosen of all; not where the client is fixed. */
  readonly ofAll: boolean;
  /** Whether others' entries are shown at all. */
  readonly everyone: boolean;
}

/** What of the journal is shown. */
export function JournalFilters({ choice, onChange, ofAll, everyone }: JournalFiltersProps) {
  const { t } = useTranslation();
  const members = useQuery(queryOf('journalCasework', 'members', {}));
  const set = (patch: Partial<JournalChoice>) => onChange({ ...choice, ...patch });
  return (
    <Group role="search" aria-label={t('journal.filters')} align="flex-start" gap="sm">
      {ofAll ? (
        <ClientSelect
          label={t('journal.client')}
          placeholder={t('journal.anyClient')}
          value={choice.clientId}
          onChange={(clientId) => set({ clientId })}
          width={230}
        />
      ) : null}
      {everyone ? (
        <NativeSelect
          label={t('journal.member')}
          data={[
            { value: '', label: t('journal.anyone') },
            ...(members.data ?? []).map(({ id, name }) => ({
              value: id,
              label: visibleBidi(name),
            })),
          ]}
          value={choice.memberId ?? ''}
          onChange={({ currentTarget }) => set({ memberId: currentTarget.value || null })}
          w={180}
        />
      ) : null}
      <Select
        label={t('journal.action')}
        placeholder={t('journal.anyAction')}
        data={journalActions.map((action) => ({
          value: action,
          label: capitalised(t(`ui.action.${action}`)),
        }))}
        value={choice.action}
        onChange={(value) =>
          set({ action: journalActions.find((action) => action === value) ?? null })
        }
        searchable
        clearable
        clearButtonProps={{ 'aria-label': `${t('journal.action')}: ${t('common.clear')}` }}
        w={200}
      />
      <Box w={150}>
        <DateField
          label={t('journal.from')}
          value={choice.from}
          onChange={(from) => set({ from })}
        />
      </Box>
      <Box w={150}>
        <DateField
          label={t('journal.until')}
          value={choice.until}
          onChange={(until) => set({ until })}
        />
      </Box>
    </Group>
  );
}
