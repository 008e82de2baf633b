import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import {
  currentLevel,
  type Goal,
  type GuidanceFields,
  isAreaUsed,
} from '../../../contract/guidance-plan.ts';
import { type LifeArea, lifeAreas } from '../../../contract/life-areas.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { StoredText } from '../../ui/stored-text.tsx';
import { LevelScale } from './level-scale.tsx';

/** What a plan says, to read and not to change. */
export function PlanReading({ fields }: { readonly fields: GuidanceFields }) {
  const { t } = useTranslation();
  const used = lifeAreas.filter((area) => isAreaUsed(fields.areas[area]));
  if (used.length === 0 && fields.summary.trim() === '') {
    return <Text c="dimmed">{t('plans.versions.empty')}</Text>;
  }
  return (
    <Stack gap="lg">
      <Part title={t('guidance.summary')} text={fields.summary} />
      {fields.reviewOn ? (
        <Text size="sm">
          {t('guidance.reviewOn')} {formatDate(fields.reviewOn)}
        </Text>
      ) : null}
      {used.map((area) => (
        <AreaReading key={area} area={area} fields={fields} />
      ))}
    </Stack>
  );
}

function AreaReading({
  area,
  fields,
}: {
  readonly area: LifeArea;
  readonly fields: GuidanceFields;
}) {
  const { t } = useTranslation();
  const { situation, wish, goals } = fields.areas[area];
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t(`contacts.area.${area}`)}</Title>
      <Part title={t('guidance.wish')} text={wish} />
      <Part title={t('guidance.situation')} text={situation} />
      {goals.map((goal) => (
        <GoalReading key={goal.id} goal={goal} />
      ))}
    </Stack>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  if (text.trim() === '') return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <StoredText text={text} />
    </div>
  );
}

function GoalReading({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4} pl="md" style={{ borderLeft: '3px solid var(--mantine-color-default-border)' }}>
      <Group gap="sm">
        <Text fw={600}>
          <StoredText text={goal.wording} inline />
        </Text>
        <Badge variant="light" tt="none" color="gray">
          {t(`plans.goalState.${goal.state}`)}
        </Badge>
      </Group>
      <LevelScale start={goal.startLevel} now={currentLevel(goal)} />
      {goal.steps.map((step) => (
        <Text key={step.id} size="sm">
          {step.done ? '☑ ' : '☐ '}
          <StoredText text={[step.what, step.who].filter(Boolean).join(' · ')} inline />
          {step.dueOn ? ` · ${formatDate(step.dueOn)}` : ''}
        </Text>
      ))}
      {goal.evaluations.map((evaluation) => (
        <Text key={evaluation.id} size="sm" c="dimmed">
          {formatDate(evaluation.on)}: <StoredText text={evaluation.remark} inline />
        </Text>
      ))}
    </Stack>
  );
}
