import { useSyncExternalStore } from 'react';

/** A value that parts of the page far from each other read and set; who reads it is drawn anew when it changes. */
export function sharedValue<Value>(initial: Value) {
  let value = initial;
  const readers = new Set<() => void>();
  const subscribe = (reader: () => void) => {
    readers.add(reader);
    return () => {
      readers.delete(reader);
    };
  };
  return {
    set: (next: Value): void => {
      value = next;
      for (const reader of readers) reader();
    },
    use: (): Value => useSyncExternalStore(subscribe, () => value),
  };
}
