import type { Database } from '@signalapp/sqlcipher';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** The columns of a table's primary key, in order. */
export const primaryKey = (database: Database, table: string): string[] =>
  database
    .prepare(`SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk`, { pluck: true })
    .all<string>([table]);

/** SQL that finds the row of this key, and what goes in it. */
export const rowWhere = (key: Row): { readonly sql: string; readonly values: Value[] } => ({
  sql: Object.keys(key)
    .map((column) => `"${column}" = ?`)
    .join(' AND '),
  values: Object.values(key),
});

/** The rows of a client in a table. */
export const rowsOf = (database: Database, table: string, column: string, value: string): Row[] =>
  database.prepare(`SELECT * FROM "${table}" WHERE "${column}" = ?`).all<Row>([value]);
