import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseloadPreferences } from '../../../contract/clients.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { notifyError } from '../../ui/notify.tsx';

/** How the caseload looks until a member changes it. */
export const usualPreferences: CaseloadPreferences = {
  columns: ['code', 'name', 'phase', 'risk', 'counsellor', 'municipality', 'lastContact'],
  sort: { column: 'name', descending: false },
};

/**
 * How the signed-in member likes to see the caseload, kept in the vault; null until that is known.
 * A change shows at once.
 */
export function useCaseloadPreferences(): {
  readonly preferences: CaseloadPreferences | null;
  readonly change: (patch: Partial<CaseloadPreferences>) => void;
} {
  const client = useQueryClient();
  const asked = queryOf('clients', 'preferences', {});
  const stored = useQuery(asked);
  const preferences = stored.isPending ? null : (stored.data ?? usualPreferences);
  const change = (patch: Partial<CaseloadPreferences>) => {
    const next = { ...(preferences ?? usualPreferences), ...patch };
    client.setQueryData(asked.queryKey, next);
    // Not a mutation: nothing else on screen depends on it.
    luwte.clients.savePreferences(next).catch(notifyError);
  };
  return { preferences, change };
}
