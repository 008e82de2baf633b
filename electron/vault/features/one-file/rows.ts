import type { Database } from '@signalapp/sqlcipher';
import type { JournalBasis, ObjectKind } from '../../../../contract/journal-terms.ts';
import type { Connection, RecordContext } from '../../db/connection.ts';
import type { SearchDocument } from '../../db/search-index.ts';
import { adoptContent } from '../documents/index.ts';
import type { Row } from './collect.ts';

/** What is told of a row in the journal. */
interface RowEntry {
  readonly object: ObjectKind;
  readonly id: string;
  readonly client: string;
  readonly detail: string;
  readonly basis: JournalBasis;
}

/**
 * A part of the new file, with its new ids: a row and, unless it is a part of another row, its entry; words for
 * searching; or what else the journal is to tell.
 */
export type RestoredRow =
  | {
      readonly kind: 'row';
      readonly table: string;
      readonly row: Row;
      readonly entry: RowEntry | null;
    }
  | { readonly kind: 'words'; readonly words: SearchDocument }
  | { readonly kind: 'entry'; readonly entry: RowEntry };

/** Writes parts of a file, in order, inside the transaction of `context`. */
export async function writeRows(
  { database }: Connection,
  context: RecordContext,
  rows: Iterable<RestoredRow>,
): Promise<void> {
  for (const restored of rows) {
    if (restored.kind === 'words') {
      context.search.put(restored.words);
      continue;
    }
    if (restored.kind === 'row') {
      const { table, row } = restored;
      insert(database, table, row);
      if (table === 'document') await adoptContent(context, String(row['id']));
    }
    if (restored.entry) context.journal.record({ action: 'restore', ...restored.entry });
  }
}

function insert(database: Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  database
    .prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`)
    .run(columns.map((column) => row[column] ?? null));
}

/** Keeps parts of a file until its client is there. */
export function keepWaiting(
  { database }: Connection,
  client: string,
  rows: readonly RestoredRow[],
): void {
  const statement = database.prepare('INSERT INTO restored_row VALUES (?, ?, ?, ?)');
  for (const [place, restored] of rows.entries()) {
    const table = restored.kind === 'row' ? restored.table : '';
    statement.run([client, place, table, JSON.stringify(restored)]);
  }
}

/** The clients for whom something waits. */
export function waitedFor({ database }: Connection): string[] {
  return database
    .prepare('SELECT DISTINCT client_id FROM restored_row', { pluck: true })
    .all<string>();
}

/** Makes of what waits what it is to be. */
export async function writeWaiting(
  connection: Connection,
  context: RecordContext,
  client: string,
): Promise<void> {
  const waiting = connection.database
    .prepare('SELECT content FROM restored_row WHERE client_id = ? ORDER BY place', { pluck: true })
    .all<string>([client]);
  await writeRows(
    connection,
    context,
    // Only `keepWaiting` writes these.
    waiting.map((content) => JSON.parse(content) as RestoredRow),
  );
  dropWaiting(connection, client);
}

/** Gives up what waits for a client. */
export function dropWaiting({ database }: Connection, client: string): void {
  database.prepare('DELETE FROM restored_row WHERE client_id = ?').run([client]);
}
