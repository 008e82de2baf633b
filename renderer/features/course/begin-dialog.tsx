import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { phases } from '../../../contract/client-terms.ts';
import { type NewEpisodeForm, newEpisodeProblems } from '../../../contract/course-problems.ts';
import {
  type Episode,
  episodeFieldsSchema,
  phasePeriodFieldsSchema,
} from '../../../contract/course-records.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { useRecordForm } from '../../ui/use-record-form.ts';
import { ChoiceChips, useProblems } from '../notes/index.ts';
import { EpisodeInputs } from './episode-inputs.tsx';
import { newEpisodeForm, newEpisodeFormSchema } from './forms.ts';
import { PartDialog } from './part-dialog.tsx';

interface BeginDialogProps {
  readonly clientId: string;
  readonly episodes: readonly Episode[];
  readonly onClose: () => void;
}

/** Begins the first episode, or another one when someone comes back. */
export function BeginDialog({ clientId, episodes, onClose }: BeginDialogProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const isReturn = episodes.length > 0;
  const record = useMemo(() => newEpisodeForm(localToday(), isReturn), [isReturn]);
  const form = useRecordForm<NewEpisodeForm>({
    ...{ compartment: 'casework', kind: 'episode', clientId, objectId: null, baseVersion: 0 },
    ...{ record, typedSchema: newEpisodeFormSchema },
    save: async (values) => {
      await luwte.course.begin({
        ...{ clientId, fields: episodeFieldsSchema.parse(values), reason: values.phaseReason },
        phase: phasePeriodFieldsSchema.shape.phase.parse(values.phase),
      });
      // The next form is based on what is saved now.
      await queries.invalidateQueries(queryOf('course', 'get', { clientId }));
      return { outcome: 'saved', version: 0 };
    },
    onSaved: () => {
      notifyDone(t('course.begin.begun'));
      onClose();
    },
  });
  const { values, change } = form;
  const problems = useProblems(newEpisodeProblems(values, episodes, localToday()));
  return (
    <PartDialog
      title={t(isReturn ? 'course.begin.return' : 'course.begin.first')}
      {...(isReturn ? { text: t('course.begin.returnText') } : {})}
      saveLabel={t(isReturn ? 'course.begin.return' : 'course.begin.first')}
      {...{ form, problems, onClose }}
    >
      <EpisodeInputs values={values} change={change} errorOf={problems.errorOf} />
      <ChoiceChips
        label={t('course.field.phase')}
        choices={phases
          .filter((phase) => phase !== 'closed')
          .map((phase) => ({ value: phase, label: t(`clients.phase.${phase}`) }))}
        value={values.phase}
        onChange={(phase) => change({ phase })}
        error={problems.errorOf('phase')}
      />

      <TextInput
        label={t('course.field.phaseReason')}
        value={values.phaseReason}
        onChange={(event) => change({ phaseReason: event.currentTarget.value })}
        error={problems.errorOf('phaseReason')}
      />
    </PartDialog>
  );
}
