import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { disk as wellDisk } from './header/disk.ts';
import { failingDisk } from './header/failing-disk.ts';
import { headerBytes } from './header/header.ts';
import {
  actionsIn,
  headerIn,
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
const newPassphrase = 'acht blauwe boten op het meer';

async function opens(folder: string, member: string, passphrase: string): Promise<boolean> {
  const service = bench.service();
  try {
    await service.unlock(folder, member, passphrase);
    return true;
  } catch (error) {
    expect(error).toEqual(code('vault.wrong-passphrase'));
    return false;
  } finally {
    await service.close();
  }
}

test('a changed passphrase opens the vault, and the old one no longer does', async () => {
  const { folder, member } = await bench.vault();
  const service = bench.service();
  const session = await service.unlock(folder, member, testPassphrase);
  await service.changePassphrase(testPassphrase, newPassphrase);
  expect(actionsIn(session, 'places').at(-1)).toBe('change-passphrase');
  await service.close();
  expect(await opens(folder, member, testPassphrase)).toBe(false);
  expect(await opens(folder, member, newPassphrase)).toBe(true);
});

test('changing asks for the present passphrase, and for a good new one', async () => {
  const { folder, member } = await bench.vault();
  const service = bench.service();
  await service.unlock(folder, member, testPassphrase);
  await expect(service.changePassphrase('de verkeerde zin', newPassphrase)).rejects.toEqual(
    code('vault.wrong-passphrase'),
  );
  await expect(service.changePassphrase(testPassphrase, 'kort')).rejects.toEqual(
    code('vault.passphrase-too-weak'),
  );
  await service.close();
  expect(await opens(folder, member, testPassphrase)).toBe(true);
});

test('cut off at any step of changing, the old passphrase or the new one opens it', async () => {
  const { folder, member } = await bench.vault();
  const results = new Set<string>();
  for (let step = 1; step <= 7; step += 1) {
    const copy = join(bench.root, `step ${step}.luwte`);
    cpSync(folder, copy, { recursive: true });
    const change = {
      armed: false,
      disk: failingDisk(step, { code: 'ENOSPC', afterwards: 'all fails' }),
    };
    bench.change = {
      disk: new Proxy(change.disk, {
        // The disk is well until the change begins.
        get: (_, name) => Reflect.get(change.armed ? change.disk : wellDisk, name),
      }),
    };
    const service = bench.service();
    await service.unlock(copy, member, testPassphrase);
    change.armed = true;
    const told = await service.changePassphrase(testPassphrase, newPassphrase).then(
      () => 'done',
      () => 'failed',
    );
    // The power is off: what lies on the disk now is all there is.
    const after = join(bench.root, `after ${step}.luwte`);
    cpSync(copy, after, { recursive: true });
    writeFileSync(join(after, 'lock'), '');
    await service.close().catch(() => undefined);
    bench.change = {};
    const old = await opens(after, member, testPassphrase);
    const renewed = await opens(after, member, newPassphrase);
    expect(old).not.toBe(renewed);
    if (told === 'done') expect(renewed).toBe(true);
    results.add(`${told} ${renewed ? 'new' : 'old'}`);
  }
  expect(results).toContain('failed old');
  expect(results).toContain('done new');
});

test('after a change cut off before the spare, the old passphrase is wrong, not the header', async () => {
  const { folder, member } = await bench.vault();
  const spare = readFileSync(join(folder, 'vault.copy.json'));
  const service = bench.service();
  await service.unlock(folder, member, testPassphrase);
  await service.changePassphrase(testPassphrase, newPassphrase);
  await service.close();
  writeFileSync(join(folder, 'vault.copy.json'), spare);
  expect(await opens(folder, member, testPassphrase)).toBe(false);
  expect(await opens(folder, member, newPassphrase)).toBe(true);
  expect(readFileSync(join(folder, 'vault.copy.json'))).toEqual(headerBytes(headerIn(folder)));
});

test('the recovery code alone opens the vault on a new laptop and sets a new passphrase', async () => {
  const { folder, member, recoveryCode } = await bench.vault();
  const first = bench.service();
  remember(await first.unlock(folder, member, testPassphrase), 'bewaard');
  await first.close();

  const elsewhere = new ServiceBench();
  const moved = join(elsewhere.root, 'Proef.luwte');
  cpSync(folder, moved, { recursive: true });
  const service = elsewhere.service();
  const session = await service.unlockWithRecoveryCode(moved, member, recoveryCode, newPassphrase);
  expect(recall(session)).toBe('bewaard');
  expect(actionsIn(session, 'treatment').at(-1)).toBe('recover');
  expect(session.info.member.compartments).toEqual(['casework', 'treatment', 'places']);
  await service.close();
  expect(await opens(moved, member, newPassphrase)).toBe(true);
  expect(await opens(moved, member, testPassphrase)).toBe(false);
  await elsewhere.end();
});

test('the recovery code still works after the passphrase was changed, and without a new one', async () => {
  const { folder, member, recoveryCode } = await bench.vault();
  const first = bench.service();
  await first.unlock(folder, member, testPassphrase);
  await first.changePassphrase(testPassphrase, newPassphrase);
  await first.close();
  const second = bench.service();
  await second.unlockWithRecoveryCode(folder, member, recoveryCode, null);
  await second.close();
  expect(await opens(folder, member, newPassphrase)).toBe(true);
});

test('after recovery the old key pair opens nothing of the new header', async () => {
  const { folder, member, recoveryCode } = await bench.vault();
  const before = headerIn(folder);
  const service = bench.service();
  await service.unlockWithRecoveryCode(folder, member, recoveryCode, newPassphrase);
  const after = headerIn(folder);
  expect(after.members[0]?.publicKey).not.toBe(before.members[0]?.publicKey);
  expect(after.recovery).toEqual(before.recovery);
});

test('a mistyped recovery code names its group; another vault’s code is just wrong', async () => {
  const { folder, member, recoveryCode } = await bench.vault();
  const other = await bench.newVault('Andere');
  const service = bench.service();
  const recover = (typed: string) =>
    service.unlockWithRecoveryCode(folder, member, typed, newPassphrase);
  const groups = recoveryCode.split('-');
  const mistyped = groups.with(3, groups[3] === 'ABCDE' ? 'EDCBA' : 'ABCDE').join(' ');
  await expect(recover(mistyped)).rejects.toEqual(
    code('vault.wrong-recovery-code', { problem: 'group', group: 4 }),
  );
  await expect(recover('')).rejects.toEqual(
    code('vault.wrong-recovery-code', { problem: 'length', group: 0 }),
  );
  await expect(recover(other.recoveryCode)).rejects.toEqual(
    code('vault.wrong-recovery-code', { problem: 'other', group: 0 }),
  );
  const session = await recover(recoveryCode);
  expect(actionsIn(session).slice(-2)).toEqual(['failed-unlock', 'recover']);
});
