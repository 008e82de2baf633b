import {
  ActionIcon,
  Button,
  Group,
  Paper,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { housingRequirements, housingStepStates } from '../../../contract/housing-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { confirmRemoval } from '../../ui/confirm-removal.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import { withPart } from '../../ui/with-part.ts';
import { isBlankStep, newStep, type TypedStep, usualSteps } from './housing-form.ts';
import type { PanelProps } from './panel-props.ts';
import styles from './steps-panel.module.css';

/** The steps towards living on one's own: what is required, who sees to it, by when. */
export function StepsPanel({ values, problemText, change }: PanelProps) {
  const { t } = useTranslation();
  const { steps } = values;
  const done = steps.filter(({ state }) => state === 'done').length;
  const total = steps.filter(({ state }) => state !== 'not-needed').length;
  const remove = async (step: TypedStep) => {
    if (isBlankStep(step) || (await confirmRemoval(step.what))) {
      change({ steps: withPart(steps, step.id, null) });
    }
  };
  const missing = usualSteps(steps, (requirement) => t(`housing.usual.${requirement}`));
  return (
    <Stack gap="md">
      <Group gap="md" align="baseline">
        <Title order={3}>{t('housing.tab.steps')}</Title>
        {total > 0 ? (
          <Text size="sm" c="dimmed">
            {t('housing.stepsDone', { done, total })}
          </Text>
        ) : null}
      </Group>
      {steps.length === 0 ? <Text c="dimmed">{t('housing.noSteps')}</Text> : null}
      {steps.map((step, index) => (
        <StepCard
          key={step.id}
          step={step}
          number={index + 1}
          problem={problemText(`steps.${step.id}.what`)}
          ownerProblem={problemText(`steps.${step.id}.owner`)}
          onChange={(patch) => change({ steps: withPart(steps, step.id, patch) })}
          onRemove={() => void remove(step)}
        />
      ))}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change({ steps: [...steps, newStep()] })}
        >
          {t('housing.addStep')}
        </Button>
        {missing.length > 0 ? (
          <Button variant="subtle" onClick={() => change({ steps: [...steps, ...missing] })}>
            {t('housing.addRequirements')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

interface StepCardProps {
  readonly step: TypedStep;
  readonly number: number;
  readonly problem: string | undefined;
  readonly ownerProblem: string | undefined;
  readonly onChange: (change: Partial<TypedStep>) => void;
  readonly onRemove: () => void;
}

function StepCard({ step, number, problem, ownerProblem, onChange, onRemove }: StepCardProps) {
  const { t } = useTranslation();
  const isOpen = step.state === 'open' || step.state === 'busy';
  const overdue = isOpen && step.dueOn !== null && step.dueOn < localToday();
  return (
    <Paper
      withBorder
      p="sm"
      role="group"
      aria-label={t('housing.step', { number })}
      className={styles.step ?? ''}
    >
      <div className={styles.what}>
        <ChoiceField
          label={t('housing.stepRequirement')}
          values={housingRequirements}
          wordOf={(requirement) => t(`housing.requirement.${requirement}`)}
          value={step.requirement}
          onChange={(requirement) => onChange({ requirement })}
        />
        <Textarea
          label={t('housing.stepWhat')}
          rows={1}
          value={step.what}
          onChange={(event) => onChange({ what: event.currentTarget.value })}
          error={problem}
        />
      </div>
      <div className={styles.facts}>
        <TextInput
          label={t('housing.stepOwner')}
          value={step.owner}
          onChange={(event) => onChange({ owner: event.currentTarget.value })}
          error={ownerProblem}
        />
        <DateField
          label={
            overdue ? `${t('housing.stepDueOn')} · ${t('housing.overdue')}` : t('housing.stepDueOn')
          }
          value={step.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
        <ChoiceField
          label={t('housing.stepStateLabel')}
          values={housingStepStates}
          wordOf={(state) => t(`housing.stepState.${state}`)}
          value={step.state}
          onChange={(state) => onChange({ state })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={styles.remove ?? ''}
          aria-label={t('housing.removeStep', { number })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
    </Paper>
  );
}
