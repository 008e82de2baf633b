import {
  ActionIcon,
  Button,
  Group,
  NativeSelect,
  Paper,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirmRemoval } from '../../ui/confirm-removal.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { withPart } from '../../ui/with-part.ts';
import {
  newEvaluation,
  type TypedEvaluation,
  type TypedGoal,
  typedLevel,
} from './guidance-form.ts';
import { chosenLevel, useLevelOptions } from './use-level-options.ts';

interface GoalEvaluationsProps {
  readonly goal: TypedGoal;
  /** The road to the evaluations in the form, for what is wrong at a field. */
  readonly road: string;
  readonly problemText: ProblemText;
  readonly onChange: (evaluations: TypedEvaluation[]) => void;
}

/** How far the goal was, each time it was talked about. */
export function GoalEvaluations({ goal, road, problemText, onChange }: GoalEvaluationsProps) {
  const { t } = useTranslation();
  const { evaluations } = goal;
  const remove = async (evaluation: TypedEvaluation) => {
    const { id, remark } = evaluation;
    if (remark.trim() === '' || (await confirmRemoval(remark))) {
      onChange(withPart(evaluations, id, null));
    }
  };
  return (
    <Stack gap="sm">
      {evaluations.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('guidance.noEvaluations')}
        </Text>
      ) : null}
      {evaluations.map((evaluation, index) => (
        <EvaluationRow
          key={evaluation.id}
          goal={goal}
          evaluation={evaluation}
          number={index + 1}
          road={`${road}.${evaluation.id}`}
          problemText={problemText}
          onChange={(change) => onChange(withPart(evaluations, evaluation.id, change))}
          onRemove={() => void remove(evaluation)}
        />
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...evaluations, newEvaluation(localToday(), typedLevel(goal))])}
        >
          {t('guidance.addEvaluation')}
        </Button>
      </div>
    </Stack>
  );
}

interface EvaluationRowProps {
  readonly goal: TypedGoal;
  readonly evaluation: TypedEvaluation;
  readonly number: number;
  readonly road: string;
  readonly problemText: ProblemText;
  readonly onChange: (change: Partial<TypedEvaluation>) => void;
  readonly onRemove: () => void;
}

function EvaluationRow(props: EvaluationRowProps) {
  const { t } = useTranslation();
  const { goal, evaluation, number, road, problemText, onChange, onRemove } = props;
  const levels = useLevelOptions(goal.scale);
  return (
    <Paper withBorder p="sm" role="group" aria-label={t('guidance.evaluation', { number })}>
      <Group gap="sm" align="flex-start" wrap="nowrap" mb="xs">
        <DateField
          label={t('guidance.evaluationOn')}
          value={evaluation.on}
          onChange={(on) => onChange({ on })}
          error={problemText(`${road}.on`)}
        />
        <NativeSelect
          label={t('guidance.evaluationLevel')}
          flex={1}
          data={levels}
          value={String(evaluation.level)}
          onChange={(event) => onChange({ level: chosenLevel(event.currentTarget.value) })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('guidance.removeEvaluation', { number })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Textarea
        label={t('guidance.evaluationRemark')}
        rows={1}
        value={evaluation.remark}
        onChange={(event) => onChange({ remark: event.currentTarget.value })}
        error={problemText(`${road}.remark`)}
      />
    </Paper>
  );
}
