import { Button, Group, Radio, Stack, Title } from '@mantine/core';
import { IconDatabaseSearch, IconFolderSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useChoices } from './use-choices.ts';
import type { OneFile } from './use-one-file.ts';

/** First: which backup. */
export function BackupChoice({ work }: { readonly work: OneFile }) {
  const { t } = useTranslation();
  const { pending, isPointedAt, choices, error, point } = useChoices();
  const [key, setKey] = useState<string | null>(null);
  const chosen = choices.find((choice) => choice.key === key) ?? choices[0];
  const problem = work.opening.error ?? error;
  const other = (
    <Button
      variant={choices.length === 0 ? 'filled' : 'default'}
      size="md"
      leftSection={<IconFolderSearch size={20} aria-hidden />}
      onClick={point}
    >
      {t('oneFile.source.other')}
    </Button>
  );
  if (pending) return <Loading />;
  return (
    <Stack gap="lg">
      {problem ? <ErrorNotice error={problem} /> : null}
      {chosen ? (
        <>
          <Title order={2} size="h3">
            {t('oneFile.source.title')}
          </Title>
          <Radio.Group
            label={t(isPointedAt ? 'oneFile.source.found' : 'oneFile.source.known')}
            value={chosen.key}
            onChange={setKey}
          >
            <Stack gap="sm" mt="sm">
              {choices.map((choice) => (
                <Radio
                  key={choice.key}
                  value={choice.key}
                  label={formatInstant(choice.at)}
                  description={`${formatBytes(choice.bytes)} · ${visibleBidi(choice.label)}`}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="space-between">
            {other}
            <Button size="md" onClick={() => work.open(chosen.source)}>
              {t('oneFile.source.open')}
            </Button>
          </Group>
        </>
      ) : (
        <EmptyState
          icon={<IconDatabaseSearch aria-hidden />}
          title={t('oneFile.source.none')}
          text={t('oneFile.source.noneText')}
          action={other}
        />
      )}
    </Stack>
  );
}
