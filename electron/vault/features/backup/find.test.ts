import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BackupBench } from './backup-testing.ts';

let bench: BackupBench;
beforeEach(async () => {
  bench = await BackupBench.open();
});
afterEach(() => bench.end());

const find = (place: string) => bench.call('restore.find', { source: bench.token(place) });
const pathOf = (name: string) => join(bench.stick, name);

test('a stick gives its backups, newest first, and one of them can be looked into by name', async () => {
  const first = await bench.backUp();
  const second = await bench.backUp();
  const { at, bytes } = first;
  expect(await find(bench.stick)).toEqual({
    backups: [
      { name: second.name, vaultName: 'Team Zuid', at: second.at, bytes: second.bytes },
      { name: first.name, vaultName: 'Team Zuid', at, bytes },
    ],
    damaged: [],
  });
  const source = bench.token(bench.stick);
  expect(await bench.call('restore.inspect', { source, backup: first.name })).toMatchObject({ at });
});

test('a backup that is pointed at itself needs no name', async () => {
  const { name, at, bytes } = await bench.backUp();
  expect(await find(pathOf(name))).toEqual({
    backups: [{ name: null, vaultName: 'Team Zuid', at, bytes }],
    damaged: [],
  });
});

test('one that can not be read is named beside the good ones; alone, it is refused', async () => {
  const { name } = await bench.backUp();
  const broken = 'Oud.luwte-backup';
  cpSync(pathOf(name), pathOf(broken), { recursive: true });
  writeFileSync(join(pathOf(broken), 'backup.json'), '{');
  expect(await find(bench.stick)).toMatchObject({ backups: [{ name }], damaged: [broken] });
  rmSync(pathOf(name), { recursive: true });
  await expect(find(bench.stick)).rejects.toMatchObject({ code: 'backup.damaged' });
});

test('a folder without a backup is told', async () => {
  const refused = { code: 'backup.not-a-backup' };
  await expect(find(bench.folder('leeg'))).rejects.toMatchObject(refused);
});

test.each(['../x.luwte-backup', 'a/b.luwte-backup', 'a\\b.luwte-backup', '..', 'kluis.luwte'])(
  'the name %j leads to no other place',
  async (backup) => {
    const asked = bench.call('restore.inspect', { source: bench.token(bench.stick), backup });
    await expect(asked).rejects.toMatchObject({ code: 'call.invalid' });
  },
);
