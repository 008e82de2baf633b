import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatBytes } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { type Upload, uploads } from './uploads.ts';

/** The files that are being added to a client's documents, with how far each is and the way to stop it. */
export function UploadList({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const all = useSyncExternalStore(uploads.subscribe, uploads.current);
  const own = all.filter((upload) => upload.clientId === clientId);
  if (own.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="uploads-title">
      <Stack gap="sm">
        <Title order={3} id="uploads-title">
          {t('documents.upload.title')}
        </Title>
        {own.map((upload) => (
          <UploadLine key={upload.id} upload={upload} />
        ))}
        {own.some(({ state }) => state !== 'failed') ? (
          <Text size="sm" c="dimmed">
            {t('documents.upload.locks')}
          </Text>
        ) : null}
      </Stack>
    </Paper>
  );
}

function UploadLine({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation();
  const { id, file, done, state, error } = upload;
  const name = visibleBidi(file.name);
  const failed = state === 'failed';
  const progress = t('documents.upload.progress', {
    done: formatBytes(done),
    total: formatBytes(file.size),
  });
  const words = {
    waiting: t('documents.upload.waiting'),
    running: progress,
    stopping: t('documents.upload.stopping'),
    failed: t('documents.upload.failed'),
  }[state];
  return (
    <Stack gap={6}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
          <SafeText>{file.name}</SafeText>
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          style={{ flexShrink: 0 }}
          loading={state === 'stopping'}
          onClick={() => uploads.stop(id)}
          {...(failed ? {} : { 'aria-label': t('documents.upload.stopOf', { file: name }) })}
        >
          {t(failed ? 'documents.upload.dismiss' : 'documents.upload.stop')}
        </Button>
      </Group>
      {failed ? (
        <ErrorNotice error={error} />
      ) : (
        <Progress.Root>
          <Progress.Section
            value={file.size === 0 ? 0 : (done / file.size) * 100}
            aria-label={name}
            aria-valuetext={words}
          />
        </Progress.Root>
      )}
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </Stack>
  );
}
