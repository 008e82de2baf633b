import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { Compartment } from '../../../contract/common.ts';
import type { TimelineItem } from '../../../contract/timeline.ts';
import { firstContacts } from '../../app/ask-ahead.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import type { TimelineEvent } from './timeline-kinds.ts';
import { mergeTimelines } from './timeline-order.ts';

/** Everything of a client in the compartments that the member can open, newest first. */
export function useTimeline(clientId: string) {
  const { compartments } = useVault().member;
  const latest = useQuery(queryOf('timelineCasework', 'list', { clientId, latest: firstContacts }));
  const treatment = useQuery({
    ...queryOf('timelineTreatment', 'list', { clientId }),
    enabled: compartments.includes('treatment'),
  });
  const places = useQuery({
    ...queryOf('timelinePlaces', 'list', { clientId }),
    enabled: compartments.includes('places'),
  });
  // A compartment that is not asked stays pending without being fetched.
  const isPending = [latest, treatment, places].some(({ isLoading }) => isLoading);
  // What fits in the window is drawn first; the rest is asked for once that stands.
  const drawn = useDeferredValue(!isPending, false);
  const whole = useQuery({ ...queryOf('timelineCasework', 'list', { clientId }), enabled: drawn });
  const told = whole.data ?? latest.data;
  const events = useMemo(
    () =>
      mergeTimelines([
        eventsOf('casework', told),
        eventsOf('treatment', treatment.data),
        eventsOf('places', places.data),
      ]),
    [told, treatment.data, places.data],
  );
  const asked = [latest, whole, treatment, places];
  return {
    events,
    isPending,
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const each of asked) if (each.isError) void each.refetch();
    },
  };
}

const eventsOf = (compartment: Compartment, items: readonly TimelineItem[] = []): TimelineEvent[] =>
  items.map((item) => ({ ...item, compartment }));
