import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { LifeArea } from '../../../contract/life-areas.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { withPart } from '../../ui/with-part.ts';
import { GoalCard } from './goal-card.tsx';
import { newGoal, type TypedArea } from './guidance-form.ts';

interface AreaPanelProps {
  readonly area: LifeArea;
  readonly values: TypedArea;
  readonly problemText: ProblemText;
  readonly onChange: (values: TypedArea) => void;
}

/** One area of life: how it goes, what the client wants, and the goals. */
export function AreaPanel({ area, values, problemText, onChange }: AreaPanelProps) {
  const { t } = useTranslation();
  const road = `areas.${area}`;
  const change = (patch: Partial<TypedArea>) => onChange({ ...values, ...patch });
  return (
    <Stack gap="lg">
      <Title order={3}>{t(`contacts.area.${area}`)}</Title>
      <Textarea
        label={t('guidance.wish')}
        description={t('guidance.wishHint')}
        rows={2}
        value={values.wish}
        onChange={(event) => change({ wish: event.currentTarget.value })}
        error={problemText(`${road}.wish`)}
      />
      <Textarea
        label={t('guidance.situation')}
        description={t('guidance.situationHint')}
        rows={3}
        value={values.situation}
        onChange={(event) => change({ situation: event.currentTarget.value })}
        error={problemText(`${road}.situation`)}
      />
      <Stack gap="md">
        <Title order={4}>{t('guidance.goals')}</Title>
        {values.goals.length === 0 ? <Text c="dimmed">{t('guidance.noGoals')}</Text> : null}
        {values.goals.map((goal, index) => (
          <GoalCard
            key={goal.id}
            goal={goal}
            number={index + 1}
            road={`${road}.goals.${goal.id}`}
            problemText={problemText}
            onChange={(patch) => change({ goals: withPart(values.goals, goal.id, patch) })}
            onRemove={() => change({ goals: withPart(values.goals, goal.id, null) })}
          />
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => change({ goals: [...values.goals, newGoal()] })}
          >
            {t('guidance.addGoal')}
          </Button>
        </Group>
      </Stack>
    </Stack>
  );
}
