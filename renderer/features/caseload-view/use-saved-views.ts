import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '../../../contract/caseload.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { notifyError } from '../../ui/notify.tsx';

const asked = queryOf('caseload', 'views', {});

type Change = (views: readonly SavedView[]) => readonly SavedView[];

/** The ways to look at the caseload that the signed-in member kept. */
export function useSavedViews(): {
  /** Null until they are known. */
  readonly views: readonly SavedView[] | null;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Works on the views as the vault has them then; `done` is called when the vault has kept what came of it. */
  readonly change: (to: Change, done: () => void) => void;
} {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(asked);
  const { mutate } = useMutation({
    mutationFn: async (to: Change) => {
      // Read anew: what could not be read before must not be overwritten.
      const views = [...to(await luwte.caseload.views({}))];
      await luwte.caseload.saveViews({ views });
      client.setQueryData(asked.queryKey, views);
    },
    onError: notifyError,
  });
  return {
    views: data ?? null,
    error,
    retry: () => void refetch(),
    change: (to, done) => mutate(to, { onSuccess: done }),
  };
}
