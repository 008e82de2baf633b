import type { Generated } from 'kysely';
import { type ClientTablesOf, ofClient } from './client-table.ts';
import type { Migration } from './migrate.ts';

/** What every compartment holds besides its features' own tables. */
export interface CommonTables {
  journal: {
    sequence: number;
    /** The entry as JSON text, exactly as it was authenticated. */
    entry: string;
    mac: Uint8Array;
    at: Generated<string>;
    member_id: Generated<string>;
    action: Generated<string>;
    object_kind: Generated<string>;
    object_id: Generated<string | null>;
    client_id: Generated<string | null>;
  };
  journal_repeat: {
    sequence: number;
    count: number;
    last_at: string;
    detail: string | null;
    mac: Uint8Array;
  };
  /** Entries whose contents were erased, and what vouches for what is left (journal-erasure.ts). */
  journal_erased: { sequence: number; by_sequence: number; mac: Uint8Array };
  draft: {
    id: string;
    member_id: string;
    kind: string;
    client_id: string;
    object_id: string;
    base_version: number;
    content: string;
    updated_at: string;
  };
  search_document: {
    id: Generated<number>;
    kind: string;
    object_id: string;
    client_id: string;
    at: string;
    title: string;
    body: string;
  };
  setting: { name: string; value: string };
  /** Two files that became one. In `casework` it is decided; each other compartment has it once it followed. */
  client_merge: {
    id: string;
    /** Where the rows are now: another merge may have taken them further. */
    client_id: string;
    /** The file that stayed then. */
    into_id: string;
    gone_id: string;
    gone_code: string;
    /** When the file that went was entered. */
    gone_since: string;
    at: string;
    by_name: string;
  };
  /** What a merge did to rows, in order, so that it can be undone. */
  merge_change: {
    merge_id: string;
    client_id: string;
    place: number;
    table_name: string;
    /** JSON: the primary key, as it is after the change. */
    row_key: string;
    /** JSON: the columns that were changed, or a whole row; null for a row that was made. */
    before: string | null;
    /** The same of what it became; null for a row that was removed. */
    after: string | null;
  };
  /** Rows of one file from a backup that wait until the client they belong to is there. */
  restored_row: {
    client_id: string;
    place: number;
    table_name: string;
    /** `RestoredRow` as JSON. */
    content: string;
  };
}

/** The drafts come after the records that they are about. */
export const heldInCommon: ClientTablesOf<CommonTables> = {
  journal: { holds: 'mentions', client: 'client_id' },
  journal_repeat: { holds: 'nothing' },
  journal_erased: { holds: 'nothing' },
  draft: {
    holds: 'records',
    id: 'id',
    owner: ofClient,
    references: ['object_id'],
    only: 'member_id',
  },
  search_document: { holds: 'copies', client: 'client_id' },
  setting: { holds: 'nothing' },
  restored_row: { holds: 'copies', client: 'client_id' },
  client_merge: { holds: 'copies', client: 'client_id' },
  merge_change: { holds: 'copies', client: 'client_id' },
};

