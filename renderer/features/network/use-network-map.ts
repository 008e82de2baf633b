import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Network } from '../../../contract/network.ts';
import { arrange, type Spot } from '../../../contract/network-map.ts';
import { isPresent } from '../../../contract/network-person.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { localToday } from '../../ui/local-today.ts';
import { notifyError } from '../../ui/notify.tsx';
import type { Sign } from './map-sign.tsx';

/** So long the map must be left alone before it is kept: one change of it, however far someone was moved. */
const keepAfter = 1500;

/** Where everyone stands on the map. What is moved is kept quietly, also when the page is left. */
export function useNetworkMap(clientId: string, network: Network) {
  const queries = useQueryClient();
  /** What was moved and is not kept yet; null for nothing. */
  const [moved, setMoved] = useState<ReadonlyMap<string, Spot> | null>(null);
  const kept = useMemo(
    () => new Map(network.spots.map(({ personId, x, y }) => [personId, { x, y }])),
    [network.spots],
  );
  const signs = useMemo(() => signsOf(network, moved ?? kept), [network, moved, kept]);

  const keep = async (spots: ReadonlyMap<string, Spot>) => {
    const ids = new Set(network.people.map(({ id }) => id));
    const given = [...spots]
      .filter(([id]) => ids.has(id))
      .map(([personId, spot]) => ({ personId, ...spot }));
    try {
      await luwte.network.keepSpots({ clientId, spots: given });
      // Only the map changed: nothing else on screen has to be read, and journalled, again.
      queries.setQueryData<Network>(queryOf('network', 'get', { clientId }).queryKey, (known) =>
        known ? { ...known, spots: given } : known,
      );
      setMoved((now) => (now === spots ? null : now));
    } catch (error) {
      notifyError(error);
    }
  };
  const unkept = useRef<(() => void) | null>(null);
  unkept.current = moved === null ? null : () => void keep(moved);
  useEffect(() => {
    if (moved === null) return;
    const timer = setTimeout(() => unkept.current?.(), keepAfter);
    return () => clearTimeout(timer);
  }, [moved]);
  useEffect(() => () => unkept.current?.(), []);

  return {
    signs,
    /** Whether all that was moved is kept. */
    isKept: moved === null,
    move: (id: string, spot: Spot) => setMoved(new Map(moved ?? kept).set(id, spot)),
    arrangeAgain: () => keep(new Map()).then(() => setMoved(null)),
  };
}

function signsOf({ people }: Network, kept: ReadonlyMap<string, Spot>): Sign[] {
  const today = localToday();
  const spots = arrange(
    people.map(({ id, fields: { side, relation } }) => ({ id, side, relation })),
    kept,
  );
  return people.flatMap(({ id, fields }) => {
    const spot = spots.get(id);
    const { name, kind, relation, side, strength } = fields;
    const past = !isPresent(fields, today);
    return spot ? [{ id, name, kind, relation, side, strength, past, spot }] : [];
  });
}
