import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { LuwteError } from '../../../contract/errors.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { ageOf, isOld } from './backup-age.ts';
import { type BackupWork, useBackupWork } from './backup-work.tsx';
import { percentOf } from './percent.ts';
import { useAgeWords } from './use-words.ts';

/** On the start screen: how old the last proven backup is, and the next step. */
export function BackupCard() {
  const { t } = useTranslation();
  const ageWords = useAgeWords();
  const id = useId();
  const work = useBackupWork();
  const standing = useQuery(queryOf('backup', 'standing', {}));
  // Asks the sticks, so it may come later than the rest.
  const { data: status } = useQuery(queryOf('backup', 'status', {}));
  const noPlace = status?.places.length === 0;
  const away = status?.places.every(({ reachable }) => !reachable) && !noPlace;
  const age = standing.data ? ageOf(standing.data.lastAt) : null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Title order={2} size="h3" mb="sm" id={id}>
        {t('backup.title')}
      </Title>
      <Stack gap="sm" align="flex-start">
        {standing.isError ? (
          <ErrorNotice error={standing.error} onRetry={() => void standing.refetch()} />
        ) : null}
        {age ? (
          <Text size="sm" fw={isOld(age) ? 600 : 400}>
            {age.kind === 'never'
              ? t('backup.none')
              : `${t('backup.last')}: ${ageWords(age)}${isOld(age) ? `. ${t('backup.card.old')}` : ''}`}
          </Text>
        ) : null}
        {away ? (
          <Text size="sm">
            {t('backup.card.away', {
              places: status?.places.map(({ label }) => visibleBidi(label)).join(', '),
            })}
          </Text>
        ) : null}
        <WhatCame work={work} failure={standing.data?.failure?.code ?? null} />
        <Group gap="xs">
          {noPlace ? (
            <Button component={Link} to="/backup" variant="default">
              {t('backup.empty.choose')}
            </Button>
          ) : (
            <MakeButton work={work} />
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

interface WhatCameProps {
  readonly work: BackupWork;
  /** Why the last attempt, at an earlier time, came to nothing. */
  readonly failure: LuwteError['code'] | null;
}

function WhatCame({ work, failure }: WhatCameProps) {
  const { t } = useTranslation();
  const { progress, error, result, cancelled } = work.state;
  if (progress) return null;
  if (error) return <ErrorNotice error={error} />;
  if (failure !== null) return <ErrorNotice error={new LuwteError(failure)} />;
  if (cancelled) return <Text size="sm">{t('backup.cancelled')}</Text>;
  return result ? (
    <Text size="sm" role="status">
      {t('backup.done.title')}. {t('backup.done.safe')}
    </Text>
  ) : null;
}

function MakeButton({ work: { state, make, cancel } }: { readonly work: BackupWork }) {
  const { t } = useTranslation();
  if (state.progress) {
    return (
      <>
        <Text size="sm" role="status">
          {t('backup.age.making', { percent: percentOf(state.progress) })}
        </Text>
        <Button variant="default" size="xs" loading={state.cancelling} onClick={cancel}>
          {t('backup.cancel')}
        </Button>
      </>
    );
  }
  return (
    <Button
      variant="default"
      leftSection={<IconDatabaseExport size={18} aria-hidden />}
      onClick={make}
    >
      {t('backup.make')}
    </Button>
  );
}
