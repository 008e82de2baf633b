import { LuwteError } from '../../../../contract/errors.ts';
import { type Connection, holdAll, type RecordContext } from '../../db/connection.ts';
import { withoutGuards } from '../../db/immutable.ts';
import type { Session } from '../../session.ts';
import { isFrozen } from '../backup/index.ts';
import { removeUnfinished } from '../documents/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { copyTables, recordTables } from './client-rows.ts';
import { type ClientWords, entriesAbout, type Searched, searchedAs } from './journal-words.ts';

export interface ErasedClient {
  readonly clientId: string;
  readonly code: string;
}

/**
 * Takes every row of a client out of one compartment, and what its journal says of them, in one transaction; the
 * pieces of documents follow in small steps. Can be done again after whatever interrupted it. `remember` hears of
 * the searches that led to the file, in that transaction.
 */
export async function wipeRows(
  session: Session,
  connection: Connection,
  client: ErasedClient,
  searched: readonly Searched[],
  remember: (context: RecordContext<CaseworkTables>, found: readonly Searched[]) => Promise<void>,
): Promise<void> {
  const { clientId, code } = client;
  const documents = await connection.transact(session.member, async (context) => {
    const { database } = connection;
    const words = removeFromSearch(connection, client);
    const found = wipeRecords(connection, clientId);
    if (connection.compartment === 'casework') wipeImportRows(connection, client);
    const about = entriesAbout(database, clientId, words, searched);
    if (about.length > 0) {
      await remember(context as RecordContext<CaseworkTables>, searchedAs(database, about));
      const event = { action: 'erase', object: 'client', id: clientId, client: clientId } as const;
      connection.journal.erase(session.member, { ...event, detail: code }, about);
    }
    return found;
  });
  // Every compartment has the tables of documents; the type of a connection can't say so.
  const holder = connection as unknown as Parameters<typeof removeUnfinished>[0];
  for (const id of documents) await removeUnfinished(holder, session.member, id);
}

/** Gives the words that led to the client. */
function removeFromSearch(
  { database, search }: Connection,
  { clientId, code }: ErasedClient,
): ClientWords {
  const documents = database
    .prepare('SELECT kind, object_id, title, body FROM search_document WHERE client_id = ?')
    .all<{
      kind: Parameters<typeof search.remove>[0];
      object_id: string;
      title: string;
      body: string;
    }>([clientId]);
  for (const { kind, object_id } of documents) search.remove(kind, object_id);
  const merged = database
    .prepare('SELECT gone_code FROM client_merge WHERE client_id = ?', { pluck: true })
    .all<string>([clientId]);
  return {
    // The title of a client is code and name; what a file that was merged into it was called is one more.
    names: documents.flatMap(({ kind, title }) => {
      const known = [code, ...merged].find((each) => title.startsWith(each)) ?? '';
      return kind === 'client' ? [title.slice(known.length)] : [];
    }),
    texts: documents.flatMap(({ title, body }) => [title, body]),
  };
}

/** Gives the documents whose pieces are still there. */
function wipeRecords({ compartment, database }: Connection, clientId: string): string[] {
  const tables = recordTables(compartment);
  const documents = database
    .prepare('SELECT id FROM document WHERE client_id = ?', { pluck: true })
    .all<string>([clientId]);
  // Their pieces are many: they are let go of here, and removed as those of a file that never came in.
  const release = database.prepare('INSERT OR IGNORE INTO document_unfinished (id) VALUES (?)');
  for (const id of documents) release.run([id]);
  const names = tables.map(({ name }) => name);
  withoutGuards(database, names, () => {
    for (const { name, where } of tables) {
      if (name === 'document_piece') continue;
      database.prepare(`DELETE FROM ${name} WHERE ${where}`).run([clientId]);
    }
  });
  for (const { name, column } of copyTables(compartment)) {
    database.prepare(`DELETE FROM ${name} WHERE ${column} = ?`).run([clientId]);
  }
  // What is being written in the agenda is kept under no client, and may name this one.
  database
    .prepare("DELETE FROM draft WHERE client_id = '' AND instr(content, ?) > 0")
    .run([clientId]);
  return documents;
}

/** Import reports keep their number of rows; what they say of this client goes. */
function wipeImportRows({ database }: Connection, { clientId, code }: ErasedClient): void {
  const theirs = `client_id = $client OR duplicate ->> '$.clientId' = $client OR code = $code COLLATE NOCASE`;
  const parameters = { client: clientId, code };
  const reports = database
    .prepare(`
      SELECT report_id AS id, count(*) AS theirs FROM import_report_row
      WHERE ${theirs} GROUP BY report_id`)
    .all<{ id: string; theirs: number }>(parameters);
  database
    .prepare(`
      UPDATE import_report_row SET client_id = NULL, code = '', duplicate = NULL, problems = '[]'
      WHERE ${theirs}`)
    .run(parameters);
  for (const report of reports) wipeReport(database, report.id, report.theirs);
}

/** A word that no more rows held than are theirs may be theirs, and the name of a file that held no one else is. */
function wipeReport(database: Connection['database'], id: string, theirs: number): void {
  const row = database
    .prepare('SELECT summary, detail FROM import_report WHERE id = ?')
    .get<{ summary: string; detail: string }>([id]);
  if (!row) return;
  const { rows }: { rows: number } = JSON.parse(row.summary);
  const detail: { values: { count: number }[] } = JSON.parse(row.detail);
  const values = detail.values.filter(({ count }) => count > theirs);
  database
    .prepare('UPDATE import_report SET detail = ? WHERE id = ?')
    .run([JSON.stringify({ ...detail, values }), id]);
  if (rows <= theirs)
    database.prepare("UPDATE import_report SET file_name = '' WHERE id = ?").run([id]);
}

/** Over this size a database is written anew by way of an encrypted temporary file instead of memory. */
const usualInMemoryBytes = 256 * 2 ** 20;

/**
 * Writes a database anew, so that nothing is left of removed rows: not in the free room of pages, where SQLite leaves
 * copies of rows that moved, not on free pages, not as signposts in the search index, and not in the log.
 */
export async function scrub(
  connection: Connection,
  inMemoryBytes = usualInMemoryBytes,
): Promise<void> {
  await holdAll([connection], async () => {
    const { database, search } = connection;
    if (isFrozen(database)) throw new LuwteError('backup.running');
    search.compact();
    const bytes =
      Number(database.pragma('page_count', { simple: true })) *
      Number(database.pragma('page_size', { simple: true }));
    if (bytes > inMemoryBytes) database.pragma('temp_store = FILE');
    try {
      database.exec('VACUUM');
    } finally {
      database.pragma('temp_store = MEMORY');
    }
    const [done] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy?: unknown }[];
    if (done?.busy !== 0) throw new Error('the log could not be emptied');
  });
}
