import type { Compartment } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { Connection, JournalWriter } from '../../db/connection.ts';
import type { Session } from '../../session.ts';
import { moveBack, moveDrafts, moveRows } from './move-rows.ts';
import { type KeptPlan, keptPlans } from './singles.ts';
import { readMerges, type StoredMerge } from './store.ts';

/**
 * Lets the other compartments follow what `casework` decided: merges that they don't have yet are carried out, those that
 * were undone are undone. Each in a transaction of its own, and none twice. Gives those that could not follow now; they
 * do at the next unlock.
 */
export async function followMerges(session: Session): Promise<Compartment[]> {
  const casework = session.connections.get('casework');
  if (!casework) return [];
  const decided = readMerges(casework.database);
  const waiting: Compartment[] = [];
  for (const connection of session.connections.values()) {
    if (connection === casework) continue;
    try {
      await follow(session, connection, decided);
    } catch (error) {
      if (error instanceof LuwteError && error.code === 'vault.folder-gone') throw error;
      waiting.push(connection.compartment);
    }
  }
  return waiting;
}

function follow(
  { member }: Session,
  connection: Connection,
  decided: readonly StoredMerge[],
): Promise<void> {
  return connection.transact(member, async ({ journal }) => {
    const done = readMerges(connection.database);
    const isIn = (list: readonly StoredMerge[], merge: StoredMerge) =>
      list.some(({ id }) => id === merge.id);
    for (const merge of done.toReversed().filter((each) => !isIn(decided, each))) {
      moveBack(connection, merge);
      const event = { object: 'client', id: merge.gone, client: merge.gone } as const;
      journal.record({ action: 'restore', ...event, detail: `merge ${merge.goneCode} undone` });
    }
    for (const merge of decided.filter((each) => !isIn(done, each))) {
      const kept = keptPlans(connection, merge);
      moveRows(connection, merge);
      recordMerge(journal, merge, kept);
    }
    for (const merge of decided) moveDrafts(connection, merge);
  });
}

/** That a file came into another, and what the plans that were put aside said. */
export function recordMerge(
  journal: JournalWriter,
  merge: StoredMerge,
  kept: readonly KeptPlan[],
  basis: Parameters<JournalWriter['record']>[0]['basis'] = null,
): void {
  const { gone, goneCode, into } = merge;
  const from = `from ${goneCode}`;
  const event = { action: 'merge', client: into, basis } as const;
  journal.record({ ...event, object: 'client', id: gone, detail: from });
  for (const { object, id, number, said, says } of kept) {
    const detail = number === null ? from : `${from}; version ${number}`;
    journal.record({ ...event, object, id, detail, changes: backwards(said, says) });
  }
}

/** What the one said, and what the plan says that goes on; what was empty there is not told. */
const backwards = (said: KeptPlan['said'], says: KeptPlan['says']) =>
  fieldChanges(null, said).flatMap(({ field, after }) => {
    const now = says?.[field] ?? null;
    return JSON.stringify(now) === JSON.stringify(after)
      ? []
      : [{ field, before: after, after: now }];
  });
