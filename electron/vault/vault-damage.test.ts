import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compartments } from '../../contract/common.ts';
import { databasePath } from './databases.ts';
import {
  compartmentOf,
  headerIn,
  remember,
  ServiceBench,
  testPassphrase,
} from './service-testing.ts';

let bench: ServiceBench;
beforeEach(() => {
  bench = new ServiceBench();
});
afterEach(() => bench.end());

const code = (error: string, params: object = expect.anything()) =>
  expect.objectContaining({ code: error, params });

test.each(compartments)('a missing %s database is named and never made anew', async (name) => {
  const { folder, member } = await bench.vault();
  rmSync(databasePath(folder, name));
  await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.database-missing', { compartment: name }),
  );
  expect(existsSync(databasePath(folder, name))).toBe(false);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test.each([
  ['emptied', () => Buffer.alloc(0)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 1000)],
  ['overwritten', (bytes: Buffer) => Buffer.alloc(bytes.length, 7)],
  ['changed in its first page', (bytes: Buffer) => bytes.fill(0, 2000, 2001)],
])('a database that was %s is damaged, and left as it is', async (_, change) => {
  const { folder, member } = await bench.vault();
  const path = databasePath(folder, 'treatment');
  const damaged = change(readFileSync(path));
  writeFileSync(path, damaged);
  await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.database-damaged', { compartment: 'treatment' }),
  );
  expect(readFileSync(path).equals(damaged)).toBe(true);
});

test('a database of another vault is not taken for this one', async () => {
  const { folder, member } = await bench.vault();
  const other = await bench.newVault('Andere');
  copyFileSync(databasePath(other.folder, 'places'), databasePath(folder, 'places'));
  await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.database-damaged', { compartment: 'places' }),
  );
});

test('a damaged header is repaired from its spare, and then it opens', async () => {
  const { folder, member } = await bench.vault();
  writeFileSync(join(folder, 'vault.json'), 'weg');
  const service = bench.service();
  await expect(service.unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.header-damaged'),
  );
  await service.repairHeader(folder);
  expect((await service.unlock(folder, member, testPassphrase)).info.warnings).toEqual([]);
});

/** Changes one hexadecimal digit at the first place that `find` matches. */
function flipDigit(path: string, find: RegExp): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(find, (whole, digit: string) =>
    whole.replace(new RegExp(`${digit}$`), digit === '0' ? '1' : '0'),
  );
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

test.each([
  ['the wrapped private key', /"privateKey": "([0-9a-f])/],
  ['the salt', /"salt": "([0-9a-f])/],
  ['a grant', /"sealed": "([0-9a-f])/],
  ['the pin', /"pin": "([0-9a-f])/],
  ['the MAC', /"mac": "([0-9a-f])/],
  ['an anchor', /"head": "([0-9a-f])/],
])('a header in which %s was changed is found out, and mended from its spare', async (_, find) => {
  const { folder, member } = await bench.vault();
  flipDigit(join(folder, 'vault.json'), find);
  const service = bench.service();
  await expect(service.unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.header-damaged'),
  );
  await service.repairHeader(folder);
  expect((await service.unlock(folder, member, testPassphrase)).info.warnings).toEqual([]);
});

test('repairing leaves a good header alone', async () => {
  const { folder } = await bench.vault();
  const spare = join(folder, 'vault.copy.json');
  writeFileSync(spare, readFileSync(spare, 'utf8').replace('Proef', 'Ouder'));
  await bench.service().repairHeader(folder);
  expect(headerIn(folder).name).toBe('Proef');
});

test('a header that asks too little or too much of the passphrase is refused at once', async () => {
  const { folder, member } = await bench.vault();
  const path = join(folder, 'vault.json');
  const text = readFileSync(path, 'utf8');
  for (const [field, value] of [
    ['opslimit', 1],
    ['memlimit', 8 * 2 ** 20],
    ['memlimit', 64 * 2 ** 30],
  ]) {
    writeFileSync(path, text.replace(new RegExp(`"${field}": \\d+`), `"${field}": ${value}`));
    await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
      code('vault.parameters-refused'),
    );
  }
});

test('an older copy of the whole vault is announced once, and journalled', async () => {
  const { folder, member } = await bench.vault();
  const older = join(bench.root, 'older');
  cpSync(folder, older, { recursive: true });
  const first = bench.service();
  remember(await first.unlock(folder, member, testPassphrase), 'nieuwer');
  await first.close();
  rmSync(folder, { recursive: true });
  cpSync(older, folder, { recursive: true });

  const second = bench.service();
  const session = await second.unlock(folder, member, testPassphrase);
  expect(session.info.warnings).toEqual(['older-copy']);
  const detail = compartmentOf(session)
    .prepare("SELECT entry ->> '$.detail' FROM journal ORDER BY sequence DESC LIMIT 1", {
      pluck: true,
    })
    .get();
  expect(detail).toBe('older-copy: generation 2, seen 4');
  await second.close();
  const third = await bench.service().unlock(folder, member, testPassphrase);
  expect(third.info.warnings).toEqual([]);
});

test('an older database under a newer header is announced', async () => {
  const { folder, member } = await bench.vault();
  const older = join(bench.root, 'older.db');
  copyFileSync(databasePath(folder, 'places'), older);
  const first = bench.service();
  await first.unlock(folder, member, testPassphrase);
  await first.close();
  copyFileSync(older, databasePath(folder, 'places'));
  const session = await bench.service().unlock(folder, member, testPassphrase);
  expect(session.info.warnings).toEqual(['journal-mismatch']);
});

test.skipIf(process.platform !== 'linux')(
  'a vault that does not open because of a damaged page leaves no database open',
  async () => {
    const { folder, member } = await bench.vault();
    const first = bench.service();
    const root = compartmentOf(await first.unlock(folder, member, testPassphrase))
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'journal'", { pluck: true })
      .get();
    await first.close();
    const path = databasePath(folder, 'casework');
    const start = (Number(root) - 1) * 4096;
    writeFileSync(path, readFileSync(path).fill(7, start + 100, start + 200));
    await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
      code('vault.database-damaged'),
    );
    const openFiles = readdirSync('/proc/self/fd').flatMap((name) => {
      const link = join('/proc/self/fd', name);
      return existsSync(link) ? [readlinkSync(link)] : [];
    });
    expect(openFiles.filter((file) => file.startsWith(folder))).toEqual([]);
  },
);
