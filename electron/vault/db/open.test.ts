import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asLuwteError } from '../dispatch.ts';
import { openCopy, openDatabase, sqliteCode } from './open.ts';
import { TemporaryDatabase } from './temporary-database.ts';
import { inTransaction } from './transaction.ts';

let temporary: TemporaryDatabase;
beforeEach(() => {
  temporary = new TemporaryDatabase();
});
afterEach(() => temporary.remove());

const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return asLuwteError(error).code;
  }
};

test('every protection is really on', () => {
  const { database } = temporary;
  const value = (name: string) => database.pragma(name, { simple: true });
  expect({
    journal: value('journal_mode'),
    // FULL; the build would say NORMAL, which may lose what was acknowledged.
    synchronous: value('synchronous'),
    fullfsync: value('fullfsync'),
    checkpointFullfsync: value('checkpoint_fullfsync'),
    foreignKeys: value('foreign_keys'),
    tempStore: value('temp_store'),
    secureDelete: value('secure_delete'),
    trustedSchema: value('trusted_schema'),
    cellSizeCheck: value('cell_size_check'),
  }).toEqual({
    ...{ journal: 'wal', synchronous: 2, fullfsync: 1, checkpointFullfsync: 1, foreignKeys: 1 },
    ...{ tempStore: 2, secureDelete: 1, trustedSchema: 0, cellSizeCheck: 1 },
  });
  expect(value('cipher_salt')).toBe(Buffer.alloc(16, 9).toString('hex'));
  expect(Number(value('cipher_page_size'))).toBe(4096);
  temporary.close();
});

test('the first bytes of the file are the salt, and nothing in it is readable', () => {
  temporary.database.exec("INSERT INTO setting VALUES ('merk', 'zichtbaar-of-niet')");
  temporary.close();
  const bytes = readFileSync(temporary.path);
  expect(bytes.subarray(0, 16)).toEqual(Buffer.alloc(16, 9));
  expect(bytes.includes('SQLite format')).toBe(false);
  expect(bytes.includes('zichtbaar')).toBe(false);
});

test('a wrong key opens nothing', () => {
  temporary.close();
  const wrong = { ...temporary.key, key: Buffer.alloc(32, 8) };
  expect(codeOf(() => openDatabase(temporary.path, wrong))).toBe('vault.database-damaged');
  expect(codeOf(() => openCopy(temporary.path, wrong))).toBe('vault.database-damaged');
});

test.each([0, 31, 33, 64])('a key of %i bytes is refused before SQLCipher sees it', (length) => {
  const wrong = { ...temporary.key, key: Buffer.alloc(length) };
  expect(() => openDatabase(join(temporary.folder, 'other.db'), wrong)).toThrow('32 bytes');
  expect(readdirSync(temporary.folder)).not.toContain('other.db');
  temporary.close();
});

test('a changed page is never read as if it were right', () => {
  const insert = temporary.database.prepare('INSERT INTO setting VALUES (?, ?)');
  for (let index = 0; index < 500; index += 1) insert.run([`naam ${index}`, 'x'.repeat(200)]);
  temporary.close();
  const whole = readFileSync(temporary.path);
  const path = join(temporary.folder, 'changed.db');
  let noticed = 0;
  for (let page = 0; page < whole.length / 4096; page += 1) {
    const bytes = Buffer.from(whole);
    const at = page * 4096 + ((page * 577) % 4080) + 16;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const read = () => {
      const database = openCopy(path, temporary.key);
      try {
        expect(database.prepare('SELECT count(*), sum(length(value)) FROM setting').all()).toEqual([
          { 'count(*)': 500, 'sum(length(value))': 100_000 },
        ]);
      } finally {
        database.close();
      }
    };
    const code = codeOf(read);
    if (code !== null) noticed += 1;
    expect(['vault.database-damaged', null]).toContain(code);
  }
  expect(noticed).toBeGreaterThan(20);
});

