import { Box, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { journalActions } from '../../../contract/journal-terms.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { capitalised } from '../../ui/format.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import type { JournalChoice } from './journal-choice.ts';

interface JournalFiltersProps {
  readonly choice: JournalChoice;
  readonly onChange: (choice: JournalChoice) => void;
  /** The clients to choose from; null where the client is fixed. */
  readonly clients: readonly { readonly value: string; readonly label: string }[] | null;
  /** Whether others' entries are shown at all. */
  readonly everyone: boolean;
}

/** What of the journal is shown. */
export function JournalFilters({ choice, onChange, clients, everyone }: JournalFiltersProps) {
  const { t } = useTranslation();
  const members = useQuery(queryOf('journalCasework', 'members', {}));
  const set = (patch: Partial<JournalChoice>) => onChange({ ...choice, ...patch });
  return (
    <Group role="search" aria-label={t('journal.filters')} align="flex-start" gap="sm">
      {clients ? (
        <Select
          label={t('journal.client')}
          placeholder={t('journal.anyClient')}
          data={clients.map(({ value, label }) => ({ value, label: visibleBidi(label) }))}
          value={choice.clientId}
          onChange={(clientId) => set({ clientId })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': `${t('journal.client')}: ${t('common.clear')}` }}
          limit={50}
          w={230}
        />
      ) : null}
      {everyone ? (
        <Select
          label={t('journal.member')}
          placeholder={t('journal.anyone')}
          data={(members.data ?? []).map(({ id, name }) => ({
            value: id,
            label: visibleBidi(name),
          }))}
          value={choice.memberId}
          onChange={(memberId) => set({ memberId })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': `${t('journal.member')}: ${t('common.clear')}` }}
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
