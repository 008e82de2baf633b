import { Database } from '@signalapp/sqlcipher';
import { v7 as uuidv7 } from 'uuid';
import { fold } from '../../contract/fold.ts';
import { inventNote } from './notes.ts';

/**
 * The same engine and the same data without a key, asked directly: the physical limit that the
 * program is held against. Same durability (WAL, synchronous FULL).
 */
export class PlainEngine {
  readonly #database: Database;

  /** Exports an open encrypted database into a plain file, its index included. */
  static copyOf(encrypted: Database, path: string): PlainEngine {
    encrypted.exec(`ATTACH DATABASE '${path}' AS plain KEY ''`);
    encrypted.prepare(`SELECT sqlcipher_export('plain')`).get();
    encrypted.exec('DETACH DATABASE plain');
    return new PlainEngine(path);
  }

  private constructor(path: string) {
    this.#database = new Database(path, { cacheStatements: true });
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'fullfsync = ON',
      'foreign_keys = ON',
    ]) {
      this.#database.pragma(pragma);
    }
  }

  /** The best thirty for one query, weighed and read: what any full-text search must do. */
  search(query: string): number {
    const words = query.startsWith('"')
      ? `"${fold(query.slice(1, -1))}"`
      : query
          .split(' ')
          .map((word) => `"${fold(word)}"*`)
          .join(' ');
    return this.#database
      .prepare(`
        SELECT d.* FROM search_index AS i JOIN search_document AS d ON d.id = i.rowid
        WHERE search_index MATCH ? ORDER BY i.rank LIMIT 30`)
      .all([words]).length;
  }

  /** One note, its words in the index, one transaction. */
  saveNote(clientId: string): void {
    const { onDate, note, kind } = inventNote();
    const id = uuidv7();
    const insertNote = this.#database.prepare(`
      INSERT INTO contact (id, client_id, on_date, ends_next_day, kind, present, place, note, agreements, author_id, author_name, finalised_at)
      VALUES (?, ?, ?, 0, ?, '', '', ?, '', '', '', '')`);
    const insertDocument = this.#database.prepare(`
      INSERT INTO search_document (kind, object_id, client_id, at, title, body) VALUES ('contact', ?, ?, ?, ?, ?)`);
    this.#database.transaction(() => {
      insertNote.run([id, clientId, onDate, kind, note]);
      const { lastInsertRowid } = insertDocument.run([id, clientId, onDate, kind, note]);
      this.#indexWords(lastInsertRowid, kind, note);
    })();
  }

  #indexWords(row: number, title: string, body: string): void {
    this.#database
      .prepare(`INSERT INTO search_index (rowid, title, body, about) VALUES (?, ?, ?, '')`)
      .run([row, fold(title), fold(body)]);
  }

  close(): void {
    this.#database.close();
  }
}
