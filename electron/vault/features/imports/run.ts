import { setImmediate } from 'node:timers/promises';
import { LuwteError } from '../../../../contract/errors.ts';
import type {
  ImportProblemCode,
  ImportReportDetail,
  ImportReportRow,
  ImportSummary,
} from '../../../../contract/imports.ts';
import type { Progress } from '../../../../contract/procedure.ts';
import type { RecordContext } from '../../db/connection.ts';
import { insertClient, updateClient } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import type { Plan, PlannedRow } from './plan.ts';
import { insertReport } from './repository.ts';
import { summarise } from './summary.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** Rows between two looks at whether the user cancelled. */
const stride = 50;

export interface RunControl {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

export interface ImportedFrom {
  readonly fileName: string;
  readonly detail: ImportReportDetail;
}

/**
 * Carries out a plan inside the transaction of `context`: clients, journal, search index and
 * report together. Fails with `call.cancelled` when the user stops it; the transaction then keeps nothing.
 */
export async function runImport(
  context: CaseworkContext,
  plan: Plan,
  { fileName, detail }: ImportedFrom,
  { signal, progress }: RunControl,
): Promise<{ reportId: string; summary: ImportSummary }> {
  const reportId = context.newId();
  const rows: ImportReportRow[] = [];
  for (const [index, row] of plan.rows.entries()) {
    if (index % stride === 0) {
      progress({ step: 'import', done: index, total: plan.rows.length });
      // Lets a message in, so that a cancellation is heard.
      await setImmediate();
      if (signal.aborted) throw new LuwteError('call.cancelled');
    }
    rows.push(reportRow(row, await carryOut(context, row, reportId)));
  }
  const summary = summarise(plan.rows);
  await insertReport(context, { id: reportId, at: context.now(), fileName, summary }, detail, rows);
  context.journal.record({
    action: 'import',
    object: 'import',
    id: reportId,
    detail: Object.entries(summary)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  });
  if (signal.aborted) throw new LuwteError('call.cancelled');
  progress({ step: 'import', done: plan.rows.length, total: plan.rows.length });
  return { reportId, summary };
}

/** Enters or completes the client of a row; gives their id, or null for a row that is left. */
async function carryOut(
  context: CaseworkContext,
  { fields, completion }: PlannedRow,
  reportId: string,
): Promise<string | null> {
  if (fields) return insertClient(context, fields, { importId: reportId });
  if (!completion) return null;
  const { client } = completion;
  const version = await updateClient(context, client.id, client.version, completion.fields);
  if (version === null) throw new Error('a client changed between plan and import');
  return client.id;
}

/** The problems for which a row is left. */
const leaving: ReadonlySet<ImportProblemCode> = new Set(['code-missing', 'too-long']);

function reportRow(planned: PlannedRow, clientId: string | null): ImportReportRow {
  const { row, outcome, left, problems, duplicate } = planned;
  return {
    row,
    outcome,
    left,
    clientId,
    code: planned.values.code ?? '',
    duplicate: duplicate && {
      reason: duplicate.reason,
      row: duplicate.row,
      clientId: duplicate.clientId,
      code: duplicate.code,
    },
    // Of a row that is left nothing is stored: only why it is left is to be said.
    problems: left === null ? problems : problems.filter(({ code }) => leaving.has(code)),
  };
}
