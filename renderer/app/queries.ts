import { MutationCache, QueryClient } from '@tanstack/react-query';

/**
 * The page's memory of what it asked. Reads are local and fast, so after any write everything
 * on screen is asked again; nothing is asked merely because the window got the focus, for each
 * view is a line in the journal.
 */
export const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, staleTime: 5_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onSuccess: () => {
      void queries.invalidateQueries();
    },
  }),
});
