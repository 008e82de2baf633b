import { LuwteError } from '../../../../contract/errors.ts';
import {
  type ImportReport,
  type ImportReportDetail,
  type ImportReportHead,
  type ImportReportRow,
  importReportDetailSchema,
  importSummarySchema,
  reportRowSchema,
} from '../../../../contract/imports.ts';
import type { RecordContext } from '../../db/connection.ts';
import { foldIdentity, listForLikeness, spokenName } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import type { Person } from './people.ts';
import type { ImportTables } from './tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** Report rows that go into one statement: 100 × 8 values stay below SQLite's limits. */
const batchSize = 100;

/** The clients of the vault, as rows of a file are compared with them. */
export async function listPeople(context: CaseworkContext): Promise<Person[]> {
  const known = await listForLikeness(context, null);
  return known.map(({ row, phone }) => ({
    row: null,
    clientId: row.id,
    code: row.code,
    name: spokenName(row),
    identity: foldIdentity({ ...row, phone }),
  }));
}

/** Saves what became of an import. */
export async function insertReport(
  { db, member }: CaseworkContext,
  head: Omit<ImportReportHead, 'memberName'>,
  detail: ImportReportDetail,
  rows: readonly ImportReportRow[],
): Promise<void> {
  await db
    .insertInto('import_report')
    .values({
      id: head.id,
      created_at: head.at,
      member_id: member.memberId,
      member_name: member.memberName,
      file_name: head.fileName,
      summary: JSON.stringify(head.summary),
      detail: JSON.stringify(detail),
    })
    .execute();
  for (let from = 0; from < rows.length; from += batchSize) {
    await db
      .insertInto('import_report_row')
      .values(rows.slice(from, from + batchSize).map((row) => storedRow(head.id, row)))
      .execute();
  }
}

function storedRow(reportId: string, row: ImportReportRow): ImportTables['import_report_row'] {
  return {
    report_id: reportId,
    row: row.row,
    outcome: row.outcome,
    left_because: row.left,
    client_id: row.clientId,
    code: row.code,
    duplicate: row.duplicate && JSON.stringify(row.duplicate),
    problems: JSON.stringify(row.problems),
  };
}

/** The imports so far, newest first. */
export async function listReports({ db }: CaseworkContext): Promise<ImportReportHead[]> {
  const rows = await db.selectFrom('import_report').selectAll().orderBy('id', 'desc').execute();
  return rows.map(headOf);
}

/** One report. Fails with `record.not-found`. */
export async function requireReport({ db }: CaseworkContext, id: string): Promise<ImportReport> {
  const report = await db
    .selectFrom('import_report')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!report) throw new LuwteError('record.not-found');
  const rows = await db
    .selectFrom('import_report_row')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('row')
    .execute();
  return {
    ...headOf(report),
    detail: importReportDetailSchema.parse(JSON.parse(report.detail)),
    rows: rows.map((row) =>
      reportRowSchema.parse({
        row: row.row,
        outcome: row.outcome,
        left: row.left_because,
        clientId: row.client_id,
        code: row.code,
        duplicate: row.duplicate === null ? null : JSON.parse(row.duplicate),
        problems: JSON.parse(row.problems),
      }),
    ),
  };
}

function headOf(row: ImportTables['import_report']): ImportReportHead {
  return {
    id: row.id,
    at: row.created_at,
    memberName: row.member_name,
    fileName: row.file_name,
    summary: importSummarySchema.parse(JSON.parse(row.summary)),
  };
}
