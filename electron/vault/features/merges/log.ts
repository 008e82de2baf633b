import type { Database } from '@signalapp/sqlcipher';
import type { SearchDocument, SearchIndex } from '../../db/search-index.ts';
import { primaryKey, type Row, rowWhere, type Value } from './rows.ts';

/** The words of a record, as the change of them is noted. */
interface StoredWords {
  readonly kind: SearchDocument['kind'];
  readonly object_id: string;
  readonly client_id: string;
  readonly at: string;
  readonly title: string;
  readonly body: string;
}

/** Where the changes of one merge in one compartment are noted; each is done and noted in one go. */
export class MergeLog {
  readonly #database: Database;
  readonly #search: SearchIndex;
  readonly #mergeId: string;
  readonly #client: string;
  #place = 0;

  constructor(
    { database, search }: { readonly database: Database; readonly search: SearchIndex },
    merge: { readonly id: string; readonly into: string },
  ) {
    this.#database = database;
    this.#search = search;
    this.#mergeId = merge.id;
    this.#client = merge.into;
  }

  /** Gives the rows that name a client in this column to another. */
  move(table: string, column: string, from: string, to: string): void {
    const key = primaryKey(this.#database, table);
    const names = key.map((name) => `"${name}"`).join(', ');
    const rows = this.#database
      .prepare(`SELECT ${names} FROM "${table}" WHERE "${column}" = ? ORDER BY ${names}`)
      .all<Row>([from]);
    this.#database
      .prepare(`UPDATE "${table}" SET "${column}" = ? WHERE "${column}" = ?`)
      .run([to, from]);
    for (const row of rows) {
      const after = column in row ? { ...row, [column]: to } : row;
      this.#note(table, after, { [column]: from }, { [column]: to });
    }
  }

  /** Changes columns of a row; one with a version gets the next. */
  update(table: string, row: Row, changes: Row): void {
    const changed = Object.keys(changes).filter((column) => row[column] !== changes[column]);
    if (changed.length === 0) return;
    const next = typeof row['version'] === 'number' ? { version: row['version'] + 1 } : {};
    setColumns(this.#database, table, row, { ...pick(changes, changed), ...next });
    this.note(table, row, pick(changes, changed));
  }

  /** Notes what was changed in a row already. */
  note(table: string, row: Row, changes: Row): void {
    const key = pick(row, primaryKey(this.#database, table));
    this.#note(table, key, pick(row, Object.keys(changes)), changes);
  }

  /** Takes a row out. */
  remove(table: string, row: Row): void {
    const key = pick(row, primaryKey(this.#database, table));
    const { sql, values } = rowWhere(key);
    this.#database.prepare(`DELETE FROM "${table}" WHERE ${sql}`).run(values);
    this.#note(table, key, row, null);
  }

  /** Puts other words in the place of a record's; null takes them out. */
  words(before: StoredWords, after: StoredWords | null): void {
    if (after) this.#search.put(documentOf(after));
    else this.#search.remove(before.kind, before.object_id);
    const { kind, object_id } = before;
    const key = { kind, object_id };
    if (after === null) {
      this.#note('search_document', key, { ...before }, null);
      return;
    }
    const changed = (Object.keys(after) as (keyof StoredWords)[]).filter(
      (column) => before[column] !== after[column],
    );
    this.#note('search_document', key, pick({ ...before }, changed), pick({ ...after }, changed));
  }

  #note(table: string, key: Row, before: Row | null, after: Row | null): void {
    this.#place += 1;
    const json = (row: Row | null) => (row === null ? null : JSON.stringify(row));
    this.#database
      .prepare('INSERT INTO merge_change VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run([
        ...[this.#mergeId, this.#client, this.#place, table],
        ...[JSON.stringify(key), json(before), json(after)],
      ]);
  }
}

/** The words that are kept of one record. */
export const wordsOfRecord = (
  database: Database,
  kind: SearchDocument['kind'],
  id: string,
): StoredWords | undefined =>
  database
    .prepare(`
      SELECT kind, object_id, client_id, at, title, body FROM search_document
      WHERE kind = ? AND object_id = ?`)
    .get<Row>([kind, id]) as unknown as StoredWords | undefined;

/** The words that are kept of a client's records. */
export const wordsOfClient = (database: Database, client: string): StoredWords[] =>
  database
    .prepare(`
      SELECT kind, object_id, client_id, at, title, body FROM search_document
      WHERE client_id = ? ORDER BY kind, object_id`)
    // Only the index writes there, from documents of these kinds.
    .all<Row>([client]) as unknown as StoredWords[];

/** What a compartment's log says that was done, undone in the opposite order. */
export function undoChanges(
  { database, search }: { readonly database: Database; readonly search: SearchIndex },
  mergeId: string,
): KeptColumn[] {
  const changes = database
    .prepare(`
      SELECT table_name AS "table", row_key AS key, before, after FROM merge_change
      WHERE merge_id = ? ORDER BY place DESC`)
    .all<{ table: string; key: string; before: string | null; after: string | null }>([mergeId]);
  return changes.flatMap(({ table, key, before, after }) => {
    // Only `MergeLog` writes these.
    const read = (json: string | null) => (json === null ? null : (JSON.parse(json) as Row));
    const change = { table, key: JSON.parse(key) as Row, before: read(before), after: read(after) };
    if (table === 'search_document') {
      undoWords(database, search, change);
      return [];
    }
    return undoRow(database, change);
  });
}

/** A column that was changed since the merge, and so keeps what it says now. */
export interface KeptColumn {
  readonly table: string;
  readonly column: string;
}

interface Change {
  readonly table: string;
  readonly key: Row;
  readonly before: Row | null;
  readonly after: Row | null;
}

function undoRow(database: Database, { table, key, before, after }: Change): KeptColumn[] {
  if (before && after === null) {
    insertRow(database, table, before);
    return [];
  }
  const row = findRow(database, table, key);
  // What was taken out since stays out.
  if (!row || !before || !after) return [];
  const columns = Object.keys(before);
  const back = columns.filter((column) => row[column] === after[column]);
  const isMove = columns.length === 1 && columns[0]?.endsWith('_id') === true;
  const next = !isMove && typeof row['version'] === 'number' ? { version: row['version'] + 1 } : {};
  if (back.length > 0) setColumns(database, table, row, { ...pick(before, back), ...next });
  return columns.filter((column) => !back.includes(column)).map((column) => ({ table, column }));
}

/** Words that changed since go back to their client as they are now. */
function undoWords(database: Database, search: SearchIndex, { key, before, after }: Change): void {
  if (!before) return;
  if (after === null) {
    search.put(documentOf(before as unknown as StoredWords));
    return;
  }
  const row = findRow(database, 'search_document', key);
  if (!row) return;
  const back = Object.keys(before).filter((column) => row[column] === after[column]);
  const words = { ...row, ...pick(before, back) };
  search.put(documentOf(words as unknown as StoredWords));
}

const documentOf = ({ kind, object_id, client_id, at, title, body }: StoredWords) => ({
  ...{ kind, objectId: object_id, clientId: client_id, at, title, body },
});

function findRow(database: Database, table: string, key: Row): Row | undefined {
  const { sql, values } = rowWhere(key);
  return database.prepare(`SELECT * FROM "${table}" WHERE ${sql}`).get<Row>(values);
}

function insertRow(database: Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  const names = columns.map((column) => `"${column}"`).join(', ');
  database
    .prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
    .run(columns.map((column) => row[column] ?? null));
}

function setColumns(database: Database, table: string, row: Row, changes: Row): void {
  const { sql, values } = rowWhere(pick(row, primaryKey(database, table)));
  const columns = Object.keys(changes);
  const set = columns.map((column) => `"${column}" = ?`).join(', ');
  const { changes: count } = database
    .prepare(`UPDATE "${table}" SET ${set} WHERE ${sql}`)
    .run([...columns.map((column): Value => changes[column] ?? null), ...values]);
  if (count !== 1) throw new Error('a row was not changed exactly once');
}

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
