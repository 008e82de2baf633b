import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupReport } from '../../../../contract/backup.ts';
import { disk } from '../../header/disk.ts';
import { readHeader } from '../../header/store.ts';
import { testPassphrase } from '../../service-testing.ts';
import { BackupBench, flipBit } from './backup-testing.ts';

let bench: BackupBench;
let made: BackupReport;
let member: string;
beforeEach(async () => {
  bench = await BackupBench.open();
  for (const code of ['TW-1', 'TW-2', 'TW-3']) await bench.enterClient(code);
  made = await bench.backUp();
  member = bench.session.member.memberId;
});
afterEach(() => bench.end());

interface Restored {
  vault: string;
  folder: string;
  counts: BackupReport['counts'];
}
const source = () => join(bench.stick, made.name);
const passphrase = { kind: 'passphrase', passphrase: testPassphrase };
const restore = (change: object = {}, control = {}) => {
  const wish = {
    ...{ source: bench.token(source()), folder: bench.token(bench.folder('terug')) },
    ...{ name: 'Teruggezet', member, secret: passphrase, ...change },
  };
  return bench.call<Restored>('restore.run', wish, control);
};
const left = () => readdirSync(join(bench.stick, 'terug'));

/** Every row of every table of records, as text. */
function records(): string {
  return [...bench.session.connections.values()]
    .map(({ database }) =>
      made.counts
        .map(({ table }) => table)
        .filter((table) => !/^(journal|setting|draft)/.test(table))
        .filter((table) =>
          database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get([table]),
        )
        .map((table) => JSON.stringify(database.prepare(`SELECT * FROM "${table}"`).all())),
    )
    .join('\n');
}

test('a restored vault holds the same records, and tells in its journal that it was restored', async () => {
  const before = records();
  expect(before).toContain('TW-2');
  const { folder, vault, counts } = await restore();
  expect(counts).toEqual(made.counts);
  expect(basename(folder)).toBe('Teruggezet.luwte');
  expect(left()).toEqual(['Teruggezet.luwte']);
  expect(readdirSync(folder)).not.toContain('backup.json');
  await bench.service.close();
  await bench.call('vault.unlock', { vault, member, passphrase: testPassphrase });
  expect(records()).toBe(before);
  expect(bench.session.info.name).toBe('Teruggezet');
  const { database, journal } = [...bench.session.connections.values()][0] ?? {};
  expect(journal?.firstBreak()).toBeNull();
  expect(
    database
      ?.prepare("SELECT entry ->> '$.detail' AS at FROM journal WHERE action = 'restore'")
      .all(),
  ).toEqual([{ at: made.at }]);
});

