import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LuwteError } from '../../contract/errors.ts';
import { Device } from '../../electron/vault/device.ts';
import { createDispatch } from '../../electron/vault/dispatch.ts';
import { usualEnvironment } from '../../electron/vault/environment.ts';
import { disk } from '../../electron/vault/header/disk.ts';
import { createLocalClient, type LocalClient } from '../../electron/vault/local-client.ts';
import { PathTokens } from '../../electron/vault/paths.ts';
import { createServed } from '../../electron/vault/vault-handlers.ts';
import { VaultService } from '../../electron/vault/vault-service.ts';
import { errors as en } from '../../renderer/i18n/en/errors.ts';
import { errors as nl } from '../../renderer/i18n/nl/errors.ts';
import { databasesOf, FullVault, passphrase } from './full-vault.ts';

const vault = new FullVault();
beforeAll(() => vault.make(), 300_000);
afterAll(() => vault.remove());

type Answers = Map<string, string>;

/** Opens a vault and asks all that the screens ask, each answer or error by what was asked. */
async function askAll(folder: string): Promise<Answers> {
  const surroundings = { now: () => new Date(), newId: () => uuidv7() };
  const service = new VaultService(usualEnvironment(surroundings, new Device(disk, null)));
  const luwte = createLocalClient(
    createDispatch({
      ...{ features: createServed(service), surroundings, paths: new PathTokens() },
      session: () => service.session(),
    }),
  );
  const answers: Answers = new Map();
  const ask = async (name: string, answer: () => Promise<unknown>) => {
    try {
      answers.set(name, JSON.stringify(await answer()));
    } catch (error) {
      if (!(error instanceof LuwteError)) throw error;
      answers.set(name, `${error.code} ${error.params['compartment']}`);
    }
  };
  try {
    const [member] = service.inspect(folder).members;
    await service.unlock(folder, member?.id ?? '', passphrase);
    await askScreens(luwte, ask);
  } catch (error) {
    if (!(error instanceof LuwteError)) throw error;
    answers.set('unlock', `${error.code} ${error.params['compartment']}`);
  } finally {
    await service.close().catch(() => undefined);
  }
  return answers;
}

async function askScreens(
  luwte: LocalClient,
  ask: (name: string, answer: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  await ask('caseload', () => luwte.clients.list({}));
  for (const query of ['gebeld', 'tas', 'huisarts']) {
    await ask(`search ${query}`, () => luwte.searchCasework.find({ query, kinds: null }));
  }
  const clients = (vault.truth.get('casework/client') ?? []).map(({ id }) => String(id));
  for (const clientId of clients.slice(0, 40)) {
    await ask(`client ${clientId}`, () => luwte.clients.get({ id: clientId }));
    await ask(`contacts ${clientId}`, () => luwte.contacts.list({ clientId, limit: 100 }));
    await ask(`treatment ${clientId}`, () => luwte.timelineTreatment.list({ clientId }));
    await ask(`places ${clientId}`, () => luwte.timelinePlaces.list({ clientId }));
  }
}

const isDamage = (answer: string) => answer.startsWith('vault.database-damaged ');

test('with any pages changed, every answer is right or says that a file is damaged', async () => {
  const right = await askAll(vault.copy());
  expect([...right.values()].filter((answer) => isDamage(answer))).toEqual([]);
  let errorsSeen = 0;
  for (let round = 0; round < 10; round += 1) {
    const folder = vault.copy();
    for (const path of databasesOf(folder)) {
      const bytes = readFileSync(path);
      const changes = basename(path) === 'casework.db' ? 40 : 1;
      for (let change = 0; change < changes; change += 1) {
        // Not the first page, or it would never open; tests of damaged vaults see to that.
        const at = 4096 + Math.floor(Math.random() * (statSync(path).size - 4096));
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
      }
      writeFileSync(path, bytes);
    }
    for (const [question, answer] of await askAll(folder)) {
      if (isDamage(answer)) errorsSeen += 1;
      else expect(answer, question).toBe(right.get(question));
    }
    rmSync(folder, { recursive: true });
  }
  expect(errorsSeen).toBeGreaterThan(10);
}, 300_000);

test('the error tells of the backup', () => {
  expect(nl['vault.database-damaged'].next).toContain('back-up');
  expect(en['vault.database-damaged'].next).toContain('backup');
});
