import { Select, Text, TextInput } from '@mantine/core';
import { targetStates, treatmentGoalStates } from '../../../contract/treatment-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { LineList } from '../../ui/line-list.tsx';
import { FormPart } from '../notes/index.ts';
import type { PlanPartProps } from './plan-parts.ts';

/** What the client wants to reach. */
export function GoalLines({ form, onChange, errorOf }: PlanPartProps) {
  const { t } = useTranslation();
  const states = treatmentGoalStates.map((state) => ({
    value: state,
    label: t(`plans.goalState.${state}`),
  }));
  return (
    <FormPart title={t('treatment.plan.goals')}>
      <LineList
        lines={form.goals}
        onChange={(goals) => onChange({ goals })}
        make={() => ({ id: crypto.randomUUID(), wording: '', state: 'open' as const })}
        addLabel={t('treatment.plan.addGoal')}
        emptyText={t('treatment.plan.noGoals')}
        nameOf={(number) => t('treatment.plan.goal', { number })}
      >
        {({ id, wording, state }, name, change, isNew) => (
          <>
            <TextInput
              label={name}
              value={wording}
              onChange={(event) => change({ wording: event.currentTarget.value })}
              error={errorOf(`goal.${id}`)}
              autoFocus={isNew}
              flex={1}
            />
            <Select
              label={t('treatment.plan.state')}
              aria-label={t('treatment.plan.lineState', { what: name })}
              data={states}
              value={state}
              onChange={(value) =>
                change({ state: treatmentGoalStates.find((each) => each === value) ?? state })
              }
              allowDeselect={false}
              w={130}
            />
          </>
        )}
      </LineList>
    </FormPart>
  );
}

/** The index events by title, in order of treatment. */
export function TargetLines({ form, onChange, errorOf }: PlanPartProps) {
  const { t } = useTranslation();
  const states = targetStates.map((state) => ({
    value: state,
    label: t(`treatment.plan.targetStates.${state}`),
  }));
  return (
    <FormPart title={t('treatment.plan.targets')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('treatment.plan.targetsHint')}
      </Text>
      <LineList
        ordered
        lines={form.targets}
        onChange={(targets) => onChange({ targets })}
        make={() => ({ id: crypto.randomUUID(), title: '', state: 'waiting' as const })}
        addLabel={t('treatment.plan.addTarget')}
        emptyText={t('treatment.plan.noTargets')}
        nameOf={(number) => t('treatment.plan.target', { number })}
      >
        {({ id, title, state }, name, change, isNew) => (
          <>
            <TextInput
              label={name}
              value={title}
              onChange={(event) => change({ title: event.currentTarget.value })}
              error={errorOf(`target.${id}`)}
              autoFocus={isNew}
              flex={1}
            />
            <Select
              label={t('treatment.plan.state')}
              aria-label={t('treatment.plan.lineState', { what: name })}
              data={states}
              value={state}
              onChange={(value) =>
                change({ state: targetStates.find((each) => each === value) ?? state })
              }
              allowDeselect={false}
              w={160}
            />
          </>
        )}
      </LineList>
    </FormPart>
  );
}

/** What was measured before treatment began. */
export function MeasureLines({ form, onChange, errorOf }: PlanPartProps) {
  const { t } = useTranslation();
  return (
    <FormPart title={t('treatment.plan.measures')}>
      <LineList
        lines={form.measures}
        onChange={(measures) => onChange({ measures })}
        make={() => ({ id: crypto.randomUUID(), name: '', score: '', onDate: null })}
        addLabel={t('treatment.plan.addMeasure')}
        emptyText={t('treatment.plan.noMeasures')}
        nameOf={(number) => t('treatment.plan.measure', { number })}
      >
        {({ id, name: measure, score, onDate }, name, change, isNew) => (
          <>
            <TextInput
              label={name}
              value={measure}
              onChange={(event) => change({ name: event.currentTarget.value })}
              error={errorOf(`measure.${id}`)}
              autoFocus={isNew}
              flex={2}
            />
            <TextInput
              label={t('treatment.plan.measureScore')}
              value={score}
              onChange={(event) => change({ score: event.currentTarget.value })}
              error={errorOf(`score.${id}`)}
              flex={1}
            />
            <DateField
              label={t('treatment.plan.measureOn')}
              value={onDate}
              onChange={(date) => change({ onDate: date })}
            />
          </>
        )}
      </LineList>
    </FormPart>
  );
}
