import { useSyncExternalStore } from 'react';

let opened = false;
const listeners = new Set<() => void>();

function setOpened(next: boolean): void {
  opened = next;
  for (const listener of listeners) listener();
}

/** Opens the dialog for a new contact, over whatever is on screen. */
export const openQuickEntry = () => setOpened(true);
export const closeQuickEntry = () => setOpened(false);

/** Whether the dialog for a new contact is open. */
export function useQuickEntryOpened(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
}
