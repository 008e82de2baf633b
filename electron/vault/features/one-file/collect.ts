import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../../../contract/common.ts';
import type { ClientTable } from '../../db/client-table.ts';
import { clientTables } from '../client-tables.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;
export type RecordTable = Extract<ClientTable, { holds: 'records' }>;

/** The rows of one table that are of the client, in the order in which they were written. */
export interface CollectedRows {
  readonly table: string;
  readonly declared: RecordTable;
  readonly rows: readonly Row[];
}

/**
 * What a compartment keeps of a client, table by table; what rows belong to comes before them. What is another
 * member's alone and what is too large to be held (`bulky`) are left out.
 */
export function collectRows(
  database: Database,
  compartment: Compartment,
  client: string,
  member: string,
): CollectedRows[] {
  const collected: CollectedRows[] = [];
  const ids = new Map<string, string[]>([['client', [client]]]);
  for (const [table, declared] of recordTables(compartment)) {
    if (declared.bulky) continue;
    const all = rowsOf(database, table, declared, ids);
    const rows = all.filter((row) => !declared.only || row[declared.only] === member);
    const idColumn = declared.id;
    if (idColumn)
      ids.set(
        table,
        rows.map((row) => String(row[idColumn])),
      );
    if (rows.length > 0) collected.push({ table, declared, rows });
  }
  return collected;
}

/** How many rows of the client are for another member alone. */
export function countOfOthers(
  database: Database,
  compartment: Compartment,
  client: string,
  member: string,
): number {
  const ids = new Map([['client', [client]]]);
  return recordTables(compartment)
    .filter(([, { only, owner }]) => only && owner?.table === 'client')
    .flatMap(([table, declared]) =>
      rowsOf(database, table, declared, ids).map((row) => ({ row, declared })),
    )
    .filter(({ row, declared }) => declared.only && row[declared.only] !== member).length;
}

/** How many rows only mention the client, but for the journal, which is a history of its own. */
export function countMentions(
  database: Database,
  compartment: Compartment,
  client: string,
): number {
  return Object.entries(clientTables[compartment])
    .filter(([table]) => table !== 'journal')
    .map(([table, declared]) =>
      declared.holds === 'mentions'
        ? Number(
            database
              .prepare(`SELECT count(*) FROM "${table}" WHERE "${declared.client}" = ?`, {
                pluck: true,
              })
              .get([client]),
          )
        : 0,
    )
    .reduce((sum, count) => sum + count, 0);
}

function recordTables(compartment: Compartment): [string, RecordTable][] {
  return Object.entries(clientTables[compartment]).flatMap(([table, declared]) =>
    declared.holds === 'records' ? [[table, declared] as [string, RecordTable]] : [],
  );
}

function rowsOf(
  database: Database,
  table: string,
  { id, owner }: RecordTable,
  ids: ReadonlyMap<string, readonly string[]>,
): Row[] {
  const column = owner?.column ?? id;
  const statement = database.prepare(
    `SELECT * FROM "${table}" WHERE "${column}" = ? ORDER BY rowid`,
  );
  return (ids.get(owner?.table ?? table) ?? []).flatMap((value) => statement.all<Row>([value]));
}
