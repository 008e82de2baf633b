import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface SecretAddressRow {
  id: string;
  client_id: string;
  version: number;
  label: string;
  street: string;
  postal_code: string;
  city: string;
  directions: string;
  who_knows: string;
  since: string | null;
  until_date: string | null;
  created_at: string;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
}

export interface SecretAddressTables {
  secret_address: SecretAddressRow;
}

export const heldOfPlaces: ClientTablesOf<SecretAddressTables> = {
  secret_address: { holds: 'records', id: 'id', owner: ofClient, object: 'secret-address' },
};

/** For the compartment `places`. The client lies in another database, so nothing refers to it here. */
export const placesMigration: Migration = {
  name: 'secret addresses',
  up: (database) =>
    database.exec(`
      CREATE TABLE secret_address (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        label TEXT NOT NULL,
        street TEXT NOT NULL,
        postal_code TEXT NOT NULL,
        city TEXT NOT NULL,
        directions TEXT NOT NULL,
        who_knows TEXT NOT NULL,
        since TEXT,
        until_date TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL,
        CHECK (since IS NULL OR until_date IS NULL OR until_date >= since)
      ) STRICT;
      CREATE INDEX secret_address_by_client ON secret_address (client_id);
    `),
};
