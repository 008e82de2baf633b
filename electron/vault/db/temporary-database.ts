import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { commonMigration, journalErasureMigration } from './common-tables.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

/** A SQLCipher database in a temporary folder, with the tables every compartment has. For tests. */
export class TemporaryDatabase {
  readonly folder = mkdtempSync(join(tmpdir(), 'luwte-db-'));
  readonly path = join(this.folder, 'some.db');
  readonly key = { key: Buffer.alloc(32, 7), salt: Buffer.alloc(16, 9) };
  readonly database: Database;

  constructor() {
    this.database = openDatabase(this.path, this.key);
    migrate(this.database, [commonMigration, journalErasureMigration]);
  }

  /** Everything is in the database file alone. */
  close(): void {
    this.database.pragma('wal_checkpoint(TRUNCATE)');
    this.database.close();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
