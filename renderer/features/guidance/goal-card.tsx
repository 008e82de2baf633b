import {
  Accordion,
  ActionIcon,
  Group,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { goalStates } from '../../../contract/guidance-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirmRemoval } from '../../ui/confirm-removal.ts';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { GoalEvaluations } from './goal-evaluations.tsx';
import { GoalScaleEditor } from './goal-scale.tsx';
import { GoalSteps } from './goal-steps.tsx';
import { isBlankGoal, type TypedGoal, typedLevel } from './guidance-form.ts';
import { LevelScale } from './level-scale.tsx';

interface GoalCardProps {
  readonly goal: TypedGoal;
  readonly number: number;
  /** The road to the goal in the form, for what is wrong at a field. */
  readonly road: string;
  readonly problemText: ProblemText;
  readonly onChange: (change: Partial<TypedGoal>) => void;
  readonly onRemove: () => void;
}

/** One goal: its wording, how it stands, its steps, and how far the client is. */
export function GoalCard(props: GoalCardProps) {
  const { t } = useTranslation();
  const { goal, number, road, problemText, onChange } = props;
  const remove = async () => {
    if (isBlankGoal(goal) || (await confirmRemoval(goal.wording))) props.onRemove();
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={t('guidance.goalNumber', { number })}>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={5}>{t('guidance.goalNumber', { number })}</Title>
          <Group gap="sm">
            <SegmentedControl
              size="xs"
              aria-label={t('guidance.state')}
              data={goalStates.map((state) => ({
                value: state,
                label: t(`plans.goalState.${state}`),
              }))}
              value={goal.state}
              onChange={(state) => onChange({ state })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('guidance.removeGoal')} ${number}`}
              onClick={() => void remove()}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
        <Textarea
          label={t('guidance.wording')}
          description={t('guidance.wordingHint')}
          rows={1}
          value={goal.wording}
          onChange={(event) => onChange({ wording: event.currentTarget.value })}
          error={problemText(`${road}.wording`)}
          required
        />
        <GoalSteps
          steps={goal.steps}
          road={`${road}.steps`}
          problemText={problemText}
          onChange={(steps) => onChange({ steps })}
        />
        <GoalDetails {...props} />
      </Stack>
    </Paper>
  );
}

function GoalDetails({ goal, road, problemText, onChange }: GoalCardProps) {
  const { t } = useTranslation();
  return (
    <Accordion multiple variant="separated" order={6} keepMounted={false}>
      <Accordion.Item value="evaluations">
        <Accordion.Control>
          <Group gap="md">
            <Text size="sm" fw={600}>
              {t('guidance.score')}
            </Text>
            <LevelScale start={goal.startLevel} now={typedLevel(goal)} />
          </Group>
        </Accordion.Control>
        <Accordion.Panel>
          <GoalEvaluations
            goal={goal}
            road={`${road}.evaluations`}
            problemText={problemText}
            onChange={(evaluations) => onChange({ evaluations })}
          />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="scale">
        <Accordion.Control>
          <Text size="sm" fw={600}>
            {t('guidance.scaleTitle')}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          <GoalScaleEditor goal={goal} road={road} problemText={problemText} onChange={onChange} />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
