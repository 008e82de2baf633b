import { Badge, Button, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { BackupStatus } from '../../../contract/backup.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import styles from './earlier-backups.module.css';
import { useContentWords } from './use-words.ts';

type Report = BackupStatus['reports'][number];

/** As many are shown at first. */
const shownAtFirst = 10;

/** The backups that were made, newest first, and whether each is there now. */
export function EarlierBackups({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useTranslation();
  const titleId = useId();
  const [all, setAll] = useState(false);
  const shown = all ? reports : reports.slice(0, shownAtFirst);
  return (
    <Stack component="section" gap="xs" aria-labelledby={titleId}>
      <Title order={2} size="h3" id={titleId}>
        {t('backup.earlier.title')}
      </Title>
      {reports.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('backup.earlier.none')}
        </Text>
      ) : (
        <ReportTable reports={shown} />
      )}
      {shown.length < reports.length ? (
        <Button variant="subtle" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
          {t('backup.earlier.all', { count: reports.length })}
        </Button>
      ) : null}
    </Stack>
  );
}

function ReportTable({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useTranslation();
  const contentWords = useContentWords();
  const inSeveral = new Set(reports.map(({ place }) => place)).size > 1;
  return (
    <div className={styles.frame}>
      <Table aria-label={t('backup.earlier.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backup.fact.when')}</Table.Th>
            <Table.Th>{t('backup.fact.size')}</Table.Th>
            <Table.Th>{t('backup.fact.content')}</Table.Th>
            {inSeveral ? <Table.Th>{t('backup.fact.place')}</Table.Th> : null}
            <Table.Th>{t('backup.earlier.state')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reports.map(({ name, at, bytes, counts, present, place, label }) => (
            <Table.Tr key={`${at} ${name} ${place}`}>
              <Table.Td className={styles.figures}>{formatInstant(at)}</Table.Td>
              <Table.Td className={styles.figures}>{formatBytes(bytes)}</Table.Td>
              <Table.Td>{contentWords(counts)}</Table.Td>
              {inSeveral ? (
                <Table.Td className={styles.place ?? ''}>
                  <SafeText>{label}</SafeText>
                </Table.Td>
              ) : null}
              <Table.Td>
                <Presence present={present} />
              </Table.Td>
              <Table.Td ta="right">
                {present ? (
                  <Button
                    renderRoot={(props) => (
                      <Link {...props} to="/backup/one-file" search={{ place, name }} />
                    )}
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('oneFile.fromThisOf', { when: formatInstant(at) })}
                  >
                    {t('oneFile.fromThis')}
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Presence({ present }: Pick<Report, 'present'>) {
  const { t } = useTranslation();
  if (present === true) {
    return (
      <Badge variant="light" color="green" tt="none">
        {t('backup.earlier.present')}
      </Badge>
    );
  }
  return (
    <Text size="sm" c="dimmed">
      {present === false ? t('backup.earlier.gone') : t('backup.earlier.unseen')}
    </Text>
  );
}
