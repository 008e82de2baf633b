import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Compartment } from '../../../contract/common.ts';
import type { SearchResult } from '../../../contract/search.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useNaming } from '../../ui/naming.ts';
import { interleave } from './interleave.ts';

/** What was found, with whose file it is in. */
export interface FoundRecord extends SearchResult {
  readonly clientCode: string;
  /** As they are said; '' while no name is known. */
  readonly clientName: string;
}

export interface SearchResults {
  readonly found: readonly FoundRecord[];
  /** Whether an answer to what is typed now is still to come. */
  readonly isSearching: boolean;
  readonly error: unknown;
}

/** Long enough to be typing, short enough not to be noticed. In milliseconds. */
const typingPause = 120;
const mostShown = 20;

const features = {
  casework: 'searchCasework',
  treatment: 'searchTreatment',
  places: 'searchPlaces',
} as const satisfies Record<Compartment, string>;

/**
 * Finds a query in every compartment that the member can open, the best of each by turns: ranks of
 * two compartments can't be compared. Fewer than two letters find nothing.
 */
export function useSearchResults(query: string): SearchResults {
  const { member } = useVault();
  const naming = useNaming();
  const [settled] = useDebouncedValue(query.trim(), typingPause);
  const enabled = settled.length >= 2;
  const answers = useQueries({
    queries: member.compartments.map((compartment) => ({
      ...queryOf(features[compartment], 'find', { query: settled, kinds: null, limit: mostShown }),
      enabled,
      placeholderData: keepPreviousData,
    })),
  });
  const caseload = useQuery({ ...queryOf('clients', 'list', {}), enabled });
  if (!enabled) return { found: [], isSearching: query.trim().length >= 2, error: null };
  const clients = new Map(caseload.data?.map((client) => [client.id, client]));
  const found = interleave(answers.map(({ data }) => data ?? []))
    .slice(0, mostShown)
    .map((result) => {
      const client = clients.get(result.clientId);
      return {
        ...result,
        clientCode: client?.code ?? '',
        clientName: client && !naming.codesOnly ? naming.said(client) : '',
      };
    });
  return {
    found,
    isSearching: settled !== query.trim() || answers.some(({ isFetching }) => isFetching),
    error: answers.find(({ error }) => error)?.error ?? null,
  };
}
