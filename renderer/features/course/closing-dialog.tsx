import { Checkbox, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { type ClosingForm, closingProblems } from '../../../contract/course-problems.ts';
import { closingFieldsSchema, type Episode, endOf } from '../../../contract/course-records.ts';
import { closingReasons } from '../../../contract/course-terms.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PlanText } from '../../ui/plan-text.tsx';
import { ChoiceChips, useProblems } from '../notes/index.ts';
import { closingFormOf, closingFormSchema } from './forms.ts';
import { PartDialog } from './part-dialog.tsx';
import { usePartForm } from './use-part-form.ts';

interface ClosingDialogProps {
  readonly episode: Episode;
  readonly others: readonly Episode[];
  readonly onClose: () => void;
}

const exits = ['yes', 'no', 'unknown'] as const;

/** Closes an episode, or corrects how it was closed. */
export function ClosingDialog({ episode, others, onClose }: ClosingDialogProps) {
  const { t } = useTranslation();
  const record = useMemo(() => closingFormOf(episode, localToday()), [episode]);
  const form = usePartForm<ClosingForm>({
    ...{ episode, kind: 'closing', objectId: episode.id, record, typedSchema: closingFormSchema },
    send: (values, at) => luwte.course.close({ ...at, fields: closingFieldsSchema.parse(values) }),
    valuesOf: (current) => closingFormOf(current, localToday()),
    saved: t('course.closing.closed'),
    onSaved: onClose,
  });
  const { values, change } = form;
  const problems = useProblems(closingProblems(values, episode, others, localToday()));
  const died = values.reason === 'died';
  const ended = endOf(episode) !== null;
  return (
    <PartDialog
      title={t(ended ? 'course.closing.editTitle' : 'course.closing.title')}
      text={t(died ? 'course.closing.diedText' : 'course.closing.text')}
      saveLabel={t(ended ? 'course.save' : 'course.closing.confirm')}
      {...{ form, problems, onClose }}
    >
      <DateField
        label={t('course.field.on')}
        value={values.on}
        onChange={(on) => change({ on })}
        error={problems.errorOf('on')}
        required
      />
      <ChoiceChips
        label={t('course.closing.reason')}
        choices={closingReasons.map((reason) => ({
          value: reason,
          label: t(`course.closing.reasons.${reason}`),
        }))}
        value={values.reason}
        onChange={(reason) => change({ reason })}
        error={problems.errorOf('reason')}
      />
      <ChoiceChips
        label={t('course.field.exited')}
        choices={exits.map((exited) => ({ value: exited, label: t(`course.answer.${exited}`) }))}
        value={values.exited}
        onChange={(exited) => change({ exited })}
      />
      {died ? null : (
        <Stack gap="xs">
          {(['safetyPlanReviewed', 'toldReturn'] as const).map((field) => (
            <Checkbox
              key={field}
              label={t(`course.field.${field}`)}
              checked={values[field]}
              onChange={(event) => change({ [field]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      )}
      <PlanText
        label={t('course.field.note')}
        value={values.note}
        onChange={(note) => change({ note })}
        error={problems.errorOf('note')}
        minRows={3}
      />
    </PartDialog>
  );
}
