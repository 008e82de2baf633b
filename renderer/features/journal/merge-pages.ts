import type { Compartment } from '../../../contract/common.ts';
import type { JournalLine } from '../../../contract/journal.ts';

/** Where the next page of each journal begins: before this entry; null is its newest. Absent: all was shown. */
export type Cursors = Partial<Record<Compartment, number | null>>;

export interface JournalPart {
  readonly compartment: Compartment;
  readonly entries: readonly JournalLine[];
  /** Whether this journal has older entries. */
  readonly more: boolean;
}

export interface MergedPage {
  readonly entries: readonly JournalLine[];
  /** Null when nothing is left. */
  readonly next: Cursors | null;
}

/**
 * Puts a page of each journal together, newest first. What is older than the last entry of a journal
 * that goes on waits for the next page: entries of that journal may belong before it.
 */
export function mergePages(parts: readonly JournalPart[]): MergedPage {
  const floor =
    parts
      .filter(({ more }) => more)
      .map(({ entries }) => entries.at(-1)?.at ?? '')
      .sort()
      .at(-1) ?? '';
  const next: Cursors = {};
  const shown = parts.flatMap(({ compartment, entries, more }) => {
    // By number, so that no entry is left out whose time is earlier because a clock was set back.
    const kept = entries.slice(0, entries.findLastIndex(({ at }) => at >= floor) + 1);
    const first = entries[0];
    if (first && (more || kept.length < entries.length)) {
      next[compartment] = kept.at(-1)?.sequence ?? first.sequence + 1;
    }
    return kept;
  });
  return {
    entries: shown.sort(newestFirst),
    next: Object.keys(next).length === 0 ? null : next,
  };
}

function newestFirst(one: JournalLine, other: JournalLine): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return other.sequence - one.sequence;
}
