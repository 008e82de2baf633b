import type { ContactFields } from '../../../../contract/contacts.ts';
import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import { immutable } from '../../db/immutable.ts';
import type { Migration } from '../../db/migrate.ts';

export interface ContactRow {
  id: string;
  client_id: string;
  on_date: string;
  start_time: string | null;
  end_time: string | null;
  ends_next_day: number;
  kind: ContactFields['kind'];
  present: string;
  place: string;
  area: ContactFields['area'];
  note: string;
  agreements: string;
  next_on: string | null;
  next_time: string | null;
  countable_minutes: number | null;
  author_id: string;
  author_name: string;
  finalised_at: string;
}

export interface ContactAddendumRow {
  id: string;
  contact_id: string;
  at: string;
  author_id: string;
  author_name: string;
  text: string;
}

export interface ContactTables {
  contact: ContactRow;
  contact_addendum: ContactAddendumRow;
}

export const heldOfContacts: ClientTablesOf<ContactTables> = {
  contact: { holds: 'records', id: 'id', owner: ofClient, object: 'contact' },
  contact_addendum: {
    holds: 'records',
    id: 'id',
    owner: { column: 'contact_id', table: 'contact' },
  },
};

export const contactMigration: Migration = {
  name: 'contact notes',
  up: (database) =>
    database.exec(`
      CREATE TABLE contact (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client,
        on_date TEXT NOT NULL,
        start_time TEXT, -- HH:MM
        end_time TEXT,
        ends_next_day INTEGER NOT NULL,
        kind TEXT NOT NULL,
        present TEXT NOT NULL,
        place TEXT NOT NULL,
        area TEXT,
        note TEXT NOT NULL, -- Markdown
        agreements TEXT NOT NULL, -- Markdown
        next_on TEXT,
        next_time TEXT,
        countable_minutes INTEGER, -- null: nobody said, and the times don't tell
        author_id TEXT NOT NULL,
        author_name TEXT NOT NULL,
        finalised_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX contact_by_client ON contact (client_id, on_date, coalesce(start_time, ''), id);
      ${immutable('contact')}

      CREATE TABLE contact_addendum (
        id TEXT PRIMARY KEY,
        contact_id TEXT NOT NULL REFERENCES contact,
        at TEXT NOT NULL,
        author_id TEXT NOT NULL,
        author_name TEXT NOT NULL,
        text TEXT NOT NULL -- Markdown
      ) STRICT;
      CREATE INDEX contact_addendum_by_contact ON contact_addendum (contact_id, id);
      ${immutable('contact_addendum')}
    `),
};

/** What was agreed for later is found without reading every note of a client. */
export const plannedContactMigration: Migration = {
  name: 'planned contacts of a client',
  up: (database) =>
    database.exec(
      'CREATE INDEX contact_planned ON contact (client_id, next_on) WHERE next_on IS NOT NULL',
    ),
};
