import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Database } from '@signalapp/sqlcipher';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countIn, decryptedPages } from '../../../../tests/decrypted-pages.ts';
import type { BookKeys } from '../../../../tests/independent/by-the-book.ts';
import { Connection } from '../../db/connection.ts';
import { TemporaryDatabase } from '../../db/temporary-database.ts';
import { scrub } from './wipe.ts';

let temporary: TemporaryDatabase;
beforeEach(() => {
  temporary = new TemporaryDatabase();
});
afterEach(() => {
  temporary.close();
  temporary.remove();
});

const held = () => {
  const key = { database: Buffer.alloc(32, 7).toString('hex') } as BookKeys;
  return countIn(decryptedPages(temporary.folder, new Map([['some', key]])), ['zwaluw']);
};

function connectionOver(database: Database): Connection {
  const surroundings = { now: () => new Date(), newId: () => '' };
  const chain = { present: Buffer.alloc(32), past: [] };
  return new Connection('casework', temporary.path, database, chain, surroundings);
}

/** Reads, in a thread of its own, every nameless temporary file that this process has open while `work` blocks it. */
async function temporaryFilesDuring(work: () => Promise<void> | void) {
  const state = new Int32Array(new SharedArrayBuffer(12));
  const watcher = new Worker(
    `const { workerData: state } = require('node:worker_threads');
     const { readdirSync, readlinkSync, readFileSync } = require('node:fs');
     Atomics.store(state, 0, 1);
     Atomics.notify(state, 0);
     while (Atomics.load(state, 0) === 1) {
       for (const fd of readdirSync('/proc/self/fd')) {
         try {
           if (!readlinkSync('/proc/self/fd/' + fd).includes('etilqs_')) continue;
           const bytes = readFileSync('/proc/self/fd/' + fd);
           Atomics.store(state, 1, Math.max(Atomics.load(state, 1), bytes.length));
           if (bytes.includes('zwaluw')) Atomics.store(state, 2, 1);
         } catch {}
       }
     }`,
    { eval: true, workerData: state },
  );
  Atomics.wait(state, 0, 0, 10_000);
  await work();
  Atomics.store(state, 0, 2);
  await once(watcher, 'exit');
  return { bytes: Atomics.load(state, 1), readable: Atomics.load(state, 2) === 1 };
}

const fill = (database: Database) => {
  database.exec('CREATE TABLE much (text TEXT NOT NULL) STRICT; BEGIN');
  const insert = database.prepare('INSERT INTO much VALUES (?)');
  for (let count = 0; count < 4000; count += 1) insert.run(['zwaluw '.repeat(1500)]);
  database.exec('COMMIT');
};

test.runIf(process.platform === 'linux')(
  'the temporary file by which a large database is written anew is as unreadable as the database',
  async () => {
    fill(temporary.database);
    const ours = await temporaryFilesDuring(() => scrub(connectionOver(temporary.database), 0));
    expect(ours.bytes).toBeGreaterThan(2 ** 20);
    expect(ours.readable).toBe(false);
    // The same without a key: the watcher does see what can be read.
    const plain = new Database(join(temporary.folder, 'plain.db'));
    fill(plain);
    plain.pragma('temp_store = FILE');
    const theirs = await temporaryFilesDuring(() => plain.exec('VACUUM'));
    plain.close();
    expect(theirs.readable).toBe(true);
  },
);

test('copies of rows that SQLite leaves behind when it moves them are gone after a scrub', async () => {
  const { database } = temporary;
  database.exec('CREATE TABLE probe (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  // In an order in which pages fill from all sides, so that they are split and rows move.
  const insert = database.prepare('INSERT INTO probe VALUES (?, ?)');
  for (let count = 0; count < 3001; count += 1) {
    const id = (count * 1117) % 3001;
    insert.run([id, (id % 7 === 0 ? 'zwaluw ' : 'buur ').repeat(20 + (id % 30))]);
  }
  database.exec('DELETE FROM probe WHERE id % 7 = 0');
  database.pragma('wal_checkpoint(TRUNCATE)');
  expect(held()).toBeGreaterThan(0);

  await scrub(connectionOver(database));
  expect(held()).toBe(0);
  expect(readFileSync(`${temporary.path}-wal`)).toHaveLength(0);
  expect(database.prepare('SELECT count(*) FROM probe', { pluck: true }).get()).toBe(2572);
});
