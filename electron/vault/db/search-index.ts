import type { Database } from '@signalapp/sqlcipher';
import type { SearchKind } from '../../../contract/search-terms.ts';
import { fold } from './fold.ts';

/** What of a record can be found. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly objectId: string;
  readonly clientId: string;
  /** The day or moment the record is about. */
  readonly at: string;
  readonly title: string;
  readonly body: string;
}

interface StoredText {
  readonly id: number;
  readonly client_id: string;
  readonly title: string;
  readonly body: string;
}

/** A letter of no script (private use), so that no one's words can be taken for a filter. */
export const filterMark = '\u{E000}';

/** The index word of every record of a kind. */
export const kindWord = (kind: SearchKind): string => `${filterMark}k${kind.replaceAll('-', '')}`;

/** The index word of every record of a client. */
export const clientWord = (clientId: string): string =>
  `${filterMark}c${clientId.replaceAll('-', '')}`;

/** Keeps the full-text index of one compartment in step with its records, inside their transactions. */
export class SearchIndex {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds a record's words or replaces those that were there. */
  put(document: SearchDocument): void {
    this.remove(document.kind, document.objectId);
    const { lastInsertRowid } = this.#database
      .prepare(`
        INSERT INTO search_document (kind, object_id, client_id, at, title, body)
        VALUES (?, ?, ?, ?, ?, ?)`)
      .run([
        document.kind,
        document.objectId,
        document.clientId,
        document.at,
        document.title,
        document.body,
      ]);
    this.#database
      .prepare('INSERT INTO search_index (rowid, title, body, about) VALUES (?, ?, ?, ?)')
      .run([lastInsertRowid, ...indexed(document.kind, document.clientId, document)]);
  }

  /**
   * Takes a record's words out, from index and document; nothing happens when there are none.
   * The words leave the index's pages as well, but a few of their first letters may stay as the
   * signpost of a page until `compact`.
   */
  remove(kind: SearchKind, objectId: string): void {
    const old = this.#database
      .prepare(`
        SELECT id, client_id, title, body FROM search_document
        WHERE kind = ? AND object_id = ?`)
      .get<StoredText & Record<string, string | number>>([kind, objectId]);
    if (!old) return;
    // The index holds no text to look up, so it must be told the words it was given, or it keeps them.
    this.#database
      .prepare(`
        INSERT INTO search_index (search_index, rowid, title, body, about)
        VALUES ('delete', ?, ?, ?, ?)`)
      .run([old.id, ...indexed(kind, old.client_id, old)]);
    this.#database.prepare('DELETE FROM search_document WHERE id = ?').run([old.id]);
  }

  /**
   * Writes the index anew, so that nothing at all is left of removed words. Belongs to an erasure:
   * it takes seconds for a hundred thousand notes.
   */
  compact(): void {
    this.#database.exec(`INSERT INTO search_index (search_index) VALUES ('optimize')`);
  }
}

/** A record as the index gets it: the folded words of title and body, and the filter words. */
function indexed(
  kind: SearchKind,
  clientId: string,
  text: { readonly title: string; readonly body: string },
): [string, string, string] {
  return [fold(text.title), fold(text.body), `${kindWord(kind)} ${clientWord(clientId)}`];
}
