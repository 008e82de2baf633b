import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from '../../i18n/use-translation.ts';
import { StepLine } from '../vault/index.ts';
import { PlaceStep } from './place-step.tsx';
import { Restored, type RestoredProps } from './restored.tsx';
import { SecretStep } from './secret-step.tsx';
import { SourceStep } from './source-step.tsx';
import { type Restoring, restoreSteps, useRestore } from './use-restore.ts';
import { WorkProgress } from './work-progress.tsx';

interface RestoreFlowProps {
  readonly onStop: () => void;
  readonly onRestored: RestoredProps['onDone'];
}

/** Makes a vault of a backup in three steps. */
export function RestoreFlow({ onStop, onRestored }: RestoreFlowProps) {
  const { t } = useTranslation();
  const restoring = useRestore();
  const { work, wish } = restoring;
  if (work.progress) {
    return (
      <WorkProgress
        title={t('backup.restore.running')}
        progress={work.progress}
        cancelling={work.cancelling}
        onCancel={restoring.cancel}
      />
    );
  }
  if (work.result) return <Restored result={work.result} wish={wish} onDone={onRestored} />;
  return <Steps restoring={restoring} onStop={onStop} />;
}

interface StepsProps extends Pick<RestoreFlowProps, 'onStop'> {
  readonly restoring: Restoring;
}

function Steps({ restoring, onStop }: StepsProps) {
  const { t } = useTranslation();
  const { step } = restoring;
  const place = restoreSteps.indexOf(step);
  return (
    <Stack gap="md">
      <div>
        <Group justify="space-between" align="center" mb="md">
          <Text size="sm" c="dimmed">
            {t('backup.restore.title')} ·{' '}
            {t('backup.restore.step', { step: place + 1, total: restoreSteps.length })}
          </Text>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onStop}>
            {t('backup.restore.stop')}
          </Button>
        </Group>
        <StepLine steps={restoreSteps.length} place={place} />
        <Title order={1} mt="xl" mb="xs">
          {t(`backup.restore.${step}`)}
        </Title>
        <Text c="dimmed">{t(`backup.restore.${step}Text`)}</Text>
      </div>
      {step === 'source' ? <SourceStep restoring={restoring} /> : null}
      {step === 'place' ? <PlaceStep restoring={restoring} /> : null}
      {step === 'secret' ? <SecretStep restoring={restoring} /> : null}
    </Stack>
  );
}
