import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { Facts } from './facts.tsx';
import type { RestoredVault, RestoreWish } from './use-restore.ts';
import { useContentWords } from './use-words.ts';

export interface RestoredProps {
  readonly result: RestoredVault;
  readonly wish: RestoreWish;
  /** The new vault, locked. */
  readonly onDone: (vault: { token: string; label: string; name: string }) => void;
}

/** What was made, and the way to it. */
export function Restored({ result, wish, onDone }: RestoredProps) {
  const { t } = useTranslation();
  const contentWords = useContentWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const remember = useMutation({
    mutationFn: () => luwte.host.rememberVault({ token: result.vault }),
    onSuccess: () => onDone({ token: result.vault, label: result.folder, name: wish.name.trim() }),
  });
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} mb="xs" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {t('backup.restore.done')}
        </Title>
        <Text>
          {wish.way === 'passphrase' ? t('backup.restore.doneText') : t('backup.restore.doneCode')}
        </Text>
      </div>
      <Paper withBorder p="md">
        <Facts
          facts={[
            [t('backup.fact.vault'), <SafeText key="vault">{wish.name.trim()}</SafeText>],
            [t('backup.fact.place'), <SafeText key="place">{result.folder}</SafeText>],
            [t('backup.fact.content'), contentWords(result.counts)],
            [t('backup.fact.size'), formatBytes(result.bytes)],
          ]}
        />
      </Paper>
      {wish.about ? (
        <Text size="sm" c="dimmed">
          {t('backup.restore.since', { time: formatInstant(wish.about.at) })}
        </Text>
      ) : null}
      {remember.error ? <ErrorNotice error={remember.error} /> : null}
      <Button size="md" loading={remember.isPending} onClick={() => remember.mutate()}>
        {t('backup.restore.toVault')}
      </Button>
    </Stack>
  );
}
