import { useSyncExternalStore } from 'react';
import type { FoundInAgenda } from '../../../contract/agenda.ts';

let opened: FoundInAgenda | null = null;
const listeners = new Set<() => void>();

/** Opens a task or an appointment over whatever is on screen; null closes it. */
export function openFound(item: FoundInAgenda | null): void {
  opened = item;
  for (const listener of listeners) listener();
}

/** What was found in the agenda and is open. */
export const useOpenedFound = (): FoundInAgenda | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
