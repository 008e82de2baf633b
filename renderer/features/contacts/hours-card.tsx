import { Anchor, Button, Group, Paper, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contactKinds, type HoursRow } from '../../../contract/contacts.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatMinutes } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { addMinutesOf, sumOf } from './hours-sums.ts';

/** What counts for the grant with this client: this month and this year, and at a press by kind and author. */
export function HoursCard({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  const [period, setPeriod] = useState<'month' | 'year'>('year');
  const today = localToday();
  const year = { from: `${today.slice(0, 4)}-01-01`, until: today };
  const hours = useQuery(queryOf('contacts', 'hours', { clientId, ...year }));
  if (hours.isError) {
    return <ErrorNotice error={hours.error} onRetry={() => void hours.refetch()} />;
  }
  const ofYear = hours.data ?? [];
  if (ofYear.length === 0) return null;
  const ofMonth = ofYear.filter(({ month }) => month === today.slice(0, 7));
  return (
    <Paper withBorder p="md" component="section" aria-label={t('contacts.hours.title')}>
      <Group justify="space-between">
        <Text size="sm">
          {t('contacts.hours.summary', {
            month: formatMinutes(sumOf(ofMonth).minutes),
            year: formatMinutes(sumOf(ofYear).minutes),
          })}
        </Text>
        <Group gap="sm">
          <Anchor component={Link} to="/hours" size="sm">
            {t('contacts.hours.own')}
          </Anchor>
          <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={opened}>
            {t(opened ? 'contacts.hours.less' : 'contacts.hours.more')}
          </Button>
        </Group>
      </Group>
      {opened ? (
        <Stack gap="sm" mt="sm">
          <SegmentedControl
            style={{ alignSelf: 'flex-start' }}
            aria-label={t('contacts.hours.period')}
            data={(['month', 'year'] as const).map((value) => ({
              value,
              label: t(`contacts.hours.${value}`),
            }))}
            value={period}
            onChange={(value) => setPeriod(value === 'month' ? 'month' : 'year')}
          />
          <HoursTable rows={period === 'month' ? ofMonth : ofYear} />
        </Stack>
      ) : null}
    </Paper>
  );
}

function HoursTable({ rows }: { readonly rows: readonly HoursRow[] }) {
  const { t } = useTranslation();
  const byKind = contactKinds.flatMap((kind) => {
    const found = rows.filter((row) => row.kind === kind);
    return found.length === 0 ? [] : [{ label: t(`contacts.kind.${kind}`), ...sumOf(found) }];
  });
  const byAuthor = addMinutesOf(rows, ({ authorName }) => authorName);
  const { withoutMinutes } = sumOf(rows);
  if (rows.length === 0) return <Text c="dimmed">{t('contacts.hours.none')}</Text>;
  return (
    <Stack gap="sm">
      <Group align="flex-start" gap="xl">
        <SumTable title={t('contacts.field.kind')} sums={byKind} />
        <SumTable title={t('contacts.hours.author')} sums={byAuthor} />
      </Group>
      {withoutMinutes > 0 ? (
        <Text size="sm" c="dimmed">
          {t('contacts.hours.without', { count: withoutMinutes })}
        </Text>
      ) : null}
    </Stack>
  );
}

interface SumTableProps {
  readonly title: string;
  readonly sums: ReadonlyArray<{
    readonly label: string;
    readonly minutes: number;
    readonly contacts: number;
  }>;
}

function SumTable({ title, sums }: SumTableProps) {
  const { t } = useTranslation();
  return (
    <Table w="auto" miw={320}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{title}</Table.Th>
          <Table.Th ta="right">{t('contacts.hours.contacts')}</Table.Th>
          <Table.Th ta="right">{t('contacts.hours.counted')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sums.map(({ label, minutes, contacts }) => (
          <Table.Tr key={label}>
            <Table.Td>
              <SafeText>{label}</SafeText>
            </Table.Td>
            <Table.Td ta="right">{contacts}</Table.Td>
            <Table.Td ta="right">{formatMinutes(minutes)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
