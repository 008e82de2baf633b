import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { attainmentLevels } from '../../../contract/goal-attainment.ts';
import { scaleNames } from '../../../contract/guidance-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import type { TypedGoal } from './guidance-form.ts';
import { signedLevel } from './level-scale.tsx';
import { chosenLevel, useLevelOptions } from './use-level-options.ts';

const weights = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface GoalScaleEditorProps {
  readonly goal: TypedGoal;
  /** The road to the goal in the form, for what is wrong at a field. */
  readonly road: string;
  readonly problemText: ProblemText;
  readonly onChange: (change: Partial<TypedGoal>) => void;
}

/** What each level means for this client, where they began, and how heavily the goal counts. */
export function GoalScaleEditor({ goal, road, problemText, onChange }: GoalScaleEditorProps) {
  const { t } = useTranslation();
  const levels = useLevelOptions();
  const { scale } = goal;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('guidance.scaleHint')}
      </Text>
      {[...attainmentLevels].reverse().map((level) => {
        const name = scaleNames[level];
        return (
          <TextInput
            key={level}
            label={`${signedLevel(level)} · ${t(`guidance.level.${name}`)}`}
            value={scale[name]}
            onChange={(event) =>
              onChange({ scale: { ...scale, [name]: event.currentTarget.value } })
            }
            error={problemText(`${road}.scale.${name}`)}
          />
        );
      })}
      <Group gap="md" align="flex-start">
        <NativeSelect
          label={t('guidance.startLevel')}
          data={levels}
          value={String(goal.startLevel)}
          onChange={(event) => onChange({ startLevel: chosenLevel(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('guidance.weight')}
          description={t('guidance.weightHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={weights}
          value={String(goal.weight)}
          onChange={(event) => onChange({ weight: Number(event.currentTarget.value) })}
        />
      </Group>
    </Stack>
  );
}
