import { Progress, Text } from '@mantine/core';
import type { Progress as StepProgress } from '../../../contract/procedure.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface OpeningStatusProps {
  readonly running: boolean;
  /** How far keys are renewed that someone who left still knows; null while none is. */
  readonly renewal: StepProgress | null;
  /** What goes on otherwise. */
  readonly words: string;
}

/** What goes on while a vault opens. */
export function OpeningStatus({ running, renewal, words }: OpeningStatusProps) {
  const { t } = useTranslation();
  const { done, total = 0 } = renewal ?? { done: 0 };
  const renews = running && total > 0;
  return (
    <div role="status" hidden={!running}>
      <Text size="sm" c="dimmed">
        {renews ? t('vault.unlock.renewing', { done: Math.min(done + 1, total), total }) : words}
      </Text>
      {renews ? (
        <Progress
          mt="xs"
          value={(done / total) * 100}
          aria-label={t('vault.unlock.renewingLabel')}
        />
      ) : null}
    </div>
  );
}
