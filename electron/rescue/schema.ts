import { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../contract/common.ts';
import { migrate } from '../vault/db/migrate.ts';
import { migrations } from '../vault/features/migrations.ts';
import type { Value } from './record.ts';

export interface Column {
  readonly name: string;
  /** Of a STRICT table: INT, INTEGER, REAL, TEXT, BLOB or ANY. */
  readonly type: string;
  readonly isRequired: boolean;
  /** Stands for the row's number, and is stored as nothing. */
  readonly isRowid: boolean;
  /** What a row has that was written before the column was added. */
  readonly fallback: Value;
}

export interface Table {
  readonly name: string;
  /** Without one, the rows lie in the order of their key, in the kind of tree that indexes have. */
  readonly hasRowid: boolean;
  /** In the order in which a row is stored; computed columns are not. */
  readonly columns: readonly Column[];
  /** Columns that name a row of another table. */
  readonly references: readonly { readonly column: string; readonly table: string }[];
  /** The first page; null when no one knows. */
  readonly root: number | null;
}

/** What `sqlite_schema` says, by its own words. */
export interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly root: number;
  readonly sql: string;
}

/** The tables that hold what people wrote. What the search index keeps for itself is left out. */
export function tablesOf(entries: readonly SchemaEntry[]): Table[] {
  const indexes = entries.filter(({ sql }) => /^CREATE VIRTUAL/i.test(sql));
  const own = entries.filter(
    ({ type, name, root }) =>
      type === 'table' &&
      root > 0 &&
      !name.startsWith('sqlite_') &&
      !indexes.some((index) => name.startsWith(`${index.name}_`)),
  );
  const memory = new Database(':memory:');
  try {
    for (const { sql } of own) memory.exec(sql);
    return own.map(({ name, root }) => describe(memory, name, root));
  } finally {
    memory.close();
  }
}

/** The tables as this program makes them, for a database that no longer says which it has. */
export function usualTables(compartment: Compartment): Table[] {
  const memory = new Database(':memory:');
  try {
    migrate(memory, migrations[compartment]);
    const entries = memory
      .prepare('SELECT type, name, rootpage AS root, sql FROM sqlite_schema WHERE sql IS NOT NULL')
      .all<{ type: string; name: string; root: number; sql: string }>();
    return tablesOf(entries).map((table) => ({ ...table, root: null }));
  } finally {
    memory.close();
  }
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
  /** 2: computed when read. */
  readonly hidden: number;
}

function describe(memory: Database, name: string, root: number): Table {
  const quoted = `"${name.replaceAll('"', '""')}"`;
  const list = memory.pragma(`table_list(${quoted})`) as { name: string; wr: number }[];
  const hasRowid = list[0]?.wr === 0;
  const infos = (memory.pragma(`table_xinfo(${quoted})`) as unknown as ColumnInfo[]).filter(
    ({ hidden }) => hidden !== 2,
  );
  const keys = infos.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  const stored = hasRowid ? infos : [...keys, ...infos.filter(({ pk }) => pk === 0)];
  const references = memory.pragma(`foreign_key_list(${quoted})`) as {
    from: string;
    table: string;
  }[];
  return {
    name,
    root,
    hasRowid,
    columns: stored.map((info) => ({
      name: info.name,
      type: info.type.toUpperCase(),
      isRequired: info.notnull === 1,
      isRowid: hasRowid && keys.length === 1 && info.pk === 1 && /^INTEGER$/i.test(info.type),
      fallback: fallbackOf(memory, info.dflt_value),
    })),
    references: references.map(({ from, table }) => ({ column: from, table })),
  };
}

function fallbackOf(memory: Database, expression: string | null): Value {
  if (expression === null) return null;
  const value = memory.prepare(`SELECT (${expression})`, { pluck: true }).get();
  return (value ?? null) as unknown as Value;
}

/** A row by its columns; null when it does not fit the table. */
export function rowOf(
  table: Table,
  rowid: bigint | null,
  values: readonly Value[],
): Record<string, Value> | null {
  if (values.length > table.columns.length) return null;
  const row: Record<string, Value> = {};
  for (const [place, column] of table.columns.entries()) {
    const stored = values[place];
    const value = stored === undefined ? column.fallback : stored;
    if (column.isRowid) {
      if (value !== null || rowid === null) return null;
      row[column.name] = Number(rowid);
    } else {
      if (!fits(column, value)) return null;
      row[column.name] = value;
    }
  }
  return row;
}

function fits({ type, isRequired }: Column, value: Value): boolean {
  if (value === null) return !isRequired;
  if (type === 'TEXT') return typeof value === 'string';
  if (type === 'BLOB') return Buffer.isBuffer(value);
  if (type === 'REAL') return typeof value === 'number';
  if (type === 'INTEGER' || type === 'INT') {
    return typeof value === 'bigint' || Number.isInteger(value);
  }
  return true;
}
