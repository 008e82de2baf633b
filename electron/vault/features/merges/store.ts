import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../../../contract/common.ts';
import type { SearchIndex } from '../../db/search-index.ts';

/** What a part of the vault is changed through. */
export interface Part {
  readonly compartment: Compartment;
  readonly database: Database;
  readonly search: SearchIndex;
}

/** Two files that became one, as it is stored. */
export interface StoredMerge {
  readonly id: string;
  readonly client: string;
  readonly into: string;
  readonly gone: string;
  readonly goneCode: string;
  readonly goneSince: string;
  readonly at: string;
  readonly by: string;
}

/** The merges that a compartment knows of, in the order in which they happened. */
export const readMerges = (database: Database): StoredMerge[] =>
  database
    .prepare(`
      SELECT id, client_id AS client, into_id AS "into", gone_id AS gone, gone_code AS goneCode,
        gone_since AS goneSince, at, by_name AS by
      FROM client_merge ORDER BY id`)
    .all<Record<string, string>>() as unknown as StoredMerge[];

export function insertMerge(database: Database, merge: StoredMerge): void {
  database
    .prepare('INSERT INTO client_merge VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run([
      ...[merge.id, merge.into, merge.into, merge.gone, merge.goneCode],
      ...[merge.goneSince, merge.at, merge.by],
    ]);
}

/** Forgets a merge that was undone. */
export function deleteMerge(database: Database, id: string): void {
  database.prepare('DELETE FROM merge_change WHERE merge_id = ?').run([id]);
  database.prepare('DELETE FROM client_merge WHERE id = ?').run([id]);
}
