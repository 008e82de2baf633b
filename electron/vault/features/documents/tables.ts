import type { DocumentFormat } from '../../../../contract/document-terms.ts';
import type { DocumentFields } from '../../../../contract/documents.ts';
import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface DocumentRow {
  id: string;
  client_id: string;
  version: number;
  title: string;
  kind: DocumentFields['kind'];
  on_date: string;
  /** JSON array. */
  tags: string;
  file_name: string;
  format: DocumentFormat;
  bytes: number;
  sha256: string;
  added_at: string;
  added_by: string;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
}

export interface DocumentTables {
  document: DocumentRow;
  document_piece: { document_id: string; place: number; content: Uint8Array };
  /** Content that is no document: not yet, or no more. */
  document_unfinished: { id: string };
}

export const heldOfDocuments: ClientTablesOf<DocumentTables> = {
  document: { holds: 'records', id: 'id', owner: ofClient, object: 'document' },
  document_piece: {
    holds: 'records',
    id: null,
    owner: { column: 'document_id', table: 'document' },
    bulky: true,
  },
  document_unfinished: { holds: 'nothing' },
};

/**
 * For every compartment. `client` is what follows the client's column: only where the clients lie
 * too can it refer to them.
 */
export const documentMigration = (client: '' | 'REFERENCES client'): Migration => ({
  name: 'documents',
  up: (database) =>
    database.exec(`
      CREATE TABLE document (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL ${client},
        version INTEGER NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        on_date TEXT NOT NULL,
        tags TEXT NOT NULL, -- JSON array
        file_name TEXT NOT NULL,
        format TEXT NOT NULL, -- by its content
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL, -- of the whole file, hexadecimal
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX document_by_client ON document (client_id, on_date, id);

      -- The file: its pieces in order of place, from 0. They come before their document and go after it.
      CREATE TABLE document_piece (
        document_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        content BLOB NOT NULL,
        UNIQUE (document_id, place)
      ) STRICT;
      -- Whose pieces have no document: on their way in, or still to be removed.
      CREATE TABLE document_unfinished (id TEXT PRIMARY KEY) STRICT;
    `),
});
