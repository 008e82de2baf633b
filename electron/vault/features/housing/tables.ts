import type { PlacementFields } from '../../../../contract/placements.ts';
import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface HousingPlanRow {
  id: string;
  client_id: string;
  version: number;
  /** `HousingFields` as JSON. */
  content: string;
  created_at: string;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
}

export interface PlacementRow {
  id: string;
  client_id: string;
  version: number;
  /** A label, never an address. */
  place: string;
  type: PlacementFields['type'];
  room: string;
  from_date: string;
  expected_until: string | null;
  until_date: string | null;
  referrer: string;
  legal_basis: string;
  remarks: string;
  created_at: string;
  updated_at: string;
  saved_by: string;
}

export interface HousingTables {
  housing_plan: HousingPlanRow;
  placement: PlacementRow;
}

export const heldOfHousing: ClientTablesOf<HousingTables> = {
  housing_plan: { holds: 'records', id: 'id', owner: ofClient, object: 'housing-plan' },
  placement: { holds: 'records', id: 'id', owner: ofClient, object: 'placement' },
};

export const housingMigration: Migration = {
  name: 'housing plans and stays',
  up: (database) =>
    database.exec(`
      CREATE TABLE housing_plan (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL UNIQUE REFERENCES client,
        version INTEGER NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
      CREATE TABLE placement (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client,
        version INTEGER NOT NULL,
        place TEXT NOT NULL,
        type TEXT NOT NULL,
        room TEXT NOT NULL,
        from_date TEXT NOT NULL,
        expected_until TEXT,
        until_date TEXT,
        referrer TEXT NOT NULL,
        legal_basis TEXT NOT NULL,
        remarks TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL,
        CHECK (until_date IS NULL OR until_date >= from_date),
        CHECK (expected_until IS NULL OR expected_until >= from_date)
      ) STRICT;
      CREATE INDEX placement_by_client ON placement (client_id, from_date);
    `),
};