export const commonMigration: Migration = {
  name: 'journal, drafts, search index, settings',
  up: (database) =>
    database.exec(`
      CREATE TABLE journal (
        sequence INTEGER PRIMARY KEY,
        entry TEXT NOT NULL,
        mac BLOB NOT NULL,
        at TEXT GENERATED ALWAYS AS (entry ->> '$.at') VIRTUAL,
        member_id TEXT GENERATED ALWAYS AS (entry ->> '$.memberId') VIRTUAL,
        action TEXT GENERATED ALWAYS AS (entry ->> '$.action') VIRTUAL,
        object_kind TEXT GENERATED ALWAYS AS (entry ->> '$.objectKind') VIRTUAL,
        object_id TEXT GENERATED ALWAYS AS (entry ->> '$.objectId') VIRTUAL,
        client_id TEXT GENERATED ALWAYS AS (entry ->> '$.clientId') VIRTUAL
      ) STRICT;
      CREATE INDEX journal_by_client ON journal (client_id, sequence);
      CREATE INDEX journal_by_object ON journal (object_kind, object_id, sequence);
      CREATE TABLE journal_repeat (
        sequence INTEGER PRIMARY KEY REFERENCES journal,
        count INTEGER NOT NULL,
        last_at TEXT NOT NULL,
        detail TEXT,
        mac BLOB NOT NULL
      ) STRICT;
      CREATE TRIGGER journal_keeps_entries BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_loses_nothing BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      -- REPLACE would remove an entry without asking the trigger above.
      CREATE TRIGGER journal_replaces_nothing BEFORE INSERT ON journal
        WHEN EXISTS (SELECT 1 FROM journal WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_repeat_only_grows BEFORE UPDATE ON journal_repeat
        WHEN NEW.sequence <> OLD.sequence OR NEW.count <= OLD.count
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_repeat_loses_nothing BEFORE DELETE ON journal_repeat
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

      CREATE TABLE draft (
        id TEXT PRIMARY KEY,
        member_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        client_id TEXT NOT NULL, -- '' while there is no client yet
        object_id TEXT NOT NULL, -- '' for a new record
        base_version INTEGER NOT NULL,
        content TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (member_id, kind, client_id, object_id)
      ) STRICT;

      CREATE TABLE search_document (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        object_id TEXT NOT NULL,
        client_id TEXT NOT NULL,
        at TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (kind, object_id)
      ) STRICT;
      CREATE INDEX search_document_by_client ON search_document (client_id);
      -- Holds folded text only; the document with the same id holds the words as they were written.
      -- 'about' holds one word for the kind and one for the client, so that both filter inside the index.
      CREATE VIRTUAL TABLE search_index USING fts5 (
        title, body, about, content = '',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
      );
      INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    `),
};

export const journalIndexMigration: Migration = {
  name: 'journal by member and by action',
  up: (database) =>
    database.exec(`
      CREATE INDEX journal_by_member ON journal (member_id, sequence);
      CREATE INDEX journal_by_action ON journal (action, sequence);
    `),
};

export const restoredRowMigration: Migration = {
  name: 'rows that wait for a restored client',
  up: (database) =>
    database.exec(`
      -- Of one file from a backup: they are written before their client is in casework.db, and become rows
      -- after. When that client is not there, they are removed.
      CREATE TABLE restored_row (
        client_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        UNIQUE (client_id, place)
      ) STRICT;
    `),
};

export const journalErasureMigration: Migration = {
  name: 'journal entries whose contents were erased',
  up: (database) =>
    database.exec(`
      CREATE TABLE journal_erased (
        sequence INTEGER PRIMARY KEY REFERENCES journal,
        by_sequence INTEGER NOT NULL REFERENCES journal,
        mac BLOB NOT NULL
      ) STRICT;
      CREATE TRIGGER journal_erased_keeps BEFORE UPDATE ON journal_erased
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_erased_loses_nothing BEFORE DELETE ON journal_erased
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_erased_replaces_nothing BEFORE INSERT ON journal_erased
        WHEN EXISTS (SELECT 1 FROM journal_erased WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    `),
};

export const mergeMigration: Migration = {
  name: 'files that were merged',
  up: (database) =>
    database.exec(`
      CREATE TABLE client_merge (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL,
        into_id TEXT NOT NULL,
        gone_id TEXT NOT NULL UNIQUE,
        gone_code TEXT NOT NULL,
        gone_since TEXT NOT NULL,
        at TEXT NOT NULL,
        by_name TEXT NOT NULL
      ) STRICT;
      CREATE INDEX client_merge_by_client ON client_merge (client_id);
      CREATE TABLE merge_change (
        merge_id TEXT NOT NULL,
        client_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        row_key TEXT NOT NULL CHECK (json_valid(row_key)),
        before TEXT CHECK (json_valid(before)),
        after TEXT CHECK (json_valid(after)),
        PRIMARY KEY (merge_id, place)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX merge_change_by_client ON merge_change (client_id);
    `),
};
