import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBindingHandlers } from './binding-handlers.ts';
import { MemoryDevice } from './device-secrets-testing.ts';
import type { LongContext } from './handlers.ts';
import { disk as wellDisk } from './header/disk.ts';
import { failingDisk } from './header/failing-disk.ts';
import { actionsIn, headerIn, ServiceBench, testPassphrase } from './service-testing.ts';
import type { VaultService } from './vault-service.ts';

let bench: ServiceBench;
let laptop: MemoryDevice;
beforeEach(() => {
  bench = new ServiceBench();
  laptop = new MemoryDevice();
  bench.change = { deviceSecrets: laptop };
});
afterEach(() => bench.end());

const code = (error: string) => expect.objectContaining({ code: error });
// The handlers work on the service alone.
const context = {} as LongContext;
const handlersOf = (service: VaultService) => createBindingHandlers(service);
const bind = (service: VaultService, passphrase = testPassphrase) =>
  handlersOf(service).bind(context, { passphrase });
const unbind = (service: VaultService, passphrase = testPassphrase) =>
  handlersOf(service).unbind(context, { passphrase });
const stateOf = (service: VaultService) => handlersOf(service).state(context, {});
const slotIn = (folder: string) => headerIn(folder).members[0]?.slot;

async function outcome(folder: string, member: string, passphrase = testPassphrase) {
  const service = bench.service();
  try {
    await service.unlock(folder, member, passphrase);
    return 'open';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await service.close();
  }
}

/** A vault whose one member bound their login to `laptop`, locked. */
async function boundVault() {
  const vault = await bench.vault();
  const service = bench.service();
  await service.unlock(vault.folder, vault.member, testPassphrase);
  await bind(service);
  await service.close();
  return vault;
}

test('a bound login opens on its own device with the passphrase, and not without it', async () => {
  const { folder, member } = await boundVault();
  expect(slotIn(folder)?.device).toBe([...laptop.kept.keys()][0]);
  expect(await outcome(folder, member)).toBe('open');
  expect(await outcome(folder, member, 'niet de goede zin')).toBe('vault.wrong-passphrase');
});

test('on another device the right passphrase opens nothing; the recovery code does, and ends the binding', async () => {
  const { folder, member, recoveryCode } = await boundVault();
  bench.change = { deviceSecrets: new MemoryDevice() };
  expect(await outcome(folder, member)).toBe('binding.other-device');
  const service = bench.service();
  const next = 'acht blauwe boten op het meer';
  await service.unlockWithRecoveryCode(folder, member, recoveryCode, next);
  await service.close();
  expect(slotIn(folder)).not.toHaveProperty('device');
  expect(await outcome(folder, member, next)).toBe('open');
});

test('without the key store of the system a bound vault stays closed', async () => {
  const { folder, member } = await boundVault();
  for (const offers of ['none', 'basic_text'] as const) {
    laptop.offers = offers;
    expect(await outcome(folder, member)).toBe('binding.secret-lost');
  }
  laptop.offers = 'os';
  laptop.isLost = true;
  expect(await outcome(folder, member)).toBe('binding.secret-lost');
  laptop.isLost = false;
  expect(await outcome(folder, member)).toBe('open');
});

test('without a key store of the system nothing can be bound, and nothing changes', async () => {
  const { folder, member } = await bench.vault();
  const service = bench.service();
  await service.unlock(folder, member, testPassphrase);
  for (const offers of ['none', 'basic_text'] as const) {
    laptop.offers = offers;
    expect(await stateOf(service)).toEqual({ store: offers, bound: 'no' });
    await expect(bind(service)).rejects.toEqual(code('binding.no-store'));
  }
  expect(slotIn(folder)).not.toHaveProperty('device');
  expect(laptop.kept.size).toBe(0);
});

