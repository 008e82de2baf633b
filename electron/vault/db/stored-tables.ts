import type { Database } from '@signalapp/sqlcipher';

/** The tables that hold rows of their own, by name: no virtual ones. */
export function storedTables(database: Database): string[] {
  return database
    .prepare(
      `SELECT name FROM sqlite_schema
       WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
      { pluck: true },
    )
    .all<string>();
}

/** The inside of the search index; it holds nothing that `search_document` can't give again. */
export const isIndexTable = (table: string): boolean => table.startsWith('search_index');

/** How many rows each table has, but for the inside of the search index. */
export function countRows(database: Database): { table: string; rows: number }[] {
  return storedTables(database)
    .filter((table) => !isIndexTable(table))
    .map((table) => ({
      table,
      rows: Number(database.prepare(`SELECT count(*) FROM "${table}"`, { pluck: true }).get()),
    }));
}
