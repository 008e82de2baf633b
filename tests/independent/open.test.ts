import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyClientFields } from '../../contract/clients.ts';
import { compartments } from '../../contract/common.ts';
import { openDatabase } from '../../electron/vault/db/open.ts';
import { Device } from '../../electron/vault/device.ts';
import { createDispatch } from '../../electron/vault/dispatch.ts';
import { usualEnvironment } from '../../electron/vault/environment.ts';
import { disk } from '../../electron/vault/header/disk.ts';
import { kdfFloor } from '../../electron/vault/keys/kdf.ts';
import { createLocalClient } from '../../electron/vault/local-client.ts';
import { PathTokens } from '../../electron/vault/paths.ts';
import { createServed } from '../../electron/vault/vault-handlers.ts';
import { VaultService } from '../../electron/vault/vault-service.ts';
import {
  auth,
  type BookKeys,
  openBook,
  privateKeyByPassphrase,
  privateKeyByRecoveryCode,
  readBook,
} from './by-the-book.ts';

/** The part of better-sqlite3-multiple-ciphers that is used. */
interface OtherDatabase {
  pragma(text: string): unknown;
  prepare(sql: string): { all(): unknown[]; get(): unknown; pluck(): { get(): unknown } };
  close(): void;
}
type OtherImplementation = new (
  path: string,
  options: { readonly: boolean; fileMustExist: boolean },
) => OtherDatabase;

/** Compiled, and so installed by `npm test` alone; null where that was not done. */
function findOther(): OtherImplementation | null {
  try {
    return createRequire(import.meta.url)('better-sqlite3-multiple-ciphers');
  } catch {
    return null;
  }
}
const Other = findOther();
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import nacl.pwhash']).status === 0,
);

const passphrase = 'zeven gele ﬁetsen in de regen';
let root: string;
let folder: string;
let recoveryCode: string;
/** Keeps the laptop, and holds no treatment. */
const boss = { name: 'Beheer', passphrase: 'een beheerder bewaart de sleutels van het huis' };
let bossId: string;
let recoveryShares: readonly string[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'luwte-independent-'));
  const surroundings = { now: () => new Date(), newId: () => uuidv7() };
  const service = new VaultService({
    ...usualEnvironment(surroundings, new Device(disk, null)),
    kdfCost: async () => kdfFloor,
  });
  const luwte = createLocalClient(
    createDispatch({
      features: createServed(service),
      session: () => service.session(),
      surroundings,
      paths: new PathTokens(),
    }),
  );
  const wish = { folder: root, vaultName: 'Café Zuid', memberName: 'M. de Boer', passphrase };
  ({ recoveryCode } = await service.create(wish));
  ({ folder } = await service.finishSetup(recoveryCode));
  await luwte.clients.save({
    id: null,
    version: 0,
    fields: { ...emptyClientFields(), code: 'TW-2026-0001', givenName: 'Proefpersoon' },
  });
  const draft = { kind: 'contact', clientId: null, objectId: null, baseVersion: 0 } as const;
  await luwte.draftsTreatment.save({ ...draft, content: '{"note":"behandeling"}' });
  await luwte.draftsPlaces.save({ ...draft, content: '{"note":"adres"}' });
  recoveryShares = (await luwte.recovery.split({ recoveryCode })).sheets;
  // Someone comes, someone comes and goes, and so casework and treatment have their second key.
  const invite = (
    name: string,
    role: 'administrator' | 'therapist',
    more: readonly 'treatment'[],
  ) =>
    luwte.members.add({
      ...{ passphrase, name, role, locale: 'nl' },
      compartments: ['casework', ...more],
    });
  const added = await invite(boss.name, 'administrator', []);
  bossId = added.id;
  const gone = await invite('Even', 'therapist', ['treatment']);
  await luwte.members.remove({ passphrase, id: gone.id });
  await service.close();
  await service.unlockFirst(folder, bossId, added.oneTimePassphrase, boss.passphrase);
  await service.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** All keys, by the passphrase, as the page on the format says. */
function keysByPassphrase(): Map<string, BookKeys> {
  const book = readBook(folder);
  const privateKey = privateKeyByPassphrase(book.header, passphrase);
  return openBook(book, book.header.members[0]?.id ?? '', privateKey);
}

function keysOf(name: string): BookKeys {
  const keys = keysByPassphrase().get(name);
  if (!keys) throw new Error(`there is no grant for ${name}`);
  return keys;
}

function openOther(name: string, key: string | null): OtherDatabase {
  if (!Other) throw new Error('the other implementation is not installed');
  const path = join(folder, `${name}.db`);
  const database = new Other(path, { readonly: true, fileMustExist: true });
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma('legacy = 4');
  if (key !== null) database.pragma(`key = "x'${key}'"`);
  return database;
}

test('the recovery code gives the same keys as the passphrase', () => {
  const privateKey = privateKeyByRecoveryCode(recoveryCode);
  expect(openBook(readBook(folder), 'recovery', privateKey)).toEqual(keysByPassphrase());
});

