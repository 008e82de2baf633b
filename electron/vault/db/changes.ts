import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '../../../contract/journal.ts';

/**
 * The fields that differ, for the journal. `before` null means the record is new: every field
 * that holds something counts as changed.
 */
export function fieldChanges<Fields extends object>(
  before: Fields | null,
  after: Fields,
): FieldChange[] {
  const old: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(after)
    .filter(([, value]) => before !== null || holdsSomething(value))
    .filter(([field, value]) => !isDeepStrictEqual(old[field] ?? null, value ?? null))
    .map(([field, value]) => ({ field, before: old[field] ?? null, after: value ?? null }));
}

const holdsSomething = (value: unknown) =>
  value !== '' && !(Array.isArray(value) && value.length === 0);
