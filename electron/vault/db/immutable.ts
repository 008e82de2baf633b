import type { Database } from '@signalapp/sqlcipher';

/**
 * The triggers that keep the rows of a table as they were written: no change, no removal, and no
 * `INSERT OR REPLACE` over them (which removes a row without its delete trigger). `key` is the primary key.
 */
export function immutable(table: string, key = 'id'): string {
  const refuse = `SELECT RAISE(ABORT, 'a finalised record does not change')`;
  return `
    CREATE TRIGGER ${table}_keeps BEFORE UPDATE ON ${table} BEGIN ${refuse}; END;
    CREATE TRIGGER ${table}_loses_nothing BEFORE DELETE ON ${table} BEGIN ${refuse}; END;
    CREATE TRIGGER ${table}_replaces_nothing BEFORE INSERT ON ${table}
      WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key} = NEW.${key} OR rowid = NEW.rowid)
      BEGIN ${refuse}; END;`;
}

/**
 * Runs `work` while rows of these tables may change and go, for an erasure. Belongs inside a
 * transaction: when that is undone, the guards were never away.
 */
export function withoutGuards(
  database: Database,
  tables: readonly string[],
  work: () => void,
): void {
  const find = database.prepare(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
  );
  const guards = tables.flatMap((table) => find.all<{ name: string; sql: string }>([table]));
  for (const { name } of guards) database.exec(`DROP TRIGGER "${name}"`);
  work();
  for (const { sql } of guards) database.exec(sql);
}
