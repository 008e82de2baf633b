import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../../../contract/common.ts';
import { withoutGuards } from '../../db/immutable.ts';
import { clientTables } from '../client-tables.ts';
import { MergeLog, undoChanges, wordsOfClient } from './log.ts';
import { rowsOf } from './rows.ts';
import { settleSingles } from './singles.ts';
import { deleteMerge, insertMerge, type Part, type StoredMerge } from './store.ts';

/**
 * Makes all that a compartment holds of the file that goes part of the one that stays, inside the caller's transaction; the
 * merge is noted with it. `settle` comes first, for what can't stand twice in one file. No content changes: only whose
 * it is.
 */
export function moveRows(
  part: Part,
  merge: StoredMerge,
  settle: (log: MergeLog) => void = () => undefined,
): MergeLog {
  const { compartment, database } = part;
  const { into, gone } = merge;
  const log = new MergeLog(part, merge);
  insertMerge(database, merge);
  withoutGuards(database, guardedTables(compartment), () => {
    settle(log);
    settleSingles(part, log, merge);
    if (compartment === 'casework') moveSetApart(database, log, merge);
    for (const { table, column } of columnsWithClient(compartment)) {
      log.move(table, column, gone, into);
    }
  });
  moveNotes(database, gone, into);
  for (const words of wordsOfClient(database, gone)) {
    // The client's own words lead to the file under the code and name it had.
    const alias = words.kind === 'client' ? { body: '' } : {};
    log.words(words, { ...words, client_id: into, ...alias });
  }
  moveDrafts(part, merge);
  return log;
}

/** Takes a merge apart in a compartment, inside the caller's transaction. */
export function moveBack(part: Part, merge: StoredMerge) {
  const { compartment, database } = part;
  const drafts = database
    .prepare(
      `
      SELECT draft.id FROM draft JOIN merge_change
        ON merge_id = ? AND row_key ->> '$.id' = draft.object_id
      WHERE draft.client_id = ?`,
      { pluck: true },
    )
    .all<string>([merge.id, merge.client]);
  let kept: ReturnType<typeof undoChanges> = [];
  withoutGuards(database, guardedTables(compartment), () => {
    kept = undoChanges(part, merge.id);
  });
  const draft = database.prepare('UPDATE OR IGNORE draft SET client_id = ? WHERE id = ?');
  for (const id of drafts) draft.run([merge.gone, id]);
  if (compartment === 'casework') unlinkStrangers(database);
  deleteMerge(database, merge.id);
  database.exec(`
    UPDATE merge_change SET client_id =
      (SELECT client_id FROM client_merge WHERE id = merge_change.merge_id)`);
  return kept;
}

/** Drafts that came about in a file that is gone; one that would stand beside another of its kind waits for that. */
export function moveDrafts({ database }: Part, { gone, client }: StoredMerge): void {
  database
    .prepare('UPDATE OR IGNORE draft SET client_id = ? WHERE client_id = ?')
    .run([client, gone]);
}

/** The notes of earlier merges go where the file goes, so that they are erased with it. */
function moveNotes(database: Database, gone: string, into: string): void {
  database.prepare('UPDATE merge_change SET client_id = ? WHERE client_id = ?').run([into, gone]);
}

/** Moved by ways of their own, or never. */
const apart = new Set([
  ...['client', 'draft', 'journal', 'search_document', 'restored_row', 'merge_change'],
  ...['erasure', 'set_apart'],
]);

function columnsWithClient(compartment: Compartment) {
  return Object.entries(clientTables[compartment]).flatMap(([table, declared]) => {
    if (apart.has(table) || declared.holds === 'nothing') return [];
    if (declared.holds !== 'records') return [{ table, column: declared.client }];
    return declared.owner?.table === 'client' ? [{ table, column: declared.owner.column }] : [];
  });
}

const guardedTables = (compartment: Compartment): string[] =>
  Object.entries(clientTables[compartment]).flatMap(([table, { holds }]) =>
    holds === 'records' ? [table] : [],
  );

/** Who is someone else than the one is someone else than the other; that the two are two people no longer holds. */
function moveSetApart(database: Database, log: MergeLog, { into, gone }: StoredMerge): void {
  const rows = [
    ...rowsOf(database, 'set_apart', 'one_id', gone),
    ...rowsOf(database, 'set_apart', 'other_id', gone),
  ];
  for (const row of rows) {
    const other = String(row['one_id'] === gone ? row['other_id'] : row['one_id']);
    const [one_id = '', other_id = ''] = [into, other].sort();
    const isKnown = database
      .prepare('SELECT 1 FROM set_apart WHERE one_id = ? AND other_id = ?')
      .get([one_id, other_id]);
    if (other === into || isKnown) log.remove('set_apart', row);
    else log.update('set_apart', row, { one_id, other_id });
  }
}

/** Two people of what are two files again know one another in neither. */
function unlinkStrangers(database: Database): void {
  database.exec(`
    DELETE FROM network_link WHERE
      (SELECT client_id FROM network_person WHERE id = one_id) <>
      (SELECT client_id FROM network_person WHERE id = other_id)`);
}
