import { type RefObject, useEffect, useState } from 'react';
import { rowAfterKey } from './row-keys.ts';

/** In pixels. */
export const rowHeight = 47;

export interface RowWalk {
  /** The row it was on last. */
  readonly current: number;
  readonly setCurrent: (index: number) => void;
  readonly moveTo: (index: number) => void;
  /** Moves as the key says; gives whether it said so. */
  readonly follow: (key: string, index: number) => boolean;
}

/** One row at a time can be tabbed to; moving brings the row into sight first, then the focus to it. */
export function useRowWalk(
  count: number,
  startAt: number,
  frame: RefObject<HTMLDivElement | null>,
  scrollToIndex: (index: number, options?: { align: 'center' }) => void,
): RowWalk {
  const [current, setCurrent] = useState(startAt);
  const [wanted, setWanted] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the beginning scrolls by itself.
  useEffect(() => {
    if (startAt > 0) scrollToIndex(startAt, { align: 'center' });
  }, []);
  // Without dependencies: the row may come into the page some renders after it was asked for.
  useEffect(() => {
    if (wanted === null) return;
    const row = frame.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    setWanted(null);
  });
  const moveTo = (index: number) => {
    setCurrent(index);
    setWanted(index);
    scrollToIndex(index);
  };
  const follow = (key: string, index: number) => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = rowAfterKey(key, index, count, page);
    if (next !== null) moveTo(next);
    return next !== null;
  };
  return { current: Math.min(current, Math.max(0, count - 1)), setCurrent, moveTo, follow };
}
