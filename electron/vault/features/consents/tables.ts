import type { Consent, ConsentEnd, DataKind } from '../../../../contract/consent.ts';
import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import { immutable } from '../../db/immutable.ts';
import type { Migration } from '../../db/migrate.ts';

export interface ConsentRow {
  id: string;
  client_id: string;
  kind: DataKind;
  /** `Recipient` as JSON. */
  recipient: string;
  answer: Consent['answer'];
  form: Consent['form'];
  from_date: string;
  until_date: string | null;
  note: string;
  document_id: string | null;
  recorded_at: string;
  /** Name of the member who recorded it. */
  recorded_by: string;
}

interface ConsentEndRow {
  consent_id: string;
  why: ConsentEnd['why'];
  on_date: string;
  note: string;
  ended_at: string;
  /** Name of the member who recorded the end. */
  ended_by: string;
}

export interface ConsentTables {
  consent: ConsentRow;
  consent_end: ConsentEndRow;
}

export const heldOfConsents: ClientTablesOf<ConsentTables> = {
  consent: {
    ...{ holds: 'records', id: 'id', owner: ofClient, object: 'consent' },
    links: ['document_id'],
  },
  consent_end: {
    ...{ holds: 'records', id: null, owner: { column: 'consent_id', table: 'consent' } },
  },
};

export const consentMigration: Migration = {
  name: 'consent',
  up: (database) =>
    database.exec(`
      CREATE TABLE consent (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client,
        kind TEXT NOT NULL,
        recipient TEXT NOT NULL CHECK (json_valid(recipient)),
        answer TEXT NOT NULL,
        form TEXT NOT NULL,
        from_date TEXT NOT NULL,
        until_date TEXT, -- the last day it holds
        note TEXT NOT NULL,
        document_id TEXT, -- the document may be removed later
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX consent_by_client ON consent (client_id, from_date);
      ${immutable('consent')}

      -- At most one a consent; what was said before stays.
      CREATE TABLE consent_end (
        consent_id TEXT PRIMARY KEY REFERENCES consent,
        why TEXT NOT NULL,
        on_date TEXT NOT NULL,
        note TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        ended_by TEXT NOT NULL
      ) STRICT;
      ${immutable('consent_end', 'consent_id')}
    `),
};