function askSearch(path: string, seen: Set<string>): void {
  const opening = codeOf(() => openDatabase(path, temporary.key).close());
  if (opening !== null) {
    seen.add(opening);
    return;
  }
  const database = openDatabase(path, temporary.key);
  for (const sql of [
    "SELECT body FROM found WHERE found MATCH 'gebeld' ORDER BY rank",
    "SELECT count(*) FROM found WHERE found MATCH 'tas'",
    "INSERT INTO setting VALUES ('a', 'b')",
  ]) {
    seen.add(codeOf(() => database.prepare(sql).all()) ?? 'answered');
  }
  database.close();
}

test('a search that meets a changed page is told of damage, and so is what comes after it', () => {
  const { database } = temporary;
  database.exec('CREATE VIRTUAL TABLE found USING fts5(body)');
  const insert = database.prepare('INSERT INTO found VALUES (?)');
  for (let row = 0; row < 800; row += 1) insert.run([`gebeld ${row} ${'tas '.repeat(row % 20)}`]);
  temporary.close();
  const whole = readFileSync(temporary.path);
  const path = join(temporary.folder, 'changed.db');
  const seen = new Set<string>();
  for (let page = 1; page < whole.length / 4096; page += 1) {
    const bytes = Buffer.from(whole);
    bytes[page * 4096 + 100] = (bytes[page * 4096 + 100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    askSearch(path, seen);
  }
  expect(seen).toEqual(new Set(['answered', 'vault.database-damaged']));
});

test('a place where no file can be made is told, not taken for a mistake of the program', () => {
  mkdirSync(join(temporary.folder, 'folder.db'));
  for (const name of ['folder.db', 'missing/some.db']) {
    const path = join(temporary.folder, name);
    expect(codeOf(() => openDatabase(path, temporary.key))).toBe('vault.read-only');
  }
  temporary.close();
});

test('a copy can be read but not written, and stays as it is', () => {
  temporary.database.exec("INSERT INTO setting VALUES ('a', 'b')");
  temporary.close();
  const before = readFileSync(temporary.path);
  const copy = openCopy(temporary.path, temporary.key);
  expect(copy.prepare('SELECT value FROM setting').all()).toEqual([{ value: 'b' }]);
  expect(() => copy.exec("INSERT INTO setting VALUES ('c', 'd')")).toThrow();
  copy.close();
  expect(readFileSync(temporary.path).equals(before)).toBe(true);
  expect(readdirSync(temporary.folder)).toEqual(['some.db']);
});

test('a copy whose salt was changed is not sound', () => {
  temporary.close();
  const bytes = readFileSync(temporary.path);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  writeFileSync(temporary.path, bytes);
  expect(codeOf(() => openCopy(temporary.path, temporary.key))).toBe('vault.database-damaged');
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

test.runIf(mayMount)('a full disk is told as such, and what was there before stays', () => {
  temporary.close();
  const small = join(temporary.folder, 'klein');
  mkdirSync(small);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', small], { stdio: 'ignore' });
  } catch {
    // A container may forbid it, also to root.
    return;
  }
  const database = openDatabase(join(small, 'some.db'), temporary.key);
  try {
    database.exec("CREATE TABLE note (text TEXT) STRICT; INSERT INTO note VALUES ('eerst')");
    const fill = () =>
      inTransaction(database, () => {
        for (let row = 0; row < 1000; row += 1) {
          database.prepare('INSERT INTO note VALUES (?)').run(['x'.repeat(5000)]);
        }
      });
    expect(codeOf(fill)).toBe('vault.disk-full');
    expect(database.prepare('SELECT text FROM note').all()).toEqual([{ text: 'eerst' }]);
  } finally {
    database.close();
    execFileSync('umount', [small]);
  }
});

test('only errors of SQLite have a code of SQLite', () => {
  expect(sqliteCode(Object.assign(new Error(), { code: 'ENOENT' }))).toBeNull();
  expect(sqliteCode('SQLITE_FULL')).toBeNull();
  expect(sqliteCode(Object.assign(new Error(), { code: 'SQLITE_FULL' }))).toBe('SQLITE_FULL');
  temporary.close();
});
