import { useSyncExternalStore } from 'react';

let opened = false;
const listeners = new Set<() => void>();

function setOpened(next: boolean): void {
  opened = next;
  for (const listener of listeners) listener();
}

/** Opens the command palette. */
export const openPalette = () => setOpened(true);
export const closePalette = () => setOpened(false);

/** Whether the command palette is open. */
export function usePaletteOpened(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
}
