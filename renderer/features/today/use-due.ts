import { useQueries } from '@tanstack/react-query';
import type { DueItem } from '../../../contract/due.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';

/** Whose files: the member's own or, for those who answer for all, everyone's. */
export type DueScope = 'mine' | 'all';

/** What is due until a day, that day included, in every compartment the member can open; earliest first. */
export function useDue(scope: DueScope, until: string) {
  const { compartments } = useVault().member;
  const asked = { scope, until } as const;
  return useQueries({
    queries: [
      queryOf('dueCasework', 'list', asked),
      {
        ...queryOf('dueTreatment', 'list', asked),
        enabled: compartments.includes('treatment'),
      },
    ],
    combine: ([casework, treatment]) => ({
      items: [...(casework.data ?? []), ...(treatment.data ?? [])].sort(earliestFirst),
      isPending: casework.isPending || treatment.isLoading,
      error: casework.error ?? treatment.error,
      retry: () => void Promise.all([casework.refetch(), treatment.refetch()]),
    }),
  });
}

const earliestFirst = (one: DueItem, other: DueItem) => one.onDate.localeCompare(other.onDate);
