import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
  VisuallyHidden,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirmRemoval } from '../../ui/confirm-removal.ts';
import { DateField } from '../../ui/date-field.tsx';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { withPart } from '../../ui/with-part.ts';
import { isBlankStep, newStep, type TypedStep } from './guidance-form.ts';
import styles from './part-rows.module.css';

interface GoalStepsProps {
  readonly steps: readonly TypedStep[];
  /** The road to the steps in the form, for what is wrong at a field. */
  readonly road: string;
  readonly problemText: ProblemText;
  readonly onChange: (steps: TypedStep[]) => void;
}

/** What will be done, by whom and when; ticked off when done. */
export function GoalSteps({ steps, road, problemText, onChange }: GoalStepsProps) {
  const { t } = useTranslation();
  const done = steps.filter((step) => step.done).length;
  const remove = async (step: TypedStep) => {
    if (isBlankStep(step) || (await confirmRemoval(step.what))) {
      onChange(withPart(steps, step.id, null));
    }
  };
  return (
    <Stack gap={6}>
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {t('guidance.steps')}
        </Text>
        {steps.length > 0 ? (
          <Text size="sm" c="dimmed">
            {t('guidance.stepsDone', { done, total: steps.length })}
          </Text>
        ) : null}
      </Group>
      {steps.length > 0 ? (
        <Table.ScrollContainer minWidth={560}>
          <Table
            className={`${styles.rows} ${styles.bare}`}
            withRowBorders={false}
            verticalSpacing={4}
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={32}>
                  <VisuallyHidden>{t('guidance.done')}</VisuallyHidden>
                </Table.Th>
                <Table.Th>{t('guidance.what')}</Table.Th>
                <Table.Th w="22%">{t('guidance.who')}</Table.Th>
                <Table.Th w={158}>{t('guidance.dueOn')}</Table.Th>
                <Table.Th w={40}>
                  <VisuallyHidden>{t('common.remove')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {steps.map((step, index) => (
                <StepRow
                  key={step.id}
                  step={step}
                  number={index + 1}
                  problem={problemText(`${road}.${step.id}.what`)}
                  onChange={(change) => onChange(withPart(steps, step.id, change))}
                  onRemove={() => void remove(step)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...steps, newStep()])}
        >
          {t('guidance.addStep')}
        </Button>
      </div>
    </Stack>
  );
}

interface StepRowProps {
  readonly step: TypedStep;
  readonly number: number;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<TypedStep>) => void;
  readonly onRemove: () => void;
}

function StepRow({ step, number, problem, onChange, onRemove }: StepRowProps) {
  const { t } = useTranslation();
  const label = (field: string) => `${t('guidance.step', { number })}: ${field}`;
  return (
    <Table.Tr>
      <Table.Td className={styles.check ?? ''}>
        <Checkbox
          aria-label={label(t('guidance.done'))}
          checked={step.done}
          onChange={(event) => onChange({ done: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <Textarea
          label={label(t('guidance.what'))}
          rows={1}
          value={step.what}
          onChange={(event) => onChange({ what: event.currentTarget.value })}
          error={problem}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          label={label(t('guidance.who'))}
          value={step.who}
          onChange={(event) => onChange({ who: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <DateField
          label={label(t('guidance.dueOn'))}
          value={step.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('guidance.removeStep', { number })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
