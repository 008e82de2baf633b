import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { LuwteError } from '../../../contract/errors.ts';
import { kdfFloor } from '../keys/kdf.ts';
import { newSecret } from '../keys/secret.ts';
import { type Disk, disk } from './disk.ts';
import { failingDisk } from './failing-disk.ts';
import { type Header, headerBytes } from './header.ts';
import { draftVault } from './new-vault.ts';
import { readHeader, repairHeader, writeHeader } from './store.ts';

let old: Header;
let next: Header;
let folder: string;

beforeAll(async () => {
  const draft = await draftVault(newSecret, {
    vaultId: '019cadb4-2800-7000-8000-000000000001',
    name: 'Proef',
    createdAt: '2026-03-02T09:00:00.000Z',
    member: {
      id: '019cadb4-2800-7000-8000-000000000002',
      name: 'M. de Boer',
      role: 'administrator',
    },
    passphrase: 'zeven gele fietsen in de regen',
    cost: kdfFloor,
  });
  old = { ...draft.header, generation: 1 };
  next = { ...draft.header, generation: 2 };
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-header-'));
  writeHeader(disk, folder, old);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const header = () => join(folder, 'vault.json');
const spare = () => join(folder, 'vault.copy.json');
const damage = (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -40));

/** Writes with a disk that stops at a step, for good, as a power cut would. */
function writeUntil(step: number): { done: boolean; generation: number } {
  let done = false;
  try {
    writeHeader(failingDisk(step, { afterwards: 'all fails' }), folder, next);
    done = true;
  } catch {
    // The cut; what matters is what is found afterwards.
  }
  return { done, generation: readHeader(disk, folder).generation };
}

test('cut off at any step, the old header or the new one is there whole', () => {
  const seen = new Set<number>();
  for (let step = 1; step <= 8; step += 1) {
    writeHeader(disk, folder, old);
    const { done, generation } = writeUntil(step);
    expect([1, 2]).toContain(generation);
    if (done) expect(generation).toBe(2);
    seen.add(generation);
  }
  expect([...seen]).toEqual([1, 2]);
});

test('a half-written file is never taken for the header', () => {
  for (let step = 1; step <= 8; step += 1) {
    writeHeader(disk, folder, old);
    const half: Disk = failingDisk(step, { afterwards: 'all fails', writesHalf: true });
    try {
      writeHeader(half, folder, next);
    } catch {
      // As above.
    }
    expect([1, 2]).toContain(readHeader(disk, folder).generation);
  }
});

test('a full disk leaves the old header, and the next write works', () => {
  const full = failingDisk(1, { code: 'ENOSPC' });
  expect(() => writeHeader(full, folder, next)).toThrow('ENOSPC');
  expect(readHeader(disk, folder).generation).toBe(1);
  expect(writeHeader(full, folder, next)).toBe(true);
  expect(readHeader(disk, folder).generation).toBe(2);
});

test('a spare that could not be written is told, and the header counts', () => {
  expect(writeHeader(failingDisk(4, {}), folder, next)).toBe(false);
  expect(readHeader(disk, folder).generation).toBe(2);
  expect(writeHeader(disk, folder, next)).toBe(true);
  expect(readFileSync(spare())).toEqual(headerBytes(next));
});

test('a damaged header is mended with its spare, and the damaged one is kept', () => {
  damage(header());
  expect(() => readHeader(disk, folder)).toThrow(new LuwteError('vault.header-damaged'));
  repairHeader(disk, folder, new Date('2026-03-02T09:00:00.000Z'));
  expect(readHeader(disk, folder)).toEqual(old);
  expect(readdirSync(folder)).toContain('vault.damaged-2026-03-02T09-00-00-000Z.json');
});

test('a header that went missing comes back from its spare', () => {
  rmSync(header());
  expect(() => readHeader(disk, folder)).toThrow(new LuwteError('vault.header-damaged'));
  repairHeader(disk, folder, new Date());
  expect(readHeader(disk, folder)).toEqual(old);
});

test('when the spare is damaged as well, nothing is touched', () => {
  damage(header());
  damage(spare());
  const before = readFileSync(header());
  expect(() => repairHeader(disk, folder, new Date())).toThrow('vault.header-damaged');
  expect(readFileSync(header())).toEqual(before);
});

test('a folder without any header holds no vault', () => {
  rmSync(header());
  rmSync(spare());
  expect(() => readHeader(disk, folder)).toThrow(new LuwteError('vault.not-found'));
});

test('one wrong digit in the format number is damage, not a newer program', () => {
  writeFileSync(header(), readFileSync(header(), 'utf8').replace('"format": 2', '"format": 9'));
  expect(() => readHeader(disk, folder)).toThrow(new LuwteError('vault.header-damaged'));
  writeFileSync(spare(), readFileSync(header()));
  expect(() => readHeader(disk, folder)).toThrow(new LuwteError('vault.newer-format'));
});
