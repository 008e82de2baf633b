import type { ImportReportRow } from '../../../../contract/imports.ts';
import type { ClientTablesOf } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface ImportTables {
  import_report: {
    id: string;
    created_at: string;
    member_id: string;
    member_name: string;
    file_name: string;
    /** JSON of `ImportSummary`. */
    summary: string;
    /** JSON of `ImportReportDetail`. */
    detail: string;
  };
  /** A row of its own for each row of the file, so that what is said of one client can be erased. */
  import_report_row: {
    report_id: string;
    /** As the spreadsheet counts. */
    row: number;
    outcome: ImportReportRow['outcome'];
    left_because: ImportReportRow['left'];
    client_id: string | null;
    code: string;
    /** JSON or null. */
    duplicate: string | null;
    /** JSON array of `ImportProblem`, with the originals of changed cells. */
    problems: string;
  };
}

export const heldOfImports: ClientTablesOf<ImportTables> = {
  import_report: { holds: 'nothing' },
  import_report_row: { holds: 'mentions', client: 'client_id' },
};

export const importMigration: Migration = {
  name: 'reports of imports',
  up: (database) =>
    database.exec(`
      CREATE TABLE import_report (
        id TEXT PRIMARY KEY,
        created_at TEXT NOT NULL,
        member_id TEXT NOT NULL,
        member_name TEXT NOT NULL,
        file_name TEXT NOT NULL,
        summary TEXT NOT NULL, -- JSON
        detail TEXT NOT NULL -- JSON
      ) STRICT;
      CREATE TABLE import_report_row (
        report_id TEXT NOT NULL REFERENCES import_report,
        row INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        left_because TEXT,
        client_id TEXT,
        code TEXT NOT NULL,
        duplicate TEXT, -- JSON
        problems TEXT NOT NULL, -- JSON
        PRIMARY KEY (report_id, row)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX import_report_row_by_client ON import_report_row (client_id)
        WHERE client_id IS NOT NULL;
    `),
};
