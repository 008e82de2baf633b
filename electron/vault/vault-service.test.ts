import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compartments } from '../../contract/common.ts';
import { disk } from './header/disk.ts';
import { failingDisk } from './header/failing-disk.ts';
import {
  actionsIn,
  compartmentOf,
  recall,
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

test('a wrong passphrase says only that, and waits longer each time', async () => {
  const { folder, member } = await bench.vault();
  const service = bench.service();
  const guess = () => service.unlock(folder, member, 'niet de goede zin');
  const wrong = (seconds: number) => code('vault.wrong-passphrase', { retryAfterSeconds: seconds });
  await expect(guess()).rejects.toEqual(wrong(0));
  await expect(guess()).rejects.toEqual(wrong(0));
  await expect(guess()).rejects.toEqual(wrong(5));
  await expect(guess()).rejects.toEqual(code('vault.too-many-attempts', { retryAfterSeconds: 5 }));
  bench.now += 4_500;
  // Even the right one has to wait, also in a new process.
  await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.too-many-attempts', { retryAfterSeconds: 1 }),
  );
  bench.now += 500;
  await expect(guess()).rejects.toEqual(wrong(10));
  bench.now += 10_000;
  const session = await service.unlock(folder, member, testPassphrase);
  const failed = compartmentOf(session, 'treatment')
    .prepare("SELECT entry ->> '$.detail' FROM journal WHERE action = 'failed-unlock'", {
      pluck: true,
    })
    .all();
  expect(failed).toEqual(['4 × passphrase']);
  expect(existsSync(join(folder, 'attempts.json'))).toBe(true);
  expect(readFileSync(join(folder, 'attempts.json'), 'utf8')).toBe('{}\n');
});

test('attempts made at once are still counted one by one', async () => {
  const { folder, member } = await bench.vault();
  const service = bench.service();
  const guesses = Array.from({ length: 5 }, () => service.unlock(folder, member, 'foute zin'));
  const codes = (await Promise.allSettled(guesses)).map((guess) =>
    guess.status === 'rejected' ? guess.reason.code : 'open',
  );
  expect(codes).toEqual([
    ...Array(3).fill('vault.wrong-passphrase'),
    ...Array(2).fill('vault.too-many-attempts'),
  ]);
});

test('what was written is there after lock and unlock; each is journalled in every compartment', async () => {
  const { folder, member } = await bench.vault();
  const first = bench.service();
  remember(await first.unlock(folder, member, testPassphrase), 'bewaard');
  await first.close();
  expect(first.session()).toBeNull();
  const session = await bench.service().unlock(folder, member, testPassphrase);
  expect(recall(session)).toBe('bewaard');
  for (const name of compartments) {
    expect(actionsIn(session, name).slice(-4)).toEqual(['lock', 'unlock', 'lock', 'unlock']);
    expect(session.connections.get(name)?.journal.firstBreak()).toBeNull();
  }
});

test('a vault that is open is not opened twice', async () => {
  const { folder, member } = await bench.vault();
  const service = bench.service();
  await service.unlock(folder, member, testPassphrase);
  await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.open-elsewhere', { pid: process.pid, host: expect.any(String) }),
  );
  await expect(service.unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('call.forbidden'),
  );
});

test('nothing is there to unlock', async () => {
  const { folder, member } = await bench.vault();
  const service = bench.service();
  const unlock = (path: string, who = member) => service.unlock(path, who, testPassphrase);
  await expect(unlock(join(bench.root, 'weg.luwte'))).rejects.toEqual(code('vault.not-found'));
  await expect(unlock(bench.root)).rejects.toEqual(code('vault.not-found'));
  const stranger = '019cadb4-2800-7000-8000-00000000000f';
  await expect(unlock(folder, stranger)).rejects.toEqual(code('call.invalid'));
});

test('a vault left by a process that was killed opens again', async () => {
  const { folder, member } = await bench.vault();
  const started = { host: 'laptop', pid: 4711, bootedAt: 0, startOf: () => 'then' };
  bench.change = { processes: started };
  const killed = bench.service();
  remember(await killed.unlock(folder, member, testPassphrase), 'bevestigd');
  const after = join(bench.root, 'after.luwte');
  cpSync(folder, after, { recursive: true });
  bench.change = { processes: { ...started, pid: 4712, startOf: () => null } };
  const session = await bench.service().unlock(after, member, testPassphrase);
  expect(recall(session)).toBe('bevestigd');
  expect(session.info.warnings).toEqual([]);
});

test('a folder that can not be written to says so, before the passphrase is tried', async () => {
  const { folder, member } = await bench.vault();
  const readOnly = {
    ...disk,
    make: () => {
      throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
    },
  };
  bench.change = { disk: readOnly };
  await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.read-only'),
  );
});

test('a full disk at any step of unlocking loses nothing, and it opens once there is room', async () => {
  const { folder, member } = await bench.vault();
  let failures = 0;
  for (let step = 1; step <= 12; step += 1) {
    bench.change = { disk: failingDisk(step, { code: 'ENOSPC' }) };
    const service = bench.service();
    await service.unlock(folder, member, testPassphrase).catch((error) => {
      failures += 1;
      expect(error).toEqual(code('vault.disk-full'));
    });
    await service.close().catch(() => undefined);
    bench.change = {};
    const again = bench.service();
    expect((await again.unlock(folder, member, testPassphrase)).info.name).toBe('Proef');
    await again.close();
  }
  expect(failures).toBeGreaterThan(2);
}, 120_000);

test('attempts that can not be written are kept in memory', async () => {
  const { folder, member } = await bench.vault();
  bench.change = {
    disk: {
      ...disk,
      write: (path, bytes) => {
        if (path.includes('attempts')) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        disk.write(path, bytes);
      },
    },
  };
  const service = bench.service();
  for (const _ of [1, 2, 3]) {
    await expect(service.unlock(folder, member, 'foute zin')).rejects.toEqual(
      code('vault.wrong-passphrase'),
    );
  }
  await expect(service.unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.too-many-attempts'),
  );
});
