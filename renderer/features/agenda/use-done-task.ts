import { useMutation } from '@tanstack/react-query';
import type { Task } from '../../../contract/agenda.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { notifyDone, notifyError, notifyUndo } from '../../ui/notify.tsx';

/** Says that a task is done, with a way back for a while. */
export function useDoneTask() {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ task, done }: { task: Pick<Task, 'id' | 'version'>; done: boolean }) =>
      luwte.agenda.setDone({ id: task.id, version: task.version, done }),
    onSuccess: (answer, { done }) => {
      if (answer.outcome === 'outdated') return notifyDone(t('agenda.task.changedMeanwhile'));
      if (!done) return;
      const { id, version } = answer;
      notifyUndo(t('agenda.task.done'), () => mutate({ task: { id, version }, done: false }));
    },
    onError: notifyError,
  });
  return { done: (task: Task) => mutate({ task, done: true }), isPending };
}
