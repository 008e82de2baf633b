import type { ImportTarget } from '../../../contract/import-terms.ts';
import type { ImportColumn, ImportMapping } from '../../../contract/imports.ts';

/** Every column to the field that was suggested for it. */
export function suggestedMapping(columns: readonly ImportColumn[]): ImportMapping {
  return columns.map(({ index, suggested }) => ({ column: index, target: suggested }));
}

/** Gives a column another field. A field holds one column: the one that had it has none now. */
export function mapColumn(
  mapping: ImportMapping,
  column: number,
  target: ImportTarget | null,
): ImportMapping {
  return mapping.map((one) => {
    if (one.column === column) return { column, target };
    const displaced = target !== null && target !== 'remarks' && one.target === target;
    return displaced ? { ...one, target: null } : one;
  });
}

/** The columns that hold something and are not taken over, save those that must not be kept. */
export function droppedColumns(
  columns: readonly ImportColumn[],
  mapping: ImportMapping,
): ImportColumn[] {
  return columns.filter(
    ({ index, filled, why }) =>
      filled > 0 &&
      why !== 'national-id' &&
      !mapping.some(({ column, target }) => column === index && target !== null),
  );
}

/** Whether any of these fields is filled by a column. */
export function fills(mapping: ImportMapping, ...targets: readonly ImportTarget[]): boolean {
  return mapping.some(({ target }) => target !== null && targets.includes(target));
}
