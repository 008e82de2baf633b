import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface WorkingNoteTables {
  working_note: {
    id: string;
    version: number;
    client_id: string;
    author_id: string;
    text: string;
    updated_at: string;
  };
}

export const heldOfWorkingNotes: ClientTablesOf<WorkingNoteTables> = {
  working_note: {
    holds: 'records',
    id: 'id',
    owner: ofClient,
    object: 'working-note',
    only: 'author_id',
  },
};

export const workingNoteMigration: Migration = {
  name: 'private working notes',
  up: (database) =>
    database.exec(`
      CREATE TABLE working_note (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        client_id TEXT NOT NULL REFERENCES client,
        author_id TEXT NOT NULL,
        text TEXT NOT NULL, -- Markdown
        updated_at TEXT NOT NULL,
        UNIQUE (client_id, author_id)
      ) STRICT;
    `),
};
