import { useDeferredValue } from 'react';

const nothing: readonly never[] = [];

/**
 * The first `count` of a list that has just come, and a moment later all of it: what fits on the
 * screen is drawn before what lies below it. A list that is on the screen already changes whole.
 */
export function useFirst<Item>(list: readonly Item[], count: number): readonly Item[] {
  const drawn = useDeferredValue(list, nothing);
  return drawn === list || drawn.length > count ? list : list.slice(0, count);
}
