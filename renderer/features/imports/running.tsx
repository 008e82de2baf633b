import { Button, Paper, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from '../../i18n/use-translation.ts';
import { StepHeading } from './step-heading.tsx';
import type { Importing } from './use-import.ts';

/** While the rows are taken over: how far it is, and the way to stop it. */
export function Running({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation();
  const { progress, cancelling } = importing.state;
  if (!progress) return null;
  const words = t('imports.running.progress', progress);
  return (
    <Stack>
      <StepHeading title={t('imports.running.title')} text={t('imports.running.text')} />
      <Paper withBorder p="lg">
        <Stack>
          <Progress.Root size="lg">
            <Progress.Section
              value={progress.total === 0 ? 0 : (progress.done / progress.total) * 100}
              aria-label={t('imports.running.title')}
              aria-valuetext={words}
            />
          </Progress.Root>
          <Text>{words}</Text>
          <Button
            variant="default"
            onClick={importing.cancel}
            loading={cancelling}
            style={{ alignSelf: 'flex-start' }}
          >
            {cancelling ? t('imports.running.cancelling') : t('imports.running.cancel')}
          </Button>
        </Stack>
      </Paper>
    </Stack>
  );
}
