import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '../../../contract/caseload.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { notifyError } from '../../ui/notify.tsx';

const asked = queryOf('caseload', 'views', {});

/** The ways to look at the caseload that the signed-in member kept; a change shows at once. */
export function useSavedViews(): {
  readonly views: readonly SavedView[];
  /** Works on the views as they are then: what happened in between is not undone. */
  readonly change: (to: (views: readonly SavedView[]) => readonly SavedView[]) => void;
} {
  const client = useQueryClient();
  const { data: views = [] } = useQuery(asked);
  const { mutate } = useMutation({
    mutationFn: (next: readonly SavedView[]) => luwte.caseload.saveViews({ views: [...next] }),
    onError: notifyError,
  });
  return {
    views,
    change: (to) => {
      const next = to(client.getQueryData<readonly SavedView[]>(asked.queryKey) ?? []);
      client.setQueryData(asked.queryKey, [...next]);
      mutate(next);
    },
  };
}
