import { Group, Text, VisuallyHidden } from '@mantine/core';
import { type AttainmentLevel, attainmentLevels } from '../../../contract/goal-attainment.ts';
import { scaleNames } from '../../../contract/guidance-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import styles from './level-scale.module.css';

interface LevelScaleProps {
  readonly start: AttainmentLevel;
  readonly now: AttainmentLevel;
}

/** A level as it is written: −2 … +2, with a true minus. */
export function signedLevel(level: AttainmentLevel): string {
  if (level === 0) return '0';
  return level < 0 ? `−${-level}` : `+${level}`;
}

/** Where a goal stands on its five levels; where it began is ringed. */
export function LevelScale({ start, now }: LevelScaleProps) {
  const { t } = useTranslation();
  const wordsOf = (level: AttainmentLevel) => t(`guidance.level.${scaleNames[level]}`);
  return (
    <Group gap="sm" wrap="nowrap">
      <VisuallyHidden>
        {`${t('guidance.scoreStart')}: ${signedLevel(start)}. ${t('guidance.scoreNow')}: ${signedLevel(now)}.`}
      </VisuallyHidden>
      <Group gap={4} wrap="nowrap" aria-hidden>
        {attainmentLevels.map((level) => (
          <span
            key={level}
            className={styles.level}
            data-now={level === now || undefined}
            data-start={level === start || undefined}
          >
            {signedLevel(level)}
          </span>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {wordsOf(now)}
      </Text>
    </Group>
  );
}
