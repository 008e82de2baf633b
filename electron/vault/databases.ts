import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../contract/common.ts';
import { LuwteError } from '../../contract/errors.ts';
import { Connection, type Surroundings } from './db/connection.ts';
import { type Migration, migrate, schemaVersion } from './db/migrate.ts';
import { type DatabaseKey, openDatabase, sqliteCode } from './db/open.ts';
import type { CompartmentKeys } from './header/trust.ts';
import { type CompartmentKey, chainKeys, databaseKey } from './keys/compartment-key.ts';
import { wipe } from './keys/secret.ts';

export type Migrations = Readonly<Record<Compartment, readonly Migration[]>>;

/** The open databases of a session and the keys they were opened with. */
export interface OpenDatabases {
  readonly connections: ReadonlyMap<Compartment, Connection>;
  /** The present key of each first, then those before it: a copy may be older. */
  readonly keys: ReadonlyMap<Compartment, readonly DatabaseKey[]>;
  /** Goes on with the database that lies in the place of a closed one now, under its new key. */
  readonly reopen: (compartment: Compartment, key: CompartmentKey) => void;
  /** Closes all of them and wipes their keys. */
  readonly close: () => void;
}

export function databasePath(folder: string, compartment: Compartment): string {
  return join(folder, `${compartment}.db`);
}

/** Makes the databases of a new vault; what an earlier, unfinished attempt left is replaced. */
export function makeDatabases(
  folder: string,
  keys: CompartmentKeys,
  migrations: Migrations,
  surroundings: Surroundings,
): OpenDatabases {
  for (const compartment of keys.keys()) removeDatabase(databasePath(folder, compartment));
  return openEach(folder, keys, surroundings, (path, key, compartment) => {
    const database = openDatabase(path, key);
    migrate(database, migrations[compartment]);
    return database;
  });
}

/**
 * Opens the databases of a vault and brings their schema up to date. One that is missing or
 * damaged is never made anew: `vault.database-missing` or `vault.database-damaged`, naming its `compartment`.
 */
export function openDatabases(
  folder: string,
  keys: CompartmentKeys,
  migrations: Migrations,
  surroundings: Surroundings,
): OpenDatabases {
  for (const compartment of keys.keys()) {
    if (!existsSync(databasePath(folder, compartment))) {
      throw new LuwteError('vault.database-missing', { compartment });
    }
  }
  return openEach(folder, keys, surroundings, (path, key, compartment) =>
    naming(compartment, () => openExisting(path, key, migrations[compartment])),
  );
}

function openEach(
  folder: string,
  keys: CompartmentKeys,
  surroundings: Surroundings,
  open: (path: string, key: DatabaseKey, compartment: Compartment) => Database,
): OpenDatabases {
  const connections = new Map<Compartment, Connection>();
  const databaseKeys = new Map<Compartment, readonly DatabaseKey[]>();
  const secrets: Buffer[] = [];
  const close = () => {
    const results = [...connections.values()].map((connection) =>
      attempt(() => connection.close()),
    );
    for (const secret of secrets) wipe(secret);
    // One that fails must not keep the others open, nor their keys.
    for (const failure of results) if (failure !== null) throw failure;
  };
  const derive = (compartment: Compartment, held: CompartmentKey) => {
    const key = databaseKey(held.key);
    const chain = chainKeys(held);
    const former = held.past.map((past) => databaseKey(past.key));
    secrets.push(key.key, ...former.map((past) => past.key));
    secrets.push(chain.present, ...chain.past.map((past) => past.key));
    databaseKeys.set(compartment, [key, ...former]);
    return { key, chain };
  };
  try {
    for (const [compartment, held] of keys) {
      const path = databasePath(folder, compartment);
      const { key, chain } = derive(compartment, held);
      const database = open(path, key, compartment);
      connections.set(
        compartment,
        new Connection(compartment, path, database, chain, surroundings),
      );
    }
  } catch (error) {
    close();
    throw error;
  }
  const reopen = (compartment: Compartment, held: CompartmentKey) => {
    const { key, chain } = derive(compartment, held);
    const database = openDatabase(databasePath(folder, compartment), key);
    connections.get(compartment)?.moveTo(database, chain);
  };
  return { connections, keys: databaseKeys, reopen, close };
}

function openExisting(path: string, key: DatabaseKey, migrations: readonly Migration[]): Database {
  // SQLite would take an empty file for a new database.
  if (statSync(path).size === 0) throw new LuwteError('vault.database-damaged');
  const database = openDatabase(path, key);
  try {
    if (schemaVersion(database) === 0) throw new LuwteError('vault.database-damaged');
    upgrade(path, key, database, migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Runs the migrations a database still needs, after a copy of it was made and opened. Each is one
 * transaction, so that whatever goes wrong leaves a schema that some version of the program opens.
 * The copy stays until the vault has opened once more.
 */
function upgrade(
  path: string,
  key: DatabaseKey,
  database: Database,
  migrations: readonly Migration[],
): void {
  const version = schemaVersion(database);
  if (version === migrations.length) {
    // It has opened with this schema before, or was made with it: copies from before have had their use.
    for (let step = 1; step <= version; step += 1) removeDatabase(copyBefore(path, step));
    return;
  }
  if (version < migrations.length) keepCopy(path, key, database, version);
  try {
    migrate(database, migrations);
  } catch (error) {
    if (error instanceof LuwteError || sqliteCode(error) === 'SQLITE_FULL') throw error;
    throw new LuwteError('vault.migration-failed');
  }
}

/** Where the copy lies that is made before a step of the schema. */
function copyBefore(path: string, step: number): string {
  return path.replace(/\.db$/, `.before-${step}.db`);
}

function keepCopy(path: string, key: DatabaseKey, database: Database, version: number): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  const copy = copyBefore(path, version + 1);
  removeDatabase(copy);
  copyFileSync(path, copy);
  const opened = openDatabase(copy, key);
  try {
    if (opened.pragma('quick_check', { simple: true }) !== 'ok') {
      throw new LuwteError('vault.database-damaged');
    }
  } finally {
    opened.close();
  }
}

export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

/** Tells which database it was. */
function naming<Result>(compartment: Compartment, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const code = sqliteCode(error);
    const damaged =
      code !== null && ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((known) => code.startsWith(known));
    if (damaged || (error instanceof LuwteError && error.code === 'vault.database-damaged')) {
      throw new LuwteError('vault.database-damaged', { compartment });
    }
    throw error;
  }
}

/** What went wrong; null when nothing did. */
function attempt(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}
