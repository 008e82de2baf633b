import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { JournalLine } from '../../../contract/journal.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { journals } from './journals.ts';

/** What the journals have to tell the member since they last looked, newest first. */
export function useJournalAlerts() {
  const { compartments } = useVault().member;
  const look = useQuery(queryOf('journalLook', 'get', {}));
  const since = look.data?.at;
  const answers = useQueries({
    queries: compartments.map((compartment) => ({
      ...queryOf(journals[compartment], 'alerts', { since: since ?? '' }),
      enabled: since !== undefined,
      placeholderData: keepPreviousData,
    })),
    combine: (queries) => ({
      lines: queries.flatMap(({ data }) => data ?? []).sort(newestFirst),
      isPending: queries.some(({ isPending }) => isPending),
      error: queries.find(({ error }) => error !== null)?.error ?? null,
      retry: () => void Promise.all(queries.map(({ refetch }) => refetch())),
    }),
  });
  return look.error ? { ...answers, error: look.error, retry: () => void look.refetch() } : answers;
}

const newestFirst = (one: JournalLine, other: JournalLine) => other.at.localeCompare(one.at);
