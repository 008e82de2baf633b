import { Badge, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Compartment } from '../../contract/common.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import type { ObjectKind } from '../../contract/journal-terms.ts';
import { withoutNumbers } from '../../contract/phone-number.ts';
import { queryOf } from '../app/luwte.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { showValue } from './conflict-dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { formatInstant } from './format.ts';
import { Loading } from './loading.tsx';
import { SafeText } from './safe-text.tsx';
import { useOriginWords } from './use-origin-words.ts';

export interface HistoryProps {
  readonly compartment: Compartment;
  readonly objectKind: ObjectKind;
  readonly objectId: string;
  readonly clientId: string | null;
  /** The words of a field. */
  readonly labelOf: (field: string) => string;
  /** How a value of a field reads; needed for codes and lists. */
  readonly show?: (field: string, value: unknown) => string;
}

const journals = {
  casework: 'journalCasework',
  treatment: 'journalTreatment',
  places: 'journalPlaces',
} as const;

/** The journal of one record, newest first. */
export function HistoryList(props: HistoryProps) {
  const { t } = useTranslation();
  const { compartment, objectKind, objectId, clientId } = props;
  const history = useQuery(
    queryOf(journals[compartment], 'history', { objectKind, objectId, clientId }),
  );
  if (history.isPending) return <Loading />;
  if (history.isError) {
    return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />;
  }
  if (history.data.length === 0) {
    return (
      <EmptyState
        icon={<IconHistory aria-hidden />}
        title={t('ui.history.title')}
        text={t('ui.history.empty')}
      />
    );
  }
  return (
    <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {history.data.map((entry) => (
        <Paper component="li" key={`${entry.compartment} ${entry.sequence}`} withBorder p="sm">
          <EntryLine entry={entry} />
          {entry.changes.length > 0 ? <Changes entry={entry} {...props} /> : null}
        </Paper>
      ))}
    </Stack>
  );
}

function EntryLine({ entry }: { readonly entry: JournalEntry }) {
  const { t } = useTranslation();
  const origin = useOriginWords()(entry);
  return (
    <Group gap="xs">
      <Badge variant="light" tt="none">
        {t(`ui.action.${entry.action}`)}
      </Badge>
      <Text size="sm" fw={600}>
        <SafeText>{entry.memberName}</SafeText>
      </Text>
      <Text size="sm" c="dimmed">
        {formatInstant(entry.at)}
      </Text>
      {entry.onBehalfOf ? (
        <Text size="sm" c="dimmed">
          {t('ui.history.onBehalfOf', { name: entry.onBehalfOf })}
        </Text>
      ) : null}
      {entry.count > 1 ? (
        <Text size="sm" c="dimmed">
          {t('ui.history.viewed', { count: entry.count })}
        </Text>
      ) : null}
      {origin ? <Text size="sm">{origin}</Text> : null}
      {entry.outcome === 'failure' ? (
        <Badge variant="light" color="orange" tt="none">
          {t('ui.history.failed')}
        </Badge>
      ) : null}
    </Group>
  );
}

function Changes({ entry, labelOf, show }: HistoryProps & { readonly entry: JournalEntry }) {
  const { t } = useTranslation();
  const read = (field: string, value: unknown) => {
    const text = withoutNumbers(show ? show(field, value) : showValue(value));
    return text === '' ? (
      <Text span inherit c="dimmed">
        {t('ui.history.nothing')}
      </Text>
    ) : (
      <SafeText>{text}</SafeText>
    );
  };
  return (
    <Table mt="xs" layout="fixed" verticalSpacing={6} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="28%">{t('ui.conflict.field')}</Table.Th>
          <Table.Th>{t('ui.history.before')}</Table.Th>
          <Table.Th>{t('ui.history.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entry.changes.map(({ field, before, after }) => (
          <Table.Tr key={field} style={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
            <Table.Th scope="row">{labelOf(field)}</Table.Th>
            <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{read(field, before)}</Table.Td>
            <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{read(field, after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
