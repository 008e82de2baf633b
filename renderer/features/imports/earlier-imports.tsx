import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatInstant } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import styles from './imports.module.css';
import { useSummaryParts } from './summary-line.tsx';

/** The imports so far, each with the way to its report. */
export function EarlierImports({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const partsOf = useSummaryParts();
  const reports = useQuery(queryOf('imports', 'reports', {}));
  if (reports.isError) {
    return <ErrorNotice error={reports.error} onRetry={() => void reports.refetch()} />;
  }
  if (!reports.data) return null;
  return (
    <Stack gap="xs" mt="lg">
      <Title order={2}>{t('imports.reports.title')}</Title>
      {reports.data.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('imports.reports.empty')}. {t('imports.reports.emptyText')}
        </Text>
      ) : (
        <div className={styles.tableFrame}>
          <Table aria-label={t('imports.reports.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('imports.reports.file')}</Table.Th>
                <Table.Th>{t('imports.reports.when')}</Table.Th>
                <Table.Th>{t('imports.reports.who')}</Table.Th>
                <Table.Th>{t('imports.reports.result')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {reports.data.map(({ id, fileName, at, memberName, summary }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      onClick={() => onOpen(id)}
                      aria-label={t('imports.reports.openOf', { file: visibleBidi(fileName) })}
                    >
                      <SafeText>{fileName}</SafeText>
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{formatInstant(at)}</Table.Td>
                  <Table.Td>
                    <SafeText>{memberName}</SafeText>
                  </Table.Td>
                  <Table.Td>{partsOf(summary).join(' · ')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  );
}
