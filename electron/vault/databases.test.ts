import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Migrations } from './databases.ts';
import { migrations } from './features/migrations.ts';
import { recall, remember, ServiceBench, testPassphrase } from './service-testing.ts';

let bench: ServiceBench;
beforeEach(() => {
  bench = new ServiceBench();
});
afterEach(() => bench.end());

const code = (error: string) => expect.objectContaining({ code: error });

/** The program's schema and one step more, in every compartment. */
function oneStepMore(up: (database: Database) => void): Migrations {
  const step = { name: 'one step more', up };
  return {
    casework: [...migrations.casework, step],
    treatment: [...migrations.treatment, step],
    places: [...migrations.places, step],
  };
}
const works = oneStepMore((database) => database.exec('CREATE TABLE more (x TEXT) STRICT'));
const fails = oneStepMore((database) => {
  database.exec("UPDATE setting SET value = 'half'");
  throw new Error('this step can not be taken');
});

async function vaultWithMark(): Promise<{ folder: string; member: string }> {
  const { folder, member } = await bench.vault();
  const service = bench.service();
  remember(await service.unlock(folder, member, testPassphrase), 'heel');
  await service.close();
  return { folder, member };
}

test('a newer program brings the schema up to date and keeps a copy from before', async () => {
  const { folder, member } = await vaultWithMark();
  bench.change = { migrations: works };
  const service = bench.service();
  const session = await service.unlock(folder, member, testPassphrase);
  expect(recall(session)).toBe('heel');
  for (const [name, { database }] of session.connections) {
    expect(database.prepare('SELECT count(*) FROM more', { pluck: true }).get()).toBe(0);
    const step = works[name].length;
    expect(existsSync(join(folder, `${name}.before-${step}.db`))).toBe(true);
  }
  await service.close();
  // When it has opened once more the copies have had their use.
  const again = bench.service();
  expect(recall(await again.unlock(folder, member, testPassphrase))).toBe('heel');
  expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
});

test('a step that fails changes nothing, and the program from before still opens the vault', async () => {
  const { folder, member } = await vaultWithMark();
  bench.change = { migrations: fails };
  await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.migration-failed'),
  );
  bench.change = {};
  const session = await bench.service().unlock(folder, member, testPassphrase);
  expect(recall(session)).toBe('heel');
});

test('an older program does not touch a newer vault', async () => {
  const { folder, member } = await vaultWithMark();
  bench.change = { migrations: works };
  const newer = bench.service();
  await newer.unlock(folder, member, testPassphrase);
  await newer.close();
  bench.change = {};
  await expect(bench.service().unlock(folder, member, testPassphrase)).rejects.toEqual(
    code('vault.newer-format'),
  );
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  bench.change = { migrations: works };
  expect(recall(await bench.service().unlock(folder, member, testPassphrase))).toBe('heel');
});
