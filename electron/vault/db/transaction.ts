import type { Database } from '@signalapp/sqlcipher';
import { sqliteCode } from './open.ts';

/** Runs `work` in one transaction: kept when it returns, undone when it throws. */
export function inTransaction(database: Database, work: () => void): void {
  database.exec('BEGIN');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/**
 * Undoes what the open transaction did. On a full disk SQLite has undone it already, and asking it
 * again fails with an error that would hide the real one.
 */
export function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch (error) {
    if (!isAlreadyUndone(error)) throw error;
  }
}

function isAlreadyUndone(error: unknown): boolean {
  return (
    sqliteCode(error) === 'SQLITE_ERROR' &&
    error instanceof Error &&
    error.message.includes('no transaction is active')
  );
}
