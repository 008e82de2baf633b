import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ConfirmQuestion, confirm } from '../../ui/confirm.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import type { EpisodeAnswer } from './use-part-form.ts';

interface RemovePartProps {
  readonly question: Omit<ConfirmQuestion, 'danger'>;
  readonly remove: () => Promise<EpisodeAnswer>;
  readonly done: string;
  readonly onRemoved: () => void;
}

/** Takes a part of an episode out, after asking. Of an episode that changed meanwhile nothing goes: it is shown anew. */
export function RemovePart({ question, remove, done, onRemoved }: RemovePartProps) {
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: ({ outcome }) => {
      if (outcome !== 'saved') return;
      notifyDone(done);
      onRemoved();
    },
    onError: notifyError,
  });
  const ask = async () => {
    if (await confirm({ ...question, danger: true })) removing.mutate();
  };
  return (
    <Button variant="subtle" color="red" loading={removing.isPending} onClick={() => void ask()}>
      {question.confirmLabel}
    </Button>
  );
}
