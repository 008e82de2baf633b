import type { HoldingBackup } from '../../../../contract/erasure.ts';
import type { KnownBackups } from '../backup/index.ts';
import type { StoredErasure } from './repository.ts';

/** Whether a backup of that moment can hold a client: made after they were entered, and before all of them was erased. */
const isFrom = (since: string, until: string | null, at: string) =>
  at >= since && (until === null || at <= until);

/** The backups that hold a client who is still there. */
export const holding = (clientSince: string, { backups }: KnownBackups): HoldingBackup[] =>
  backups.filter(({ at }) => isFrom(clientSince, null, at)).map((backup) => ({ ...backup }));

/**
 * The backups that still hold an erased file: those that are there, those remembered of a place that can't be looked
 * into, and those of a place that the vault no longer knows. What was rotated away is no longer among them.
 */
export function stillHolding(
  { clientSince, parts, backups: before }: StoredErasure,
  known: KnownBackups,
): HoldingBackup[] {
  const isOpen = parts.some(({ done }) => done === null);
  const until = isOpen
    ? null
    : (parts
        .map(({ done }) => done?.at ?? '')
        .sort()
        .at(-1) ?? null);
  const now = known.backups.filter(({ at }) => isFrom(clientSince, until, at));
  const listed = new Set(now.map(keyOf));
  const remembered = before
    .filter((backup) => !known.connected.has(backup.place) && !listed.has(keyOf(backup)))
    .map((backup) => ({ ...backup, seen: false }));
  return [...now, ...remembered].sort((one, other) => other.at.localeCompare(one.at));
}

const keyOf = ({ place, name }: { readonly place: string; readonly name: string }) =>
  `${place} ${name}`;
