import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import type { BackupStatus } from '../../../contract/backup.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatBytes } from '../../ui/format.ts';
import { ageOf } from './backup-age.ts';
import { useBackupWork } from './backup-work.tsx';
import { Outcome } from './outcome.tsx';
import { useAgeWords, useContentWords } from './use-words.ts';
import { WorkProgress } from './work-progress.tsx';

/** How old the last backup is, and the button for the next; then how far it is, and what came of it. */
export function MakePanel({ status }: { readonly status: BackupStatus }) {
  const { t } = useTranslation();
  const { state, make, cancel } = useBackupWork();
  if (state.progress) {
    return (
      <Paper withBorder p="lg">
        <WorkProgress
          title={t('backup.making')}
          text={t('backup.makingText')}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      </Paper>
    );
  }
  return (
    <Paper component="section" aria-label={t('backup.last')} withBorder p="lg">
      <Stack>
        <Outcome status={status} />
        <Group justify="space-between">
          <Last status={status} />
          <Button
            size="md"
            leftSection={<IconDatabaseExport size={20} aria-hidden />}
            onClick={make}
          >
            {t('backup.make')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function Last({ status }: { readonly status: BackupStatus }) {
  const { t } = useTranslation();
  const ageWords = useAgeWords();
  const contentWords = useContentWords();
  const [newest] = status.reports;
  if (!newest) return <Text>{t('backup.none')}</Text>;
  return (
    <div>
      <Title order={2} size="h3">
        {t('backup.last')}: {ageWords(ageOf(status.lastAt))}
      </Title>
      <Text size="sm" c="dimmed">
        {formatBytes(newest.bytes)} · {contentWords(newest.counts)}
      </Text>
    </div>
  );
}