test('an administrator without a treatment grant has, of all keys, none that opens it', () => {
  const book = readBook(folder);
  const keys = openBook(
    ...[book, bossId, privateKeyByPassphrase(book.header, boss.passphrase, bossId)],
  );
  expect([...keys.keys()]).toEqual(['casework']);
  const theirs = keys.get('casework');
  if (!theirs) throw new Error('casework is everyone’s');
  for (const name of ['treatment', 'places']) {
    const path = join(folder, `${name}.db`);
    const salt = readFileSync(path).subarray(0, 16);
    for (const key of [theirs.database, ...theirs.journal.map((one) => one.key.toString('hex'))]) {
      expect(() => openDatabase(path, { key: Buffer.from(key, 'hex'), salt })).toThrow('NOTADB');
    }
  }
});

test('another passphrase gives none', () => {
  const { header } = readBook(folder);
  expect(() => privateKeyByPassphrase(header, 'zeven gele fietsen in de zon')).toThrow();
});

test.skipIf(!python)('the script of docs/open-vault.py finds the same keys (needs PyNaCl)', () => {
  const script = join(import.meta.dirname, '../../docs/open-vault.py');
  const run = (input: string, ...more: string[]) =>
    execFileSync(python ?? '', [script, folder, ...more], {
      input: `${input}\n`,
      encoding: 'utf8',
    });
  const lines = compartments.flatMap((name) => {
    const { database, salt, journal } = keysOf(name);
    const until = (entries: number) => (Number.isFinite(entries) ? ` up to entry ${entries}` : '');
    return [
      `${name}.db: PRAGMA key = "x'${database}${salt}'";`,
      ...journal.map(
        ({ entries, key }) => `${name}.db: journal key ${key.toString('hex')}${until(entries)}`,
      ),
    ];
  });
  expect(run(passphrase).trim().split('\n')).toEqual(lines);
  expect(run(recoveryCode.toLowerCase(), '--recovery').trim().split('\n')).toEqual(lines);
  for (const [one, other] of [
    [0, 1],
    [0, 2],
    [2, 1],
  ] as const) {
    const shares = `${recoveryShares[one]} ${recoveryShares[other]}`;
    expect(run(shares, '--recovery').trim().split('\n')).toEqual(lines);
  }
});

describe.skipIf(!Other)('with another implementation of SQLCipher (installed by npm test)', () => {
  test.each([
    ['casework', 'SELECT given_name FROM client', 'Proefpersoon'],
    ['treatment', 'SELECT content FROM draft', '{"note":"behandeling"}'],
    ['places', 'SELECT content FROM draft', '{"note":"adres"}'],
  ])('%s opens with its raw key and gives back what was written', (name, sql, expected) => {
    const { database: key, salt } = keysOf(name);
    expect(
      readFileSync(join(folder, `${name}.db`))
        .subarray(0, 16)
        .toString('hex'),
    ).toBe(salt);
    const database = openOther(name, key + salt);
    expect(database.prepare(sql).pluck().get()).toBe(expected);
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  });

  test('treatment and places do not open with anything that an administrator has', () => {
    const book = readBook(folder);
    const privateKey = privateKeyByPassphrase(book.header, boss.passphrase, bossId);
    const theirs = openBook(book, bossId, privateKey).get('casework');
    for (const name of ['treatment', 'places']) {
      const { salt } = keysOf(name);
      const database = openOther(name, `${theirs?.database}${salt}`);
      expect(() => database.prepare('SELECT count(*) FROM sqlite_master').get()).toThrow(
        'file is not a database',
      );
      database.close();
    }
  });

  test.each(compartments)('%s does not open without a key or with a wrong one', (name) => {
    const { salt } = keysOf(name);
    const others = compartments.filter((other) => other !== name).map((other) => keysOf(other));
    const wrong = [null, '0'.repeat(64) + salt, ...others.map(({ database }) => database + salt)];
    for (const key of wrong) {
      const database = openOther(name, key);
      expect(() => database.prepare('SELECT count(*) FROM sqlite_master').get()).toThrow(
        'file is not a database',
      );
      database.close();
    }
  });

  test.each(compartments)('the journal of %s is whole, up to the header’s anchor', (name) => {
    const { database: key, salt, journal } = keysOf(name);
    const database = openOther(name, key + salt);
    const rows = database
      .prepare('SELECT entry, mac FROM journal ORDER BY sequence')
      .all() as Array<{ entry: string; mac: Buffer }>;
    let mac = Buffer.alloc(32);
    for (const [index, row] of rows.entries()) {
      const key = journal.find(({ entries }) => index < entries)?.key ?? Buffer.alloc(0);
      mac = Buffer.from(auth(key, Buffer.concat([mac, Buffer.from(row.entry)])));
      expect(mac.equals(row.mac)).toBe(true);
    }
    const anchor = readBook(folder).header.compartments.find(
      (entry) => entry.name === name,
    )?.anchor;
    expect(anchor).toEqual({ count: rows.length, head: mac.toString('hex') });
    database.close();
  });
});
