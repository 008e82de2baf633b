import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databasePath } from './databases.ts';
import { failingDisk } from './header/failing-disk.ts';
import { actionsIn, headerIn, ServiceBench, testPassphrase } from './service-testing.ts';

let bench: ServiceBench;
beforeEach(() => {
  bench = new ServiceBench();
});
afterEach(() => bench.end());

const code = (error: string, params: object = expect.anything()) =>
  expect.objectContaining({ code: error, params });

const wish = () => ({
  folder: bench.root,
  vaultName: 'Proef',
  memberName: 'M. de Boer',
  passphrase: testPassphrase,
});

test('a vault is made, locked, and opened again with its passphrase', async () => {
  const { folder, member } = await bench.vault();
  const session = await bench.service().unlock(folder, member, testPassphrase);
  expect(session.info).toMatchObject({
    name: 'Proef',
    warnings: [],
    member: { name: 'M. de Boer', compartments: ['casework', 'treatment', 'places'] },
  });
});

test('a locked vault holds its header, a spare, three databases and nothing in plain text', async () => {
  const { folder } = await bench.vault();
  expect(readdirSync(folder).sort()).toEqual([
    'casework.db',
    'places.db',
    'treatment.db',
    'vault.copy.json',
    'vault.json',
  ]);
  for (const name of ['casework.db', 'places.db', 'treatment.db']) {
    expect(readFileSync(join(folder, name)).includes('SQLite format')).toBe(false);
  }
});

test('set-up is only over when the recovery code was typed back', async () => {
  const service = bench.service();
  const { recoveryCode } = await service.create(wish());
  const folder = join(bench.root, 'Proef.luwte');
  expect(headerIn(folder).finished).toBe(false);
  expect(existsSync(databasePath(folder, 'casework'))).toBe(false);
  const another = recoveryCode.replace(/^./, (symbol) => (symbol === '7' ? '8' : '7'));
  await expect(service.finishSetup(another)).rejects.toEqual(
    code('vault.wrong-recovery-code', { problem: 'group', group: 1 }),
  );
  expect(service.session()).toBeNull();
  const session = await service.finishSetup(recoveryCode.toLowerCase());
  expect(actionsIn(session)).toEqual(['create', 'grant', 'grant', 'unlock']);
  expect(headerIn(folder).finished).toBe(true);
});

test('the code of another vault is not this one', async () => {
  const { recoveryCode } = await bench.newVault('Andere');
  const service = bench.service();
  await service.create(wish());
  await expect(service.finishSetup(recoveryCode)).rejects.toEqual(
    code('vault.wrong-recovery-code', { problem: 'other', group: 0 }),
  );
});

test('an unfinished vault can not be opened, only made again', async () => {
  const service = bench.service();
  await service.create(wish());
  const folder = join(bench.root, 'Proef.luwte');
  const left = join(bench.root, 'left');
  cpSync(folder, left, { recursive: true });
  await service.close();
  expect(existsSync(folder)).toBe(false);
  // As after the program died: the folder is still there.
  cpSync(left, folder, { recursive: true });
  writeFileSync(join(folder, 'lock'), '');
  const next = bench.service();
  expect(() => next.inspect(folder)).toThrow('vault.unfinished');
  const { recoveryCode } = await next.create(wish());
  await next.finishSetup(recoveryCode);
  expect(next.inspect(folder).name).toBe('Proef');
});

test('giving up leaves nothing behind', async () => {
  const service = bench.service();
  const before = readdirSync(bench.root);
  await service.create(wish());
  await service.abandonSetup();
  expect(readdirSync(bench.root)).toEqual(before);
});

test('a vault, or anything else, is never overwritten', async () => {
  await bench.vault();
  await expect(bench.service().create(wish())).rejects.toEqual(code('vault.exists'));
  mkdirSync(join(bench.root, 'Foto.luwte'));
  writeFileSync(join(bench.root, 'Foto.luwte', 'foto.jpg'), 'foto');
  await expect(bench.service().create({ ...wish(), vaultName: 'Foto' })).rejects.toEqual(
    code('folder.not-empty'),
  );
  expect(readFileSync(join(bench.root, 'Foto.luwte', 'foto.jpg'), 'utf8')).toBe('foto');
});

test('a weak passphrase makes no vault', async () => {
  const service = bench.service();
  const before = readdirSync(bench.root);
  const weak = { ...wish(), passphrase: 'aaaaaaaaaaaaaaaa' };
  await expect(service.create(weak)).rejects.toEqual(code('vault.passphrase-too-weak'));
  expect(readdirSync(bench.root)).toEqual(before);
});

test('a disk that fails at any step of making leaves no vault or a whole one', async () => {
  let finished = 0;
  for (let step = 1; step <= 24 && finished < 2; step += 1) {
    const folder = join(bench.root, `Proef ${step}.luwte`);
    bench.change = { disk: failingDisk(step, { code: 'ENOSPC' }) };
    const service = bench.service();
    const made = await service
      .create({ ...wish(), vaultName: `Proef ${step}` })
      .then(async ({ recoveryCode }) => {
        try {
          await service.finishSetup(recoveryCode);
        } catch (error) {
          expect(error).toEqual(code('vault.disk-full'));
          // Room was made: the same code finishes it.
          await service.finishSetup(recoveryCode);
        }
        return true;
      })
      .catch((error) => {
        expect(error).toEqual(code('vault.disk-full'));
        return false;
      });
    if (made) finished += 1;
    await service.close().catch(() => undefined);
    bench.change = {};
    if (made) {
      const { members } = bench.service().inspect(folder);
      const session = await bench.service().unlock(folder, members[0]?.id ?? '', testPassphrase);
      expect(session.info.name).toBe(`Proef ${step}`);
    } else expect(existsSync(folder)).toBe(false);
  }
});

test('a set-up that another process is busy with is not disturbed', async () => {
  const busy = bench.service();
  const { recoveryCode } = await busy.create(wish());
  await expect(bench.service().create(wish())).rejects.toEqual(code('vault.open-elsewhere'));
  await busy.finishSetup(recoveryCode);
  expect(headerIn(join(bench.root, 'Proef.luwte')).finished).toBe(true);
});

test('a folder in which nothing but a begin was left is used', async () => {
  mkdirSync(join(bench.root, 'Proef.luwte'));
  writeFileSync(join(bench.root, 'Proef.luwte', 'lock'), '{"half');
  const service = bench.service();
  const { recoveryCode } = await service.create(wish());
  await service.finishSetup(recoveryCode);
});
