import { Alert, Button, Group, Paper, Radio, Stack, Text } from '@mantine/core';
import { IconFolderSearch } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { Facts } from './facts.tsx';
import styles from './source-step.module.css';
import type { AboutBackup, FoundBackups, Restoring } from './use-restore.ts';
import { useContentWords } from './use-words.ts';

/** First step: the place, the backup in it, and what that says of itself. */
export function SourceStep({ restoring }: { readonly restoring: Restoring }) {
  const { t } = useTranslation();
  const { wish, looking, sourceError, work } = restoring;
  const { source, chosen, about } = wish;
  const error = sourceError ?? work.error;
  return (
    <Stack gap="lg">
      {error ? <ErrorNotice error={error} /> : null}
      {source ? (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <SafeText>{source.label}</SafeText>
        </Text>
      ) : null}
      {source && source.found.backups.length > 1 ? (
        <Found
          found={source.found}
          chosen={chosen ? chosen.backup : undefined}
          onChoose={(backup) => void restoring.choose(backup)}
        />
      ) : null}
      {source && source.found.damaged.length > 0 ? <Damaged names={source.found.damaged} /> : null}
      {looking ? <Loading label={t('backup.restore.looking')} /> : null}
      {about ? <About about={about} /> : null}
      {about?.older ? <Alert color="orange">{t('backup.restore.older')}</Alert> : null}
      <Group justify="space-between">
        <Button
          size="md"
          variant={source ? 'default' : 'filled'}
          leftSection={<IconFolderSearch size={20} aria-hidden />}
          onClick={() => void restoring.look()}
        >
          {source ? t('backup.restore.other') : t('backup.restore.choose')}
        </Button>
        {source ? (
          <Button size="md" disabled={!about} onClick={() => restoring.goTo('place')}>
            {t('common.next')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

interface FoundProps {
  readonly found: FoundBackups;
  /** The name of the one that was chosen; undefined while none is. */
  readonly chosen: string | null | undefined;
  readonly onChoose: (backup: string | null) => void;
}

function Found({ found, chosen, onChoose }: FoundProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('backup.restore.found')}
      value={chosen ?? ''}
      onChange={onChoose}
      className={styles.found ?? ''}
    >
      <Stack gap="sm" mt="sm">
        {found.backups.map(({ name, vaultName, at, bytes }) => (
          <Radio
            key={name}
            value={name ?? ''}
            label={`${formatInstant(at)} · ${visibleBidi(vaultName)}`}
            description={formatBytes(bytes)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Damaged({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Alert role="status" color="orange">
      {t('backup.restore.damaged', {
        count: names.length,
        names: names.map(visibleBidi).join(', '),
      })}
    </Alert>
  );
}

function About({ about }: { readonly about: AboutBackup }) {
  const { t } = useTranslation();
  const contentWords = useContentWords();
  return (
    <Paper component="section" withBorder p="md" aria-label={t('backup.restore.says')}>
      <Text fw={600} mb="sm">
        {t('backup.restore.says')}
      </Text>
      <Facts
        facts={[
          [t('backup.fact.vault'), <SafeText key="vault">{about.vaultName}</SafeText>],
          [t('backup.fact.when'), formatInstant(about.at)],
          [t('backup.fact.content'), contentWords(about.counts)],
          [t('backup.fact.size'), formatBytes(about.bytes)],
        ]}
      />
    </Paper>
  );
}
