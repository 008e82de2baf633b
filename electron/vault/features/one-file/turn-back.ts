import Database, { type Database as Open } from '@signalapp/sqlcipher';
import { type Migration, migrate } from '../../db/migrate.ts';

interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** For tests: gives a database the schema it had after `steps` steps; what came later is lost with its rows. */
export function turnBack(database: Open, migrations: readonly Migration[], steps: number): void {
  const older = new Database(':memory:');
  migrate(older, migrations.slice(0, steps));
  const before = partsOf(older);
  const known = new Set(before.map(({ name }) => name));
  database.pragma('foreign_keys = OFF');
  const now = partsOf(database);
  // A trigger may say something else since, and keeps what it names from going.
  for (const { type, name } of now) if (type === 'trigger') database.exec(`DROP TRIGGER ${name}`);
  for (const { type, name } of now) {
    if (type !== 'trigger' && !known.has(name)) database.exec(`DROP ${type} IF EXISTS ${name}`);
  }
  for (const { type, name } of before) {
    if (type === 'table') dropLaterColumns(database, older, name);
  }
  for (const { type, sql } of before) if (type === 'trigger') database.exec(sql);
  database.pragma('foreign_keys = ON');
  database.pragma(`user_version = ${steps}`);
  older.close();
}

function dropLaterColumns(database: Open, older: Open, table: string): void {
  const kept = new Set(columnsOf(older, table));
  for (const column of columnsOf(database, table)) {
    if (!kept.has(column)) database.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

/** Indexes before tables: a column that one of them names cannot go. */
const partsOf = (database: Open): Part[] =>
  database
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'index', 'table')
        AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'table', name`,
    )
    .all()
    .map(({ type, name, sql }) => ({ type: String(type), name: String(name), sql: String(sql) }));

const columnsOf = (database: Open, table: string): string[] =>
  database
    .prepare(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => String(name));
