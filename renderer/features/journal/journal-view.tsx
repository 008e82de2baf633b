import { Button, Stack, Text } from '@mantine/core';
import { IconFilterOff, IconListDetails } from '@tabler/icons-react';
import { useMemo } from 'react';
import { isOverseer } from '../../../contract/common.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useClientNames } from '../../ui/use-client-names.ts';
import { everything, isChosen, type JournalChoice } from './journal-choice.ts';
import { JournalFilters } from './journal-filters.tsx';
import { JournalList } from './journal-list.tsx';
import { useJournal } from './use-journal.ts';

interface JournalViewProps {
  readonly choice: JournalChoice;
  readonly onChange: (choice: JournalChoice) => void;
  /** The one client whose journal this is; null on the page of all. */
  readonly only: string | null;
}

/** The filters and what they leave, of all journals that the member can open. */
export function JournalView({ choice, onChange, only }: JournalViewProps) {
  const { t } = useTranslation();
  const { member } = useVault();
  const { nameOf } = useClientNames();
  const journal = useJournal(choice);
  const seesAll = isOverseer(member.role);
  const lines = useMemo(
    () => journal.data?.pages.flatMap(({ entries }) => entries) ?? [],
    [journal.data],
  );
  const fresh = { ...everything, clientId: only };
  return (
    <Stack gap="md">
      <JournalFilters
        choice={choice}
        onChange={onChange}
        ofAll={only === null}
        everyone={seesAll || choice.clientId !== null}
      />
      {seesAll || choice.clientId !== null ? null : (
        <Text size="sm" c="dimmed">
          {t('journal.ownOnly')}
        </Text>
      )}
      {journal.isPending ? <Loading /> : null}
      {journal.isError ? (
        <ErrorNotice error={journal.error} onRetry={() => void journal.refetch()} />
      ) : null}
      {journal.data && lines.length === 0 ? (
        <Nothing
          filtered={isChosen({ ...choice, clientId: only === null ? choice.clientId : null })}
          onClear={() => onChange(fresh)}
        />
      ) : null}
      {lines.length > 0 ? (
        <JournalList lines={lines} nameOf={only === null ? nameOf : null} />
      ) : null}
      {lines.length > 0 ? <Foot journal={journal} /> : null}
    </Stack>
  );
}

function Nothing(props: { readonly filtered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation();
  if (!props.filtered) {
    return (
      <EmptyState
        icon={<IconListDetails aria-hidden />}
        title={t('journal.empty.title')}
        text={t('journal.empty.text')}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconFilterOff aria-hidden />}
      title={t('journal.noMatch.title')}
      text={t('journal.noMatch.text')}
      action={<Button onClick={props.onClear}>{t('journal.noMatch.clear')}</Button>}
    />
  );
}

function Foot({ journal }: { readonly journal: ReturnType<typeof useJournal> }) {
  const { t } = useTranslation();
  if (!journal.hasNextPage) {
    return (
      <Text size="sm" c="dimmed" ta="center">
        {t('journal.allShown')}
      </Text>
    );
  }
  return (
    <Button
      variant="default"
      style={{ alignSelf: 'center' }}
      loading={journal.isFetchingNextPage}
      onClick={() => void journal.fetchNextPage()}
    >
      {t('journal.more')}
    </Button>
  );
}
