import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LuwteError } from '../../contract/errors.ts';
import {
  compartmentOf,
  recall,
  remember,
  ServiceBench,
  testPassphrase,
} from '../../electron/vault/service-testing.ts';
import { points, twoStepsMore } from './migrating.ts';

const bench = new ServiceBench();
let vault: { folder: string; member: string };

beforeAll(async () => {
  vault = await bench.vault();
  const service = bench.service();
  remember(await service.unlock(vault.folder, vault.member, testPassphrase), 'heel');
  await service.close();
});
afterAll(() => bench.end());

async function dieAt(point: number): Promise<string> {
  const folder = join(bench.root, `point ${point}.luwte`);
  cpSync(vault.folder, folder, { recursive: true });
  const child = fork(join(import.meta.dirname, 'migrating-child.ts'), [], {
    execArgv: ['--import', 'tsx'],
  });
  child.send({ ...vault, folder, passphrase: testPassphrase, dieAt: point });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  return folder;
}

/** What the program without the new steps finds: the old state, or that a newer program was here. */
async function openedByOlder(folder: string): Promise<string> {
  const service = bench.service();
  try {
    return String(recall(await service.unlock(folder, vault.member, testPassphrase)));
  } catch (error) {
    if (error instanceof LuwteError) return error.code;
    throw error;
  } finally {
    await service.close();
  }
}

const all = Array.from({ length: points }, (_, index) => index + 1);

test.each(all)('killed at point %i of bringing the schema up to date, it opens', async (point) => {
  const folder = await dieAt(point);
  // A step that was cut off left nothing; the first that was finished is the newer program's.
  expect(await openedByOlder(folder)).toBe(point <= 2 ? 'heel' : 'vault.newer-format');
  bench.change = { migrations: twoStepsMore(() => undefined) };
  const service = bench.service();
  const session = await service.unlock(folder, vault.member, testPassphrase);
  bench.change = {};
  // Each step was taken once, whoever took it.
  expect(recall(session)).toBe('heel!');
  for (const name of session.connections.keys()) {
    const database = compartmentOf(session, name);
    expect(database.prepare('SELECT x FROM two', { pluck: true }).all()).toEqual(['two']);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  }
  expect(session.info.warnings).not.toContain('journal-mismatch');
  await service.close();
});
