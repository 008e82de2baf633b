import type { Database } from '@signalapp/sqlcipher';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { rollBack } from './transaction.ts';

const returnsRows = /^\s*(select|with|values|pragma|explain)\b|\breturning\b/i;

type Parameters = NonNullable<Parameters0>;
type Parameters0 = Parameters1[0];
type Parameters1 = globalThis.Parameters<ReturnType<Database['prepare']>['all']>;

/** The part of better-sqlite3's interface that Kysely uses, over SQLCipher's binding. */
function adapt(current: () => Database): SqliteDatabase {
  return {
    close: () => current().close(),
    prepare: (sql) => {
      const database = current();
      const statement = database.prepare(sql);
      return {
        reader: returnsRows.test(sql),
        all: (parameters) => statement.all(parameters as Parameters),
        run: (parameters) =>
          sql === 'rollback' ? undone(database) : statement.run(parameters as Parameters),
        iterate: (parameters) => statement.all(parameters as Parameters).values(),
      };
    },
  };
}

function undone(database: Database) {
  rollBack(database);
  return { changes: 0, lastInsertRowid: 0 };
}

/**
 * Typed queries over an open connection, which may come to be that of another file. Queries and
 * transactions queue on the one connection.
 */
export function createQueries<Tables>(current: () => Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(current) }) });
}
