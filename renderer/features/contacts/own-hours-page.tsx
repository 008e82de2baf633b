import { ActionIcon, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { addDays } from '../../../contract/calendar-days.ts';
import type { OwnHour } from '../../../contract/contacts.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate, formatDay, formatMinutes } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { PrintPage } from '../../ui/print-page.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { mondayOf } from './hours-sums.ts';

/** A week of one's own contacts, to copy or print: when, what kind and how long, and with whom never. */
export function OwnHoursPage() {
  const { t } = useTranslation();
  const [monday, setMonday] = useState(() => mondayOf(localToday()));
  const sunday = addDays(monday, 6);
  const hours = useQuery(queryOf('contacts', 'myHours', { from: monday, until: sunday }));
  if (hours.isError) {
    return <ErrorNotice error={hours.error} onRetry={() => void hours.refetch()} />;
  }
  const rows = hours.data ?? [];
  const week = t('contacts.ownHours.week', {
    from: formatDate(monday),
    until: formatDate(sunday),
  });
  const copy = () =>
    luwte.host
      .copy({ text: asText(t, week, rows) })
      .then(() => notifyDone(t('contacts.ownHours.copied')))
      .catch(notifyError);
  return (
    <PrintPage
      title={t('contacts.ownHours.title')}
      nameless
      // The sheet names no client, so there is no print of a file to journal.
      onPrint={async () => undefined}
      suggestedName={`${t('contacts.ownHours.title')} ${monday}`}
      choices={
        <Stack>
          <Text size="sm">{t('contacts.ownHours.text')}</Text>
          <Group gap="xs">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('contacts.ownHours.before')}
              onClick={() => setMonday(addDays(monday, -7))}
            >
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <Button variant="default" onClick={() => setMonday(mondayOf(localToday()))}>
              {t('contacts.ownHours.now')}
            </Button>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('contacts.ownHours.after')}
              onClick={() => setMonday(addDays(monday, 7))}
            >
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </Group>
          <Button
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => void copy()}
          >
            {t('contacts.ownHours.copy')}
          </Button>
        </Stack>
      }
    >
      {hours.isPending ? <Loading /> : <WeekSheet title={week} rows={rows} />}
    </PrintPage>
  );
}

interface WeekSheetProps {
  readonly title: string;
  readonly rows: readonly OwnHour[];
}

function WeekSheet({ title, rows }: WeekSheetProps) {
  const { t } = useTranslation();
  const { member } = useVault();
  return (
    <Stack>
      <div>
        <Title order={2}>{title}</Title>
        <Text>
          <SafeText>{member.name}</SafeText>
        </Text>
      </div>
      {rows.length === 0 ? (
        <Text>{t('contacts.ownHours.none')}</Text>
      ) : (
        <Table>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{formatDay(row.onDate)}</Table.Td>
                <Table.Td>{timesOf(row)}</Table.Td>
                <Table.Td>{t(`contacts.kind.${row.kind}`)}</Table.Td>
                <Table.Td ta="right">
                  {row.minutes === null ? t('contacts.ownHours.open') : formatMinutes(row.minutes)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th colSpan={3}>{t('contacts.ownHours.total')}</Table.Th>
              <Table.Th ta="right">{formatMinutes(totalOf(rows))}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
    </Stack>
  );
}

const totalOf = (rows: readonly OwnHour[]) =>
  rows.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

const timesOf = ({ startTime, endTime }: OwnHour) =>
  startTime === null ? '' : endTime === null ? startTime : `${startTime}–${endTime}`;

/** The week as lines with tabs, as a spreadsheet takes them. */
function asText(t: TFunction, week: string, rows: readonly OwnHour[]): string {
  const lines = rows.map((row) =>
    [row.onDate, timesOf(row), t(`contacts.kind.${row.kind}`), row.minutes ?? ''].join('\t'),
  );
  return [week, ...lines, `${t('contacts.ownHours.total')}\t\t\t${totalOf(rows)}`].join('\n');
}
