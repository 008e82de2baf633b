import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Rehearsal } from '../../../../contract/backup.ts';
import { BackupBench, flipBit } from './backup-testing.ts';

let bench: BackupBench;
beforeEach(async () => {
  bench = await BackupBench.open();
  await bench.enterClient('TW-1');
});
afterEach(() => bench.end());

const rehearse = () => bench.call<Rehearsal>('backup.rehearse', {});
const standing = () => bench.call('backup.standing', {});
const left = () =>
  readdirSync(tmpdir()).filter((name) => name.endsWith(bench.session.info.vaultId));
const files = (name: string) =>
  readdirSync(join(bench.stick, name)).map((file) => readFileSync(join(bench.stick, name, file)));

test('the newest backup is restored on trial, reported, and nothing of it is left', async () => {
  await bench.backUp();
  const { name } = await bench.backUp();
  const before = files(name);
  expect(await standing()).toMatchObject({ rehearsal: { due: true, trouble: null } });
  const report = await rehearse();
  expect(report).toMatchObject({ name, label: bench.stick, code: null });
  expect(await bench.status()).toMatchObject({ rehearsal: report });
  expect(await standing()).toMatchObject({ rehearsal: { due: false, trouble: null } });
  expect(left()).toEqual([]);
  expect(files(name)).toEqual(before);
});

test('what is in the temporary place is as unreadable as the backup', async () => {
  await bench.backUp();
  const folder = join(tmpdir(), `luwte-rehearsal-${bench.session.info.vaultId}`);
  const seen: string[] = [];
  const progress = () => {
    if (!existsSync(folder)) return;
    for (const file of readdirSync(folder)) seen.push(readFileSync(join(folder, file), 'latin1'));
  };
  await bench.call('backup.rehearse', {}, { progress });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.some((text) => text.includes('Van TW-1') || text.includes('SQLite format'))).toBe(
    false,
  );
});

test.each(['casework.db', 'treatment.db', 'places.db', 'vault.json'])(
  'one bit of %s that has changed since is found, and told until one is good',
  async (file) => {
    const { name } = await bench.backUp();
    const path = join(bench.stick, name, file);
    const whole = readFileSync(path);
    writeFileSync(path, flipBit(whole, Math.floor(whole.length / 2)));
    expect(await rehearse()).toMatchObject({ code: 'backup.damaged' });
    expect(await standing()).toMatchObject({ rehearsal: { trouble: 'failed' } });
    expect(left()).toEqual([]);
    await bench.backUp();
    expect(await rehearse()).toMatchObject({ code: null });
    expect(await standing()).toMatchObject({ rehearsal: { trouble: null } });
  },
);

test('a stick that is out says nothing of the backups on it', async () => {
  const stick = bench.folder('stick');
  await bench.backUp(stick);
  renameSync(stick, `${stick}-out`);
  await expect(rehearse()).rejects.toMatchObject({ code: 'backup.target-missing' });
  expect(await standing()).toMatchObject({ rehearsal: { due: true, trouble: null } });
});

test('a rehearsal that is stopped leaves nothing, and a backup asked for meanwhile waits for it', async () => {
  await bench.backUp();
  const abort = new AbortController();
  const progress = () => abort.abort();
  const stopped = bench.call('backup.rehearse', {}, { signal: abort.signal, progress });
  await expect(stopped).rejects.toMatchObject({ code: 'call.cancelled' });
  expect(left()).toEqual([]);
  const rotation = { last: 1, daily: 0, weekly: 0, monthly: 0 };
  await bench.call('backup.saveSettings', { rotation });
  const [report] = await Promise.all([rehearse(), bench.backUp(null)]);
  expect(report).toMatchObject({ code: null });
});
