import { Anchor, Badge, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { type LifeArea, lifeAreas } from '../../../contract/life-areas.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { AttainmentCard } from './attainment-card.tsx';
import { type GuidanceForm, type TypedGoal, typedLevel } from './guidance-form.ts';
import { LevelScale } from './level-scale.tsx';

interface OverviewPanelProps {
  readonly values: GuidanceForm;
  readonly problemText: ProblemText;
  readonly onChange: (patch: Partial<GuidanceForm>) => void;
  readonly onOpenArea: (area: LifeArea) => void;
}

/** The plan as a whole: what matters most, all goals, the score, and when to look back. */
export function OverviewPanel({ values, problemText, onChange, onOpenArea }: OverviewPanelProps) {
  const { t } = useTranslation();
  const overdue = values.reviewOn !== null && values.reviewOn < localToday();
  return (
    <Stack gap="lg">
      <Title order={3}>{t('guidance.overview')}</Title>
      <Textarea
        label={t('guidance.summary')}
        description={t('guidance.summaryHint')}
        rows={2}
        value={values.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
        error={problemText('summary')}
      />
      <Group align="flex-end" gap="md">
        <DateField
          label={t('guidance.reviewOn')}
          description={t('guidance.reviewHint')}
          value={values.reviewOn}
          onChange={(reviewOn) => onChange({ reviewOn })}
        />
        {overdue ? (
          <Text size="sm" fw={600} pb={8}>
            {t('guidance.reviewDue')}
          </Text>
        ) : null}
      </Group>
      <AllGoals values={values} onOpenArea={onOpenArea} />
      <AttainmentCard form={values} />
    </Stack>
  );
}

function AllGoals({ values, onOpenArea }: Pick<OverviewPanelProps, 'values' | 'onOpenArea'>) {
  const { t } = useTranslation();
  const used = lifeAreas.filter((area) => values[area].goals.length > 0);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="all-goals-title">
      <Title order={4} id="all-goals-title" mb="sm">
        {t('guidance.goals')}
      </Title>
      {used.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('guidance.noGoalsAtAll')}
        </Text>
      ) : null}
      <Stack gap="md">
        {used.map((area) => (
          <div key={area}>
            <Anchor component="button" type="button" size="sm" onClick={() => onOpenArea(area)}>
              {t(`contacts.area.${area}`)}
            </Anchor>
            <Stack gap={6} mt={4} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {values[area].goals.map((goal) => (
                <GoalLine key={goal.id} goal={goal} />
              ))}
            </Stack>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

function GoalLine({ goal }: { readonly goal: TypedGoal }) {
  const { t } = useTranslation();
  const wording = goal.wording.trim() === '' ? t('guidance.newGoal') : goal.wording;
  return (
    <Group component="li" gap="md" justify="space-between" wrap="nowrap">
      <Text size="sm" flex={1}>
        <SafeText>{wording}</SafeText>
      </Text>
      {goal.state === 'open' ? null : (
        <Badge variant="light" tt="none" color={goal.state === 'reached' ? 'teal' : 'gray'}>
          {t(`plans.goalState.${goal.state}`)}
        </Badge>
      )}
      <LevelScale start={goal.startLevel} now={typedLevel(goal)} />
    </Group>
  );
}