test('binding and releasing ask for the passphrase and stand in every journal', async () => {
  const { folder, member } = await bench.vault();
  const service = bench.service();
  const session = await service.unlock(folder, member, testPassphrase);
  await expect(bind(service, 'niet de goede zin')).rejects.toEqual(code('vault.wrong-passphrase'));
  expect(laptop.kept.size).toBe(0);
  await bind(service);
  expect(await stateOf(service)).toEqual({ store: 'os', bound: 'here' });
  await expect(unbind(service, 'niet de goede zin')).rejects.toEqual(
    code('vault.wrong-passphrase'),
  );
  await unbind(service);
  expect(await stateOf(service)).toEqual({ store: 'os', bound: 'no' });
  expect(actionsIn(session, 'treatment').slice(-4)).toEqual([
    'failed-unlock',
    'bind-device',
    'failed-unlock',
    'unbind-device',
  ]);
  await service.close();
  bench.change = { deviceSecrets: new MemoryDevice() };
  expect(await outcome(folder, member)).toBe('open');
});

test('a changed passphrase stays bound', async () => {
  const { folder, member } = await boundVault();
  const next = 'acht blauwe boten op het meer';
  const service = bench.service();
  await service.unlock(folder, member, testPassphrase);
  await service.changePassphrase(testPassphrase, next);
  await service.close();
  expect(await outcome(folder, member, next)).toBe('open');
  bench.change = { deviceSecrets: new MemoryDevice() };
  expect(await outcome(folder, member, next)).toBe('binding.other-device');
});

test('a header in which the binding was changed opens nothing', async () => {
  const { folder, member } = await boundVault();
  const [binding = ''] = laptop.kept.keys();
  const other = '019cadb4-2800-7000-8000-00000000000f';
  laptop.kept.set(other, laptop.kept.get(binding) ?? Buffer.alloc(0));
  for (const name of ['vault.json', 'vault.copy.json']) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(binding, other));
  }
  expect(await outcome(folder, member)).toBe('vault.wrong-passphrase');
});

test('a spare header from before the binding does not stand in the way of a wrong passphrase', async () => {
  const { folder, member } = await boundVault();
  const spare = readFileSync(join(folder, 'vault.copy.json'));
  const service = bench.service();
  await service.unlock(folder, member, testPassphrase);
  await unbind(service);
  await service.close();
  writeFileSync(join(folder, 'vault.copy.json'), spare);
  laptop.kept.clear();
  expect(await outcome(folder, member, 'niet de goede zin')).toBe('vault.wrong-passphrase');
});

test('the secret of the device lies nowhere in the vault', async () => {
  const { folder } = await boundVault();
  const [secret = Buffer.alloc(0)] = laptop.kept.values();
  expect(secret).toHaveLength(32);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    for (const form of [secret, secret.toString('hex'), secret.toString('base64')]) {
      expect(bytes.includes(form)).toBe(false);
    }
  }
});

test('cut off at any step of binding, the vault opens with the passphrase on this device', async () => {
  const { folder, member } = await bench.vault();
  const results = new Set<string>();
  for (let step = 1; step <= 7; step += 1) {
    const copy = join(bench.root, `step ${step}.luwte`);
    cpSync(folder, copy, { recursive: true });
    let on = wellDisk;
    const disk = new Proxy(wellDisk, { get: (_, name) => Reflect.get(on, name) });
    bench.change = { deviceSecrets: laptop, disk };
    const service = bench.service();
    await service.unlock(copy, member, testPassphrase);
    on = failingDisk(step, { code: 'ENOSPC', afterwards: 'all fails' });
    const told = await bind(service).then(
      () => 'done',
      () => 'failed',
    );
    const after = join(bench.root, `after ${step}.luwte`);
    cpSync(copy, after, { recursive: true });
    writeFileSync(join(after, 'lock'), '');
    await service.close().catch(() => undefined);
    bench.change = { deviceSecrets: laptop };
    results.add(`${told} ${slotIn(after)?.device ? 'bound' : 'loose'}`);
    expect(await outcome(after, member)).toBe('open');
  }
  expect(results).toContain('failed loose');
  expect(results).toContain('done bound');
});
