import type { Compartment } from '../../../../contract/common.ts';
import type { Erasure } from '../../../../contract/erasure.ts';
import type { ClientTablesOf } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface ErasureTables {
  /** Written before anything is erased, and kept: that it happened, and nothing of what the file said. */
  erasure: {
    id: string;
    client_id: string;
    code: string;
    /** When the client was entered: an older backup does not hold them. */
    client_since: string;
    at: string;
    member_name: string;
    ground: Erasure['ground'];
    decided_on: string;
    note: string;
    /** JSON: by whom and when the searches were that led to the file, for the journals still to come; null when none are. */
    searches: string | null;
    /** JSON array: the backups that held it when that was last looked at. */
    backups: string;
  };
  erasure_part: {
    erasure_id: string;
    compartment: Compartment;
    done_at: string | null;
    done_by: string | null;
  };
}

export const heldOfErasures: ClientTablesOf<ErasureTables> = {
  erasure: { holds: 'mentions', client: 'client_id' },
  erasure_part: { holds: 'nothing' },
};

/** For `casework`, which everyone opens: so whoever opens the vault next can go on with it. */
export const erasureMigration: Migration = {
  name: 'erased files',
  up: (database) =>
    database.exec(`
      CREATE TABLE erasure (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL UNIQUE,
        code TEXT NOT NULL,
        client_since TEXT NOT NULL,
        at TEXT NOT NULL,
        member_name TEXT NOT NULL,
        ground TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        note TEXT NOT NULL,
        searches TEXT, -- JSON
        backups TEXT NOT NULL -- JSON
      ) STRICT;
      CREATE TABLE erasure_part (
        erasure_id TEXT NOT NULL REFERENCES erasure,
        compartment TEXT NOT NULL,
        done_at TEXT,
        done_by TEXT,
        UNIQUE (erasure_id, compartment)
      ) STRICT;
    `),
};
