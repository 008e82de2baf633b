import { useDeferredValue } from 'react';

const nothing: readonly never[] = [];

interface Place {
  /** Where the list begins on the page, in pixels from its top; rather too little than too much. */
  readonly from: number;
  /** How high one of it is at least, in pixels. */
  readonly each: number;
}

/**
 * Of a list that has just come what fits in the window, and a moment later all of it: what is seen is
 * drawn before what lies below it. A list that is on the screen already changes whole.
 */
export function useScreenful<Item>(list: readonly Item[], { from, each }: Place): readonly Item[] {
  const drawn = useDeferredValue(list, nothing);
  const count = Math.max(1, Math.ceil((window.innerHeight - from) / each));
  return drawn === list || drawn.length > count ? list : list.slice(0, count);
}
