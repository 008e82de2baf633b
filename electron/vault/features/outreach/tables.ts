import type { OutreachPersonFields } from '../../../../contract/outreach.ts';
import type { ClientTablesOf } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface OutreachTables {
  outreach_person: {
    id: string;
    version: number;
    nickname: string;
    met_at: OutreachPersonFields['metAt'];
    met_where: string;
    first_met_on: string | null;
    language: string;
    notes: string;
    created_on: string;
    updated_at: string;
    saved_by: string;
  };
  outreach_contact: {
    id: string;
    version: number;
    on_date: string;
    start_time: string | null;
    end_time: string | null;
    ends_next_day: number;
    place: string;
    note: string;
    unnamed: number;
    countable_minutes: number | null;
    author_id: string;
    author_name: string;
    updated_at: string;
    saved_by: string;
  };
  outreach_presence: { contact_id: string; person_id: string; note: string };
  outreach_merge: {
    id: string;
    client_id: string;
    /** `MergedPerson` as JSON: what putting them back needs. */
    content: string;
    at: string;
    by_name: string;
  };
  outreach_note: { contact_id: string; merge_id: string; client_id: string };
}

/**
 * People before there is a client are in no one's file. What was merged into a file is told once more by
 * `outreach_merge`, so that it can be undone; it goes when the file is erased, and a file that is brought back
 * from a backup comes without it.
 */
export const heldOfOutreach: ClientTablesOf<OutreachTables> = {
  outreach_person: { holds: 'nothing' },
  outreach_contact: { holds: 'nothing' },
  outreach_presence: { holds: 'nothing' },
  outreach_merge: { holds: 'copies', client: 'client_id' },
  outreach_note: { holds: 'copies', client: 'client_id' },
};

export const outreachMigration: Migration = {
  name: 'outreach before there is a client',
  up: (database) =>
    database.exec(`
      CREATE TABLE outreach_person (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        nickname TEXT NOT NULL,
        met_at TEXT,
        met_where TEXT NOT NULL,
        first_met_on TEXT,
        language TEXT NOT NULL,
        notes TEXT NOT NULL,
        created_on TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
      CREATE TABLE outreach_contact (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        on_date TEXT NOT NULL,
        start_time TEXT, -- HH:MM
        end_time TEXT,
        ends_next_day INTEGER NOT NULL,
        place TEXT NOT NULL,
        note TEXT NOT NULL, -- Markdown, about the moment as a whole
        unnamed INTEGER NOT NULL,
        countable_minutes INTEGER,
        author_id TEXT NOT NULL,
        author_name TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX outreach_contact_by_day ON outreach_contact (on_date, coalesce(start_time, ''), id);
      CREATE TABLE outreach_presence (
        contact_id TEXT NOT NULL REFERENCES outreach_contact,
        person_id TEXT NOT NULL REFERENCES outreach_person,
        note TEXT NOT NULL, -- Markdown, about this person
        PRIMARY KEY (contact_id, person_id)
      ) STRICT;
      CREATE INDEX outreach_presence_by_person ON outreach_presence (person_id);
      CREATE TABLE outreach_merge (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        at TEXT NOT NULL,
        by_name TEXT NOT NULL
      ) STRICT;
      CREATE INDEX outreach_merge_by_client ON outreach_merge (client_id);
      -- Which notes in a file came from outreach: these alone can go back there.
      CREATE TABLE outreach_note (
        contact_id TEXT PRIMARY KEY,
        merge_id TEXT NOT NULL,
        client_id TEXT NOT NULL
      ) STRICT;
      DROP TRIGGER contact_loses_nothing;
      CREATE TRIGGER contact_loses_nothing BEFORE DELETE ON contact
        WHEN NOT EXISTS (SELECT 1 FROM outreach_note WHERE contact_id = OLD.id)
        BEGIN SELECT RAISE(ABORT, 'a finalised record does not change'); END;
    `),
};
