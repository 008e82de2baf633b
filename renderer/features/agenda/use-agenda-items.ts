import { useQueries } from '@tanstack/react-query';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { type AgendaItem, byTime } from './agenda-item.ts';

export type { AgendaItem } from './agenda-item.ts';

/** The member's agenda of these days, both included, with the tasks that were due before and those without a day. */
export function useAgendaItems(from: string, until: string) {
  const { compartments } = useVault().member;
  const period = { from, until };
  return useQueries({
    queries: [
      queryOf('agenda', 'appointments', period),
      queryOf('agenda', 'agreed', period),
      {
        ...queryOf('agendaTreatment', 'agreed', period),
        enabled: compartments.includes('treatment'),
      },
      queryOf('agenda', 'tasks', period),
    ],
    combine: ([appointments, agreed, sessions, tasks]) => {
      const all = [appointments, agreed, sessions, tasks];
      const items: AgendaItem[] = [
        ...(appointments.data ?? []).map((record) => ({ kind: 'appointment' as const, record })),
        ...(agreed.data ?? []).map((record) => ({
          ...{ kind: 'agreed' as const, record, compartment: 'casework' as const },
        })),
        ...(sessions.data ?? []).map((record) => ({
          ...{ kind: 'agreed' as const, record, compartment: 'treatment' as const },
        })),
        ...(tasks.data ?? []).map((record) => ({ kind: 'task' as const, record })),
      ];
      return {
        items: items.sort(byTime),
        isPending: all.some(({ isLoading }) => isLoading),
        error: all.find(({ error }) => error !== null)?.error ?? null,
        retry: () => void Promise.all(all.map(({ refetch }) => refetch())),
      };
    },
  });
}
