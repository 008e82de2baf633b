import { ActionIcon, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { goalStates } from '../../../contract/guidance-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { confirmRemoval } from '../../ui/confirm-removal.ts';
import { withPart } from '../../ui/with-part.ts';
import { newDailyGoal, type TypedDailyGoal } from './housing-form.ts';
import type { PanelProps } from './panel-props.ts';

/** What someone wants to learn or keep up in daily life. */
export function GoalsPanel({ values, problemText, change }: PanelProps) {
  const { t } = useTranslation();
  const { goals } = values;
  const remove = async (goal: TypedDailyGoal) => {
    if (goal.wording.trim() === '' || (await confirmRemoval(goal.wording))) {
      change({ goals: withPart(goals, goal.id, null) });
    }
  };
  return (
    <Stack gap="md">
      <Title order={3}>{t('housing.tab.goals')}</Title>
      {goals.length === 0 ? <Text c="dimmed">{t('housing.noGoals')}</Text> : null}
      {goals.map((goal, index) => {
        const number = index + 1;
        const onChange = (patch: Partial<TypedDailyGoal>) =>
          change({ goals: withPart(goals, goal.id, patch) });
        return (
          <Group
            key={goal.id}
            gap="sm"
            align="flex-start"
            wrap="nowrap"
            role="group"
            aria-label={t('housing.goalNumber', { number })}
          >
            <Textarea
              flex={1}
              label={t('housing.goalWording')}
              rows={1}
              value={goal.wording}
              onChange={(event) => onChange({ wording: event.currentTarget.value })}
              error={problemText(`goals.${goal.id}.wording`)}
            />
            <ChoiceField
              label={t('housing.goalState', { number })}
              values={goalStates}
              wordOf={(state) => t(`plans.goalState.${state}`)}
              value={goal.state}
              onChange={(state) => onChange({ state })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              mt={25}
              aria-label={t('housing.removeGoal', { number })}
              onClick={() => void remove(goal)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change({ goals: [...goals, newDailyGoal()] })}
        >
          {t('housing.addGoal')}
        </Button>
      </Group>
    </Stack>
  );
}
