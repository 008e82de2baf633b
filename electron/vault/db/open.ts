import { closeSync, openSync, readSync } from 'node:fs';
import { Database, setLogger } from '@signalapp/sqlcipher';

/** Raw key material of one database: SQLCipher derives nothing from it, so it must be exact. */
export interface DatabaseKey {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** 16 bytes; stands in the first bytes of the file as well. */
  readonly salt: Uint8Array;
}

const keyBytes = 32;
const saltBytes = 16;

/** The oldest SQLite without the write-ahead-log reset bug (3.51.3). */
const oldestSqlite = [3, 51, 3] as const;

// SQLite's log lines quote statements and file names; errors reach us as exceptions instead.
const silence = () => undefined;

/**
 * Opens (or makes) a SQLCipher 4 database and prepares the connection for durable, private work.
 * Throws SQLITE_NOTADB for a wrong key or a damaged first page.
 */
export function openDatabase(path: string, { key, salt }: DatabaseKey): Database {
  return withKey(path, { key, salt }, prepareConnection);
}

/**
 * Opens a closed, checkpointed copy of a database to read it through, with the first key or one before
 * it. Its bytes stay as they are; an empty write-ahead log lies beside it until it is closed.
 */
export function openCopy(
  path: string,
  key: DatabaseKey,
  former: readonly DatabaseKey[] = [],
): Database {
  return withKey(path, fittingKey(path, [key, ...former]), prepareCopy);
}

/** Opens a copy of a database to work in, with the first of the keys that fits it. */
export function openWorkingCopy(path: string, keys: readonly DatabaseKey[]): Database {
  return withKey(path, fittingKey(path, keys), prepareConnection);
}

function fittingKey(path: string, keys: readonly DatabaseKey[]): DatabaseKey {
  const found = readSalt(path);
  // SQLCipher is given the salt, so it looks at no byte of the one in the file.
  const fitting = keys.find(({ salt }) => found.equals(salt));
  if (!fitting) throw sqliteError('SQLITE_NOTADB');
  return fitting;
}

function readSalt(path: string): Buffer {
  const salt = Buffer.alloc(saltBytes);
  const file = openSync(path, 'r');
  try {
    readSync(file, salt, 0, saltBytes, 0);
    return salt;
  } finally {
    closeSync(file);
  }
}

function withKey(
  path: string,
  { key, salt }: DatabaseKey,
  prepare: (database: Database) => void,
): Database {
  if (key.length !== keyBytes || salt.length !== saltBytes) {
    // SQLCipher would silently take a key of another length for a passphrase.
    throw new Error('a raw key is 32 bytes and a salt 16');
  }
  setLogger(silence);
  const database = openFile(path);
  try {
    const saltHex = Buffer.from(salt).toString('hex');
    database.pragma('cipher_log_level = NONE');
    // Not `pragma`: that would keep the key's text among the cached statements.
    database.exec(`PRAGMA key = "x'${Buffer.from(key).toString('hex')}${saltHex}'"`);
    database.pragma('cipher_compatibility = 4');
    prepare(database);
    if (database.pragma('cipher_salt', { simple: true }) !== saltHex) {
      throw new Error('the salt read back is not the one set');
    }
    assertVersion(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openFile(path: string): Database {
  try {
    return new Database(path, { cacheStatements: true });
  } catch {
    // The binding tells no code when a file can't be opened or made, and that is the only reason.
    throw sqliteError('SQLITE_CANTOPEN');
  }
}

function prepareConnection(database: Database): void {
  readFirstPage(database);
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`journal mode is ${String(mode)}, not wal`);
  for (const pragma of [
    // The build's default, NORMAL, may lose acknowledged writes when the power fails.
    'synchronous = FULL',
    'fullfsync = ON',
    'checkpoint_fullfsync = ON',
    'foreign_keys = ON',
    'secure_delete = ON',
  ]) {
    database.pragma(pragma);
  }
  prepareReading(database);
}

function prepareCopy(database: Database): void {
  // Before anything is read: it needs no shared memory then, which not every stick can give.
  database.pragma('locking_mode = EXCLUSIVE');
  readFirstPage(database);
  database.pragma('query_only = ON');
  prepareReading(database);
}

/** Fails with SQLITE_NOTADB when the key is wrong. */
function readFirstPage(database: Database): void {
  database.prepare('SELECT count(*) FROM sqlite_master').get();
}

function prepareReading(database: Database): void {
  for (const pragma of [
    'temp_store = MEMORY',
    'trusted_schema = OFF',
    'cell_size_check = ON',
    'mmap_size = 0',
  ]) {
    database.pragma(pragma);
  }
}

function assertVersion(database: Database): void {
  const text = database.prepare('SELECT sqlite_version()', { pluck: true }).get();
  const parts = String(text).split('.').map(Number);
  const difference = oldestSqlite
    .map((needed, index) => (parts[index] ?? 0) - needed)
    .find((step) => step !== 0);
  if ((difference ?? 0) < 0) throw new Error(`SQLite ${String(text)} is too old`);
}

function sqliteError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/**
 * The SQLite result code of an error (`SQLITE_FULL`, …), or null for any other error. A page whose
 * HMAC is wrong counts as SQLITE_CORRUPT, whatever SQLCipher calls it.
 */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (typeof error.code !== 'string' || !error.code.startsWith('SQLITE_')) return null;
  return isFailedPage(error.code, error.message) ? 'SQLITE_CORRUPT' : error.code;
}

/**
 * SQLCipher leaves its pager failing with a bare SQLITE_ERROR after a page that was changed. SQLite
 * has a sentence of its own for every mistake in a statement, and none for this.
 */
function isFailedPage(code: string, message: string): boolean {
  return code === 'SQLITE_ERROR' && message.endsWith(': SQL logic error');
}