test('a state older than this computer has seen is told beforehand, and stands in the journal of what is made', async () => {
  const inspect = () =>
    bench.call<{ older: boolean }>('restore.inspect', { source: bench.token(source()) });
  expect((await inspect()).older).toBe(false);
  await bench.enterClient('TW-4');
  await bench.service.close();
  expect((await inspect()).older).toBe(true);
  const { vault } = await restore();
  await bench.call('vault.unlock', { vault, member, passphrase: testPassphrase });
  for (const { database } of bench.session.connections.values()) {
    const told = database
      .prepare("SELECT entry ->> '$.detail' FROM journal WHERE action = 'restore'", { pluck: true })
      .all<string>();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${made.at}; older: generation \\d+, seen \\d+$`));
  }
});

test('opening a state that is two openings old warns once more', async () => {
  const { folder } = bench.session;
  for (let opening = 0; opening < 2; opening += 1) {
    await bench.service.close();
    await bench.call('vault.unlock', {
      ...{ vault: bench.token(folder), member, passphrase: testPassphrase },
    });
  }
  await bench.service.close();
  const { vault } = await restore();
  const opened = await bench.call('vault.unlock', { vault, member, passphrase: testPassphrase });
  expect(opened).toMatchObject({ warnings: ['older-copy'] });
});

test('the recovery code restores as well', async () => {
  const secret = { kind: 'recovery-code', recoveryCode: bench.recoveryCode };
  expect((await restore({ secret })).folder).toContain('Teruggezet');
});

test('the header of a restored vault is one generation on, and fits its journals', async () => {
  const { folder } = await restore();
  expect(readHeader(disk, folder).generation).toBe(readHeader(disk, source()).generation + 1);
  await bench.service.close();
  const vault = bench.token(folder);
  await bench.call('vault.unlock', { vault, member, passphrase: testPassphrase });
  expect(bench.session.info.warnings).not.toContain('journal-mismatch');
});

test('a backup says of itself what it is, without any key', async () => {
  expect(await bench.call('restore.inspect', { source: bench.token(source()) })).toMatchObject({
    ...{ vaultName: 'Team Zuid', at: made.at, bytes: made.bytes },
    members: [{ id: member, name: 'M. de Boer' }],
  });
});

test('a wrong passphrase or code makes nothing', async () => {
  const wrong = { kind: 'passphrase', passphrase: 'iets heel anders dan het was' };
  await expect(restore({ secret: wrong })).rejects.toMatchObject({
    code: 'vault.wrong-passphrase',
  });
  expect(left()).toEqual([]);
});

test('nothing is ever overwritten', async () => {
  const folder = bench.token(bench.vaults.root);
  await expect(restore({ folder, name: 'Team Zuid' })).rejects.toMatchObject({
    code: 'vault.exists',
  });
});

test('a damaged, incomplete or forged backup is told, and makes nothing', async () => {
  const whole = readdirSync(source());
  const folder = bench.token(bench.folder('leeg'));
  const attempt = (name: string) =>
    restoreFrom(join(bench.stick, name), folder).catch((error: { code: string }) => error.code);
  for (const name of whole) {
    const flipped = copyOf(`geknakt ${name}`);
    const bytes = readFileSync(join(flipped, name));
    writeFileSync(join(flipped, name), flipBit(bytes, Math.floor(bytes.length / 2)));
    expect([name, await attempt(`geknakt ${name}`)]).toEqual([name, 'backup.damaged']);
    const cut = copyOf(`half ${name}`);
    writeFileSync(join(cut, name), bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect([name, await attempt(`half ${name}`)]).toEqual([name, 'backup.damaged']);
    const without = copyOf(`zonder ${name}`);
    rmSync(join(without, name));
    const expected = name === 'backup.json' ? 'backup.not-a-backup' : 'backup.damaged';
    expect([name, await attempt(`zonder ${name}`)]).toEqual([name, expected]);
  }
  expect(readdirSync(join(bench.stick, 'leeg'))).toEqual([]);
});

test('a list of contents that was written anew without the key is noticed', async () => {
  const forged = copyOf('vervalst');
  const list = join(forged, 'backup.json');
  writeFileSync(list, readFileSync(list, 'utf8').replace('"rows": 3', '"rows": 4'));
  const folder = bench.token(bench.folder('leeg'));
  await expect(restoreFrom(forged, folder)).rejects.toMatchObject({ code: 'backup.damaged' });
});

test('an older backup of the same vault, mixed into a newer one, is noticed', async () => {
  await bench.enterClient('TW-4');
  const newer = await bench.backUp();
  const mixed = copyOf('gemengd', join(bench.stick, newer.name));
  cpSync(join(source(), 'casework.db'), join(mixed, 'casework.db'));
  const folder = bench.token(bench.folder('leeg'));
  await expect(restoreFrom(mixed, folder)).rejects.toMatchObject({ code: 'backup.damaged' });
});

test('a folder that is no backup, and a backup of a newer program, are told apart', async () => {
  const inspect = (path: string) => bench.call('restore.inspect', { source: bench.token(path) });
  await expect(inspect(bench.stick)).rejects.toMatchObject({ code: 'backup.not-a-backup' });
  const newer = copyOf('nieuwer');
  const list = join(newer, 'backup.json');
  writeFileSync(list, readFileSync(list, 'utf8').replace('"format": 1', '"format": 2'));
  await expect(inspect(newer)).rejects.toMatchObject({ code: 'vault.newer-format' });
});

test('cancelling leaves nothing', async () => {
  const abort = new AbortController();
  const control = { signal: abort.signal, progress: () => abort.abort() };
  await expect(restore({}, control)).rejects.toMatchObject({ code: 'call.cancelled' });
  expect(left()).toEqual([]);
});

test('what a killed attempt left does not stand in the way', async () => {
  const folder = bench.folder('terug opnieuw');
  cpSync(source(), join(folder, 'Teruggezet.luwte.partial'), { recursive: true });
  rmSync(join(folder, 'Teruggezet.luwte.partial', 'backup.json'));
  await restore({ folder: bench.token(folder) });
  expect(readdirSync(folder)).toEqual(['Teruggezet.luwte']);
});

test('a backup is not opened as if it were a vault', async () => {
  const before = readdirSync(source());
  await bench.service.close();
  const vault = bench.token(source());
  await expect(bench.call('vault.inspect', { vault })).rejects.toMatchObject({
    code: 'backup.is-no-vault',
  });
  expect(readdirSync(source())).toEqual(before);
});

function copyOf(name: string, from = source()): string {
  const path = join(bench.stick, name);
  cpSync(from, path, { recursive: true });
  expect(existsSync(path)).toBe(true);
  return path;
}

function restoreFrom(path: string, folder: string): Promise<Restored> {
  const wish = { source: bench.token(path), folder, name: 'Teruggezet', member };
  return bench.call<Restored>('restore.run', { ...wish, secret: passphrase });
}
