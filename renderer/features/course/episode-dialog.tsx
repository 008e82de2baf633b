import { type EpisodeForm, episodeProblems } from '../../../contract/course-problems.ts';
import { type Episode, episodeFieldsSchema } from '../../../contract/course-records.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { localToday } from '../../ui/local-today.ts';
import { useProblems } from '../notes/index.ts';
import { EpisodeInputs } from './episode-inputs.tsx';
import { episodeFormSchema } from './forms.ts';
import { PartDialog } from './part-dialog.tsx';
import { usePartForm } from './use-part-form.ts';

interface EpisodeDialogProps {
  readonly episode: Episode;
  readonly others: readonly Episode[];
  readonly onClose: () => void;
}

/** Corrects how an episode began. */
export function EpisodeDialog({ episode, others, onClose }: EpisodeDialogProps) {
  const { t } = useTranslation();
  const form = usePartForm<EpisodeForm>({
    ...{ episode, kind: 'episode', objectId: episode.id, record: episode.fields },
    typedSchema: episodeFormSchema,
    send: (values, at) =>
      luwte.course.saveEpisode({ ...at, fields: episodeFieldsSchema.parse(values) }),
    valuesOf: ({ fields }) => fields,
    saved: t('course.edit.saved'),
    onSaved: onClose,
  });
  const problems = useProblems(episodeProblems(form.values, episode, others, localToday()));
  return (
    <PartDialog
      title={t('course.edit.title')}
      saveLabel={t('course.save')}
      {...{ form, problems, onClose }}
    >
      <EpisodeInputs values={form.values} change={form.change} errorOf={problems.errorOf} />
    </PartDialog>
  );
}
