import type { Database } from '@signalapp/sqlcipher';
import { LuwteError } from '../../../contract/errors.ts';
import { inTransaction } from './transaction.ts';

/** One step of a compartment's schema. Its number is its place in the list, from 1. Never changed once released. */
export interface Migration {
  readonly name: string;
  readonly up: (database: Database) => void;
}

/** The schema version of an open database: the number of migrations it has had. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to the newest schema, one transaction a step.
 * A database from a newer program is refused with `vault.newer-format`.
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  const version = schemaVersion(database);
  if (version > migrations.length) throw new LuwteError('vault.newer-format');
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    inTransaction(database, () => {
      migration.up(database);
      database.pragma(`user_version = ${index + 1}`);
    });
  }
}
