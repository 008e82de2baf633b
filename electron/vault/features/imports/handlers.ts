import { sql } from 'kysely';
import { LuwteError } from '../../../../contract/errors.ts';
import {
  type ImportChoices,
  type ImportMapping,
  type ImportRead,
  importFileLimit,
  type imports,
} from '../../../../contract/imports.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Actor } from '../../db/journal.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { type Plan, planImport } from './plan.ts';
import { recogniseColumns } from './recognise.ts';
import { listPeople, listReports, requireReport } from './repository.ts';
import { runImport } from './run.ts';
import { summarise } from './summary.ts';
import { type ReadingChoices, readTable, type Table } from './table.ts';

/** A file that is being imported. It is in memory only, so locking forgets it. */
interface OpenImport {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly choices: ReadingChoices;
  readonly table: Table;
}

/** What was decided for a file, and what that rests on: while it is the same, so is the plan. */
interface Planned {
  readonly ground: string;
  readonly plan: Plan;
}

/** The handlers of imports. They hold the one file that each session is importing. */
export function createImportHandlers(): Handlers<typeof imports, CaseworkTables> {
  const open = new WeakMap<Actor, OpenImport>();
  const previewed = new WeakMap<Table, Planned>();

  const requireOpen = (member: Actor, importId: string): OpenImport => {
    const one = open.get(member);
    if (one?.id !== importId) throw new LuwteError('import.expired');
    return one;
  };

  return {
    read: async ({ session, surroundings }, { name, content }) => {
      const bytes = Buffer.from(content, 'base64');
      if (bytes.length > importFileLimit) throw new LuwteError('import.too-large');
      open.delete(session.member);
      const table = await readTable(bytes);
      const id = surroundings.newId();
      const one = { id, fileName: name, bytes, choices: {}, table };
      open.set(session.member, one);
      return describe(one);
    },

    reread: async ({ session }, { importId, ...said }) => {
      const before = requireOpen(session.member, importId);
      const choices = { ...before.choices, ...said };
      const one = { ...before, choices, table: await readTable(before.bytes, choices) };
      open.set(session.member, one);
      return describe(one);
    },

    preview: async (context, { importId, mapping, choices }) => {
      const { table } = requireOpen(context.member, importId);
      const plan = await planFor(context, table, mapping, choices);
      previewed.set(table, { ground: await groundOf(context, mapping, choices), plan });
      const { rows, values, ambiguousDates } = plan;
      return {
        summary: summarise(rows),
        values,
        ambiguousDates,
        rows: rows.map(({ fields, completion, ...row }) => row),
      };
    },

    run: async ({ session, connection, signal, progress }, { importId, mapping, choices }) => {
      const { table, fileName } = requireOpen(session.member, importId);
      const result = await connection.transact(session.member, async (context) => {
        const known = previewed.get(table);
        const plan =
          known?.ground === (await groundOf(context, mapping, choices))
            ? known.plan
            : await planFor(context, table, mapping, choices);
        const detail = {
          format: table.format,
          notes: [...table.notes],
          columns: table.headers.map((header, index) => ({
            header,
            target: mapping.find(({ column }) => column === index)?.target ?? null,
          })),
          dayMonth: choices.dayMonth,
          ambiguousDates: plan.ambiguousDates.count,
          values: plan.values,
        };
        return runImport(context, plan, { fileName, detail }, { signal, progress });
      });
      open.delete(session.member);
      return result;
    },

    abandon: async ({ session }) => {
      open.delete(session.member);
      return {};
    },

    reports: (context) => listReports(context),

    report: (context, { id }) => requireReport(context, id),
  };
}

/** All that a plan for one table rests on. Every row that is written in the vault changes it. */
async function groundOf(
  { db, today }: RecordContext<CaseworkTables>,
  mapping: ImportMapping,
  choices: ImportChoices,
): Promise<string> {
  const changes = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(db);
  return JSON.stringify([mapping, choices, today(), changes.rows[0]?.count]);
}

async function planFor(
  context: RecordContext<CaseworkTables>,
  table: Table,
  mapping: ImportMapping,
  choices: ImportChoices,
): Promise<Plan> {
  return planImport({
    table,
    mapping,
    choices,
    today: context.today(),
    known: await listPeople(context),
    loadClient: (id) => requireClient(context, id),
  });
}

function describe({ id, fileName, table }: OpenImport): ImportRead {
  return {
    importId: id,
    fileName,
    format: table.format,
    notes: [...table.notes],
    columns: recogniseColumns(table),
    rowCount: table.rows.length,
  };
}
