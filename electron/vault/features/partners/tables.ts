import type { ClientTablesOf } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface PartnerRow {
  id: string;
  version: number;
  /** `PartnerFields` as JSON. */
  content: string;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
}

export interface PartnerTables {
  partner: PartnerRow;
}

export const heldOfPartners: ClientTablesOf<PartnerTables> = { partner: { holds: 'nothing' } };

export const partnerMigration: Migration = {
  name: 'organisations that the team works with',
  up: (database) =>
    database.exec(`
      CREATE TABLE partner (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
    `),
};
