import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { goalAttainmentT } from '../../../contract/goal-attainment.ts';
import { lifeAreas } from '../../../contract/life-areas.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { type GuidanceForm, type TypedGoal, typedLevel } from './guidance-form.ts';

/** The plan's T-score as it stands in the form, with what it means. */
export function AttainmentCard({ form }: { readonly form: GuidanceForm }) {
  const { t, i18n } = useTranslation();
  const goals = lifeAreas
    .flatMap((area) => form[area].goals)
    .filter((goal) => goal.state !== 'stopped' && goal.wording.trim() !== '');
  const score = (levelOf: (goal: TypedGoal) => TypedGoal['startLevel']) =>
    goalAttainmentT(goals.map((goal) => ({ level: levelOf(goal), weight: goal.weight })));
  const start = score((goal) => goal.startLevel);
  const now = score(typedLevel);
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="attainment-title">
      <Stack gap={6}>
        <Title order={4} id="attainment-title">
          {t('guidance.attainment.title')}
        </Title>
        {start === null || now === null ? (
          <Text size="sm" c="dimmed">
            {t('guidance.attainment.none')}
          </Text>
        ) : (
          <>
            <Group gap="sm" align="baseline">
              <Text size="xl" fw={650}>
                {t('guidance.attainment.now', { score: format.format(now) })}
              </Text>
              <Text c="dimmed">
                {t('guidance.attainment.start', { score: format.format(start) })}
              </Text>
            </Group>
            <Text size="sm">{t('guidance.attainment.explain')}</Text>
            <Text size="sm" c="dimmed">
              {t('guidance.attainment.how')}
            </Text>
          </>
        )}
      </Stack>
    </Paper>
  );
}
