import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TemporaryDatabase } from '../vault/db/temporary-database.ts';
import { Malformed, parsePage } from './cells.ts';
import { CipherPages, pageSize } from './cipher-pages.ts';
import { parseRecord } from './record.ts';
import { readLog } from './wal.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const temporary = new TemporaryDatabase();
let whole: Buffer;
beforeAll(() => {
  const insert = temporary.database.prepare('INSERT INTO setting VALUES (?, ?)');
  for (let index = 0; index < 100; index += 1)
    insert.run([`naam ${index}`, 'x'.repeat(index * 90)]);
  temporary.close();
  whole = readFileSync(temporary.path);
});
afterAll(() => temporary.remove());

test('AES-256-CBC gives what NIST SP 800-38A publishes, F.2.6', () => {
  const key = hex('603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4');
  const vector = hex('000102030405060708090a0b0c0d0e0f');
  const cipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
  expect(cipher.update(hex('f58c4c04d6e5f1ba779eabfb5f7bfbd6')).toString('hex')).toBe(
    '6bc1bee22e409f96e93d7e117393172a',
  );
});

test('HMAC-SHA-512 gives what RFC 4231 publishes, case 2, and PBKDF2 with it is made of it (RFC 8018)', () => {
  const hmac = (message: Buffer) => createHmac('sha512', 'Jefe').update(message).digest();
  expect(hmac(Buffer.from('what do ya want for nothing?')).toString('hex')).toBe(
    '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
  );
  const first = hmac(Buffer.concat([Buffer.from('salt'), hex('00000001')]));
  const second = hmac(first);
  const two = first.map((byte, place) => byte ^ (second[place] ?? 0)).subarray(0, 32);
  expect(pbkdf2Sync('Jefe', 'salt', 2, 32, 'sha512').equals(two)).toBe(true);
});

test('every page that SQLCipher wrote is read, and none in which a bit was changed', () => {
  const pages = new CipherPages(temporary.path, temporary.key);
  expect(pages.count).toBe(whole.length / pageSize);
  expect(pages.count).toBeGreaterThan(20);
  const path = join(temporary.folder, 'changed.db');
  for (let page = 1; page <= pages.count; page += 1) {
    expect(pages.read(page)).not.toBeNull();
    // In the content, in the vector and in the MAC; page 1 begins with the salt.
    for (const at of [17, 2000, 4015, 4016, 4031, 4032, 4095]) {
      const bytes = Buffer.from(whole);
      const place = (page - 1) * pageSize + at;
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (page % 8));
      writeFileSync(path, bytes);
      const changed = new CipherPages(path, temporary.key);
      expect(changed.read(page)).toBeNull();
      changed.close();
    }
  }
  pages.close();
});

test('a page in the place of another is not taken for it', () => {
  const path = join(temporary.folder, 'exchanged.db');
  const bytes = Buffer.from(whole);
  whole.copy(bytes, 4 * pageSize, 5 * pageSize, 6 * pageSize);
  writeFileSync(path, bytes);
  const pages = new CipherPages(path, temporary.key);
  expect([5, 6].map((page) => pages.read(page) === null)).toEqual([true, false]);
  pages.close();
});

test('whatever bytes a page, a record or a log has, reading it ends, and in no other error', () => {
  const bytes = fc.uint8Array({ minLength: pageSize, maxLength: pageSize });
  const kinds = fc.constantFrom(2, 5, 10, 13);
  fc.assert(
    fc.property(bytes, kinds, (content, kind) => {
      const page = Buffer.from(content);
      page[0] = kind;
      for (const read of [() => parsePage(page, 2), () => parseRecord(page)]) {
        try {
          read();
        } catch (error) {
          expect(error).toBeInstanceOf(Malformed);
        }
      }
      page.writeUInt32BE(0x377f0682, 0);
      expect(readLog(page, pageSize).pages.size).toBe(0);
    }),
  );
});

test('of a log that was cut or changed anywhere only finished transactions count', () => {
  const other = new TemporaryDatabase();
  const insert = other.database.prepare('INSERT INTO setting VALUES (?, ?)');
  for (let index = 0; index < 20; index += 1) insert.run([`naam ${index}`, 'y'.repeat(900)]);
  const copy = join(other.folder, 'copy.db');
  const log = readFileSync(`${other.path}-wal`);
  copyFileSync(other.path, copy);
  const all = readLog(log, pageSize);
  expect(all.pages.size).toBeGreaterThan(3);
  for (let size = 0; size < log.length; size += 1777) {
    writeFileSync(`${copy}-wal`, log.subarray(0, size));
    const pages = new CipherPages(copy, other.key);
    for (const number of pages.log.pages.keys()) expect(pages.read(number)).not.toBeNull();
    pages.close();
    const changed = Buffer.from(log);
    changed[size] = (changed[size] ?? 0) ^ 1;
    const read = readLog(changed, pageSize);
    for (const at of read.pages.values())
      expect(at + pageSize).toBeLessThanOrEqual(Math.max(size, 32));
  }
  other.close();
  other.remove();
});
