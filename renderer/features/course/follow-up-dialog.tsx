import { SimpleGrid } from '@mantine/core';
import { useMemo } from 'react';
import { housingSituations } from '../../../contract/client-terms.ts';
import { type FollowUpForm, followUpProblems } from '../../../contract/course-problems.ts';
import {
  type Episode,
  type FollowUp,
  followUpFieldsSchema,
} from '../../../contract/course-records.ts';
import { followUpOutcomes, workSituations } from '../../../contract/course-terms.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PlanText } from '../../ui/plan-text.tsx';
import { ChoiceChips, useProblems } from '../notes/index.ts';
import { followUpFormSchema, newFollowUpForm } from './forms.ts';
import { PartDialog } from './part-dialog.tsx';
import { usePartForm } from './use-part-form.ts';

interface FollowUpDialogProps {
  readonly episode: Episode;
  readonly followUp: FollowUp;
  readonly onClose: () => void;
}

const exits = ['yes', 'no', 'unknown'] as const;

/** Records how it goes with someone some months after the closing, or why nobody asked. */
export function FollowUpDialog({ episode, followUp, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation();
  const { id: followUpId, months } = followUp;
  const record = useMemo(() => followUp.result ?? newFollowUpForm(localToday()), [followUp]);
  const form = usePartForm<FollowUpForm>({
    ...{ episode, kind: 'follow-up', objectId: followUpId, record },
    typedSchema: followUpFormSchema,
    send: (values, at) =>
      luwte.course.saveFollowUp({ ...at, followUpId, fields: followUpFieldsSchema.parse(values) }),
    valuesOf: (current) => current.followUps.find(({ id }) => id === followUpId)?.result ?? record,
    saved: t('course.followUp.saved'),
    onSaved: onClose,
  });
  const { values, change } = form;
  const problems = useProblems(followUpProblems(values, episode, localToday()));
  const skipped = values.outcome === 'skipped';
  return (
    <PartDialog
      title={t('course.followUp.dialog', { months })}
      saveLabel={t('course.followUp.record')}
      {...{ form, problems, onClose }}
    >
      <ChoiceChips
        label={t('course.field.outcome')}
        choices={followUpOutcomes.map((outcome) => ({
          value: outcome,
          label: t(`course.followUp.outcome.${outcome}`),
        }))}
        value={values.outcome}
        onChange={(outcome) => change({ outcome })}
        error={problems.errorOf('outcome')}
      />
      <DateField
        label={t('course.field.on')}
        value={values.on}
        onChange={(on) => change({ on })}
        error={problems.errorOf('on')}
        required
      />
      {values.outcome === 'reached' ? (
        <>
          <ChoiceChips
            label={t('course.field.stillOut')}
            choices={exits.map((each) => ({ value: each, label: t(`course.answer.${each}`) }))}
            value={values.stillOut}
            onChange={(stillOut) => change({ stillOut })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <ChoiceField
              label={t('course.field.housing')}
              values={housingSituations}
              wordOf={(housing) => t(`clients.housing.${housing}`)}
              value={values.housing}
              onChange={(housing) => change({ housing })}
            />
            <ChoiceField
              label={t('course.field.work')}
              values={workSituations}
              wordOf={(work) => t(`course.followUp.work.${work}`)}
              value={values.work}
              onChange={(work) => change({ work })}
            />
          </SimpleGrid>
        </>
      ) : null}
      <PlanText
        label={t(skipped ? 'course.followUp.whySkipped' : 'course.field.note')}
        value={values.note}
        onChange={(note) => change({ note })}
        error={problems.errorOf('note')}
        required={skipped}
      />
    </PartDialog>
  );
}
