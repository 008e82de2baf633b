import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../contract/common.ts';
import { LuwteError } from '../../contract/errors.ts';
import { databasePath, removeDatabase } from './databases.ts';
import type { Connection } from './db/connection.ts';
import { type Actor, Journal, type JournalEvent } from './db/journal.ts';
import type { Anchor } from './db/journal-chain.ts';
import { schemaVersion } from './db/migrate.ts';
import { type DatabaseKey, openDatabase } from './db/open.ts';
import { countRows } from './db/stored-tables.ts';
import { inTransaction } from './db/transaction.ts';
import type { Disk } from './header/disk.ts';
import { type Header, headerBytes } from './header/header.ts';
import { readSpare, writeHeader } from './header/store.ts';
import { type CompartmentKey, chainKeys, databaseKey } from './keys/compartment-key.ts';
import { wipe } from './keys/secret.ts';

/**
 * A compartment gets a new key by being copied, under that key, into a file beside it. Writing the
 * header is what counts: until then the old file is the database, from then on the new one, and
 * whoever opens the vault next puts it in its place.
 */
export function renewedPath(folder: string, compartment: Compartment, epoch: number): string {
  return join(folder, `${compartment}.next-${epoch}.db`);
}

const renewedName = /^(casework|treatment|places)\.next-(\d+)\.db(-wal|-shm|-journal)?$/;

export interface RenewedCopy {
  readonly path: string;
  readonly key: CompartmentKey;
  readonly actor: Actor;
  /** Entered in the copy, as the first entries under its new key. */
  readonly events: readonly JournalEvent[];
  readonly now: () => Date;
}

/**
 * Copies a database, proves the copy and enters in it what happened; gives how far its journal is.
 * Only while no one else uses the connection. A copy that differs is `vault.renewal-failed`.
 */
export function copyUnderNewKey(connection: Connection, copy: RenewedCopy): Anchor {
  const { database } = connection;
  const key = databaseKey(copy.key.key);
  const chain = chainKeys(copy.key);
  try {
    removeDatabase(copy.path);
    database.pragma('wal_checkpoint(TRUNCATE)');
    exportTo(database, copy.path, key);
    const renewed = openDatabase(copy.path, key);
    try {
      const journal = new Journal(renewed, chain, copy.now, connection.compartment);
      const genuine =
        isWhole(renewed) &&
        isDeepStrictEqual(contentsOf(renewed), contentsOf(database)) &&
        isDeepStrictEqual(journal.anchor(), connection.journal.anchor()) &&
        journal.firstBreak() === null;
      if (!genuine) throw new LuwteError('vault.renewal-failed');
      inTransaction(renewed, () => {
        for (const event of copy.events) journal.append(copy.actor, event);
      });
      renewed.pragma('wal_checkpoint(TRUNCATE)');
      return journal.anchor();
    } finally {
      renewed.close();
    }
  } finally {
    for (const secret of [key.key, chain.present, ...chain.past.map((past) => past.key)]) {
      wipe(secret);
    }
  }
}

function exportTo(database: Database, path: string, { key, salt }: DatabaseKey): void {
  const hex = Buffer.concat([key, salt]).toString('hex');
  // Not prepared: that would keep the key's text among the cached statements.
  database.exec(`ATTACH DATABASE '${path.replaceAll("'", "''")}' AS renewed KEY "x'${hex}'"`);
  try {
    // Half a copy is thrown away, so nothing guards it on the way; it is flushed when it is checked.
    database.exec('PRAGMA renewed.journal_mode = OFF; PRAGMA renewed.synchronous = OFF');
    database.exec("SELECT sqlcipher_export('renewed')");
    database.exec(`PRAGMA renewed.user_version = ${schemaVersion(database)}`);
  } finally {
    database.exec('DETACH DATABASE renewed');
  }
}

function isWhole(database: Database): boolean {
  return (
    database.pragma('cipher_integrity_check').length === 0 &&
    database.pragma('quick_check', { simple: true }) === 'ok'
  );
}

function contentsOf(database: Database): unknown {
  return {
    version: schemaVersion(database),
    schema: database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all(),
    rows: countRows(database),
  };
}

/** Removes the copies that no header speaks of. */
export function removeRenewed(disk: Disk, folder: string, except: Header | null): void {
  for (const name of readdirSync(folder)) {
    const [, compartment, epoch] = renewedName.exec(name) ?? [];
    if (!compartment) continue;
    const entry = except?.compartments.find((known) => known.name === compartment);
    if (entry?.epoch !== Number(epoch)) disk.remove(join(folder, name));
  }
}

/**
 * Puts the copies of which an authentic header speaks in their places, and removes all others. Whatever
 * interrupts it, it can be done again. Needs no key; no database may be open.
 */
export function settle(disk: Disk, folder: string, header: Header): void {
  removeRenewed(disk, folder, header);
  const waiting = new Set(readdirSync(folder));
  const due = header.compartments.filter(({ name, epoch }) =>
    waiting.has(`${name}.next-${epoch}.db`),
  );
  if (due.length === 0) return;
  // Once the old database is gone, an older spare would be a key to nothing.
  const spare = readSpare(disk, folder);
  if (!spare || !headerBytes(spare).equals(headerBytes(header))) {
    if (!writeHeader(disk, folder, header)) throw new LuwteError('vault.disk-error');
  }
  for (const { name, epoch } of due) {
    const path = databasePath(folder, name);
    // The old file's log is empty, and no part of the new one.
    for (const suffix of ['-wal', '-shm']) {
      disk.remove(`${path}${suffix}`);
      disk.remove(`${renewedPath(folder, name, epoch)}${suffix}`);
    }
    disk.rename(renewedPath(folder, name, epoch), path);
  }
  disk.syncFolder(folder);
}
