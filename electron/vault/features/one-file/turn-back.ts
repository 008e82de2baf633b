import Database, { type Database as Open } from '@signalapp/sqlcipher';
import { type Migration, migrate } from '../../db/migrate.ts';

interface Named {
  readonly type: string;
  readonly name: string;
}

/** For tests: gives a database the schema it had after `steps` steps; what came later is lost with its rows. */
export function turnBack(database: Open, migrations: readonly Migration[], steps: number): void {
  const older = new Database(':memory:');
  migrate(older, migrations.slice(0, steps));
  database.pragma('foreign_keys = OFF');
  const known = new Set(namedIn(older).map(({ name }) => name));
  for (const { type, name } of namedIn(database)) {
    if (!known.has(name)) database.exec(`DROP ${type} IF EXISTS ${name}`);
  }
  for (const { type, name } of namedIn(older)) {
    if (type !== 'table') continue;
    const kept = new Set(columnsOf(older, name));
    for (const column of columnsOf(database, name)) {
      if (!kept.has(column)) database.exec(`ALTER TABLE ${name} DROP COLUMN ${column}`);
    }
  }
  database.pragma('foreign_keys = ON');
  database.pragma(`user_version = ${steps}`);
  older.close();
}

/** Triggers and indexes first: a column that one of them names cannot go. */
const namedIn = (database: Open): Named[] =>
  database
    .prepare(
      `SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'index', 'table')
        AND name NOT LIKE 'sqlite_%' ORDER BY type = 'table', name`,
    )
    .all()
    .map(({ type, name }) => ({ type: String(type), name: String(name) }));

const columnsOf = (database: Open, table: string): string[] =>
  database
    .prepare(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => String(name));
