import type { NetworkSide } from '../../../../contract/network-person.ts';
import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface NetworkPersonRow {
  id: string;
  client_id: string;
  version: number;
  /** As in the content; threats of all files are looked through together. */
  side: NetworkSide;
  /** `NetworkPersonFields` as JSON. */
  content: string;
  created_at: string;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
}

/** Two people of one client who know one another; the lower id comes first. */
interface NetworkLinkRow {
  id: string;
  one_id: string;
  other_id: string;
}

/** Where someone stands on the map, in the units of `mapSize`. */
interface NetworkSpotRow {
  person_id: string;
  x: number;
  y: number;
}

export interface NetworkTables {
  network_person: NetworkPersonRow;
  network_link: NetworkLinkRow;
  network_spot: NetworkSpotRow;
}

export const heldOfNetwork: ClientTablesOf<NetworkTables> = {
  network_person: { holds: 'records', id: 'id', owner: ofClient, object: 'network-person' },
  network_link: {
    holds: 'records',
    id: 'id',
    owner: { column: 'one_id', table: 'network_person' },
    references: ['other_id'],
  },
  network_spot: {
    holds: 'records',
    id: null,
    owner: { column: 'person_id', table: 'network_person' },
  },
};

export const networkMigration: Migration = {
  name: 'people around the client',
  up: (database) =>
    database.exec(`
      CREATE TABLE network_person (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client,
        version INTEGER NOT NULL,
        side TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX network_person_by_client ON network_person (client_id);
      CREATE INDEX network_threat ON network_person (client_id) WHERE side = 'threat';
      CREATE TABLE network_link (
        id TEXT PRIMARY KEY,
        one_id TEXT NOT NULL REFERENCES network_person,
        other_id TEXT NOT NULL REFERENCES network_person,
        UNIQUE (one_id, other_id),
        CHECK (one_id <> other_id)
      ) STRICT;
      CREATE INDEX network_link_by_other ON network_link (other_id);
      CREATE TABLE network_spot (
        person_id TEXT PRIMARY KEY REFERENCES network_person,
        x INTEGER NOT NULL,
        y INTEGER NOT NULL
      ) STRICT;
    `),
};
