import { Group, Select, Stack, Text } from '@mantine/core';
import type { TreatmentGoal } from '../../../contract/treatment-plan.ts';
import { goalProgresses, type SessionForm } from '../../../contract/treatment-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { FormPart } from '../notes/index.ts';

interface SessionGoalsProps {
  /** The goals of the plan. */
  readonly goals: readonly TreatmentGoal[];
  readonly touched: SessionForm['goals'];
  readonly onChange: (touched: SessionForm['goals']) => void;
}

/** Which goals of the plan the session worked on, and how that went. */
export function SessionGoals({ goals, touched, onChange }: SessionGoalsProps) {
  const { t } = useTranslation();
  const lines = goalLines(goals, touched);
  if (lines.length === 0) return null;
  const choices = goalProgresses.map((progress) => ({
    value: progress,
    label: t(`treatment.session.progress.${progress}`),
  }));
  const rate = (goalId: string, wording: string, value: string | null) => {
    const progress = goalProgresses.find((each) => each === value);
    const others = touched.filter((goal) => goal.goalId !== goalId);
    onChange(progress ? [...others, { goalId, wording, progress }] : others);
  };
  return (
    <FormPart title={t('treatment.session.goals')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('treatment.session.goalsHint')}
        </Text>
        {lines.map(({ goalId, wording }) => (
          <Group key={goalId} justify="space-between" wrap="nowrap">
            <Text size="sm">
              <SafeText>{wording}</SafeText>
            </Text>
            <Select
              aria-label={wording}
              placeholder={t('treatment.session.notTouched')}
              data={choices}
              value={touched.find((goal) => goal.goalId === goalId)?.progress ?? null}
              onChange={(value) => rate(goalId, wording, value)}
              clearable
              clearButtonProps={{ 'aria-label': t('common.clear') }}
              w={200}
              style={{ flexShrink: 0 }}
            />
          </Group>
        ))}
      </Stack>
    </FormPart>
  );
}

/** The open goals of the plan, and those a draft rated that the plan has no more. */
function goalLines(goals: readonly TreatmentGoal[], touched: SessionForm['goals']) {
  const open = goals
    .filter(({ id, state }) => state === 'open' || touched.some(({ goalId }) => goalId === id))
    .map(({ id, wording }) => ({ goalId: id, wording }));
  const gone = touched.filter(({ goalId }) => open.every((goal) => goal.goalId !== goalId));
  return [...open, ...gone.map(({ goalId, wording }) => ({ goalId, wording }))];
}
