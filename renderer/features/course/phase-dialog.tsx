import { TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { phases } from '../../../contract/client-terms.ts';
import { type PhaseForm, phaseProblems } from '../../../contract/course-problems.ts';
import {
  type Episode,
  type PhasePeriod,
  phasePeriodFieldsSchema,
} from '../../../contract/course-records.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import { ChoiceChips, useProblems } from '../notes/index.ts';
import { phaseFormSchema } from './forms.ts';
import { PartDialog } from './part-dialog.tsx';
import { RemovePart } from './remove-part.tsx';
import { usePartForm } from './use-part-form.ts';

interface PhaseDialogProps {
  readonly episode: Episode;
  /** Null for a phase that is to be recorded. */
  readonly period: PhasePeriod | null;
  readonly onClose: () => void;
}

/** Records that a phase began, or corrects one. */
export function PhaseDialog({ episode, period, onClose }: PhaseDialogProps) {
  const { t } = useTranslation();
  const phaseId = period?.id ?? null;
  const record = useMemo<PhaseForm>(
    () => period ?? { phase: null, fromOn: localToday(), reason: '' },
    [period],
  );
  const form = usePartForm<PhaseForm>({
    ...{ episode, kind: 'phase', objectId: phaseId, record, typedSchema: phaseFormSchema },
    send: (values, at) =>
      luwte.course.savePhase({ ...at, phaseId, fields: phasePeriodFieldsSchema.parse(values) }),
    valuesOf: (current) => current.phases.find(({ id }) => id === phaseId) ?? record,
    saved: t('course.phase.saved'),
    onSaved: onClose,
  });
  const { values, change } = form;
  const problems = useProblems(phaseProblems(values, episode, phaseId, localToday()));
  const isFirst = period !== null && period.id === episode.phases[0]?.id;
  return (
    <PartDialog
      title={t(period ? 'course.phase.editTitle' : 'course.phase.title')}
      text={t(isFirst ? 'course.phase.firstText' : 'course.phase.text')}
      saveLabel={t('course.save')}
      {...{ form, problems, onClose }}
      actions={period && !isFirst ? <RemovePhase {...{ episode, period, onClose }} /> : undefined}
    >
      <ChoiceChips
        label={t('course.field.phase')}
        choices={phases
          .filter((phase) => phase !== 'closed')
          .map((phase) => ({ value: phase, label: t(`clients.phase.${phase}`) }))}
        value={values.phase}
        onChange={(phase) => change({ phase })}
        error={problems.errorOf('phase')}
      />
      <DateField
        label={t('course.field.fromOn')}
        value={values.fromOn}
        onChange={(fromOn) => change({ fromOn })}
        error={problems.errorOf('fromOn')}
        disabled={isFirst}
        required
      />
      <TextInput
        label={t('course.field.reason')}
        value={values.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={problems.errorOf('reason')}
      />
    </PartDialog>
  );
}

function RemovePhase({ episode, period, onClose }: PhaseDialogProps & { period: PhasePeriod }) {
  const { t } = useTranslation();
  const { clientId, id, version } = episode;
  return (
    <RemovePart
      question={{
        title: t('course.phase.removeTitle'),
        text: t('course.phase.removeText'),
        confirmLabel: t('course.phase.remove'),
      }}
      remove={() => luwte.course.removePhase({ clientId, id, version, phaseId: period.id })}
      done={t('course.phase.removed')}
      onRemoved={onClose}
    />
  );
}
