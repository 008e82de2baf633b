import type { ImportSummary } from '../../../../contract/imports.ts';
import type { PlannedRow } from './plan.ts';

/** Counts what becomes of the rows, each once. */
export function summarise(rows: readonly PlannedRow[]): ImportSummary {
  const count = (fits: (row: PlannedRow) => boolean) => rows.filter(fits).length;
  return {
    rows: rows.length,
    taken: count(({ outcome }) => outcome === 'taken'),
    changed: count(({ outcome }) => outcome === 'changed'),
    completed: count(({ outcome }) => outcome === 'completed'),
    left: count(({ outcome }) => outcome === 'left'),
    blank: count(({ left }) => left === 'blank'),
    duplicates: count(({ left }) => left === 'duplicate'),
  };
}
