import type { ClientTablesOf } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface DuplicateTables {
  /** Two clients who look alike and are two people; the lower id comes first. */
  set_apart: {
    id: string;
    one_id: string;
    other_id: string;
    at: string;
    /** Name of the member who said so. */
    by_name: string;
  };
}

/** It says something of two files, so it is erased with either, and comes along with neither. */
export const heldOfDuplicates: ClientTablesOf<DuplicateTables> = {
  set_apart: { holds: 'copies', client: 'one_id', alsoClient: 'other_id' },
};

export const duplicateMigration: Migration = {
  name: 'people who look alike and are two',
  up: (database) =>
    database.exec(`
      CREATE TABLE set_apart (
        id TEXT PRIMARY KEY,
        one_id TEXT NOT NULL,
        other_id TEXT NOT NULL,
        at TEXT NOT NULL,
        by_name TEXT NOT NULL,
        UNIQUE (one_id, other_id),
        CHECK (one_id < other_id)
      ) STRICT;
      CREATE INDEX set_apart_by_other ON set_apart (other_id);
    `),
};
