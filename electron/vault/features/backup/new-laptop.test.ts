import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemoryDevice } from '../../device-secrets-testing.ts';
import { createDispatch } from '../../dispatch.ts';
import { PathTokens } from '../../paths.ts';
import { ServiceBench, testPassphrase } from '../../service-testing.ts';
import { createServed } from '../../vault-handlers.ts';
import { BackupBench } from './backup-testing.ts';

const newPassphrase = 'acht blauwe boten op het meer';
let bench: BackupBench;
/** All that is left when the old laptop is gone: a stick with a backup, and what is on paper. */
let stick: string;
beforeEach(async () => {
  bench = await BackupBench.open();
  stick = mkdtempSync(join(tmpdir(), 'luwte-only-stick-'));
});
afterEach(async () => {
  await bench.end();
  rmSync(stick, { recursive: true, force: true });
});

/** Backs up, and loses the laptop. Gives who worked on it. */
async function loseLaptop(): Promise<string> {
  const member = bench.session.member.memberId;
  const { name } = await bench.backUp();
  cpSync(join(bench.stick, name), join(stick, 'backup'), { recursive: true });
  await bench.end();
  return member;
}

/** A laptop that has seen neither vault nor backup before. */
function newLaptop() {
  const laptop = new ServiceBench();
  laptop.change = { deviceSecrets: new MemoryDevice() };
  const service = laptop.service();
  const paths = new PathTokens();
  const dispatch = createDispatch({
    features: createServed(service),
    session: () => service.session(),
    surroundings: { now: () => new Date(laptop.now), newId: () => uuidv7() },
    paths,
    deviceSecrets: new MemoryDevice(),
  });
  const call = <Output>(name: string, input: unknown) =>
    dispatch(name, input, {
      signal: new AbortController().signal,
      progress: () => undefined,
    }) as Promise<Output>;
  const restore = (member: string, secret: object) =>
    call<{ vault: string }>('restore.run', {
      ...{ source: paths.register(join(stick, 'backup')), folder: paths.register(laptop.root) },
      ...{ name: 'Terug', member, secret },
    });
  /** From backup to open vault, with what is on paper and nothing else. */
  const recover = async (member: string, typed: string | string[]) => {
    const { vault } = await restore(member, { kind: 'recovery-code', recoveryCode: typed });
    return call('vault.unlockWithRecoveryCode', {
      ...{ vault, member, recoveryCode: typed, newPassphrase },
    });
  };
  return { call, restore, recover, service, end: () => laptop.end() };
}

const names = async (call: ReturnType<typeof newLaptop>['call']) =>
  (await call<{ familyName: string }[]>('clients.list', {})).map(({ familyName }) => familyName);

test('on a new laptop the last backup and the recovery code bring everything back', async () => {
  for (const code of ['TW-1', 'TW-2']) await bench.enterClient(code);
  const { recoveryCode } = bench;
  const member = await loseLaptop();
  const laptop = newLaptop();
  await laptop.recover(member, recoveryCode);
  expect(await names(laptop.call)).toEqual(['Van TW-1', 'Van TW-2']);
  const folder = laptop.service.session()?.folder ?? '';
  await laptop.service.close();
  // From now on the new passphrase opens it, and the one that went with the laptop does not.
  await expect(laptop.service.unlock(folder, member, testPassphrase)).rejects.toMatchObject({
    code: 'vault.wrong-passphrase',
  });
  await laptop.service.unlock(folder, member, newPassphrase);
  expect(await names(laptop.call)).toHaveLength(2);
  await laptop.end();
});

test('two of three shares do as well', async () => {
  await bench.enterClient('TW-1');
  const { sheets } = await bench.call<{ sheets: string[] }>('recovery.replace', {
    ...{ passphrase: testPassphrase, form: 'shares', presentCode: null },
  });
  await bench.call('recovery.finish', { typed: sheets });
  const former = bench.recoveryCode;
  const member = await loseLaptop();
  const laptop = newLaptop();
  await expect(laptop.recover(member, former)).rejects.toMatchObject({
    code: 'vault.wrong-recovery-code',
  });
  await expect(laptop.recover(member, [sheets[0] ?? '', sheets[0] ?? ''])).rejects.toMatchObject({
    code: 'recovery.same-share',
  });
  await laptop.recover(member, [sheets[2] ?? '', sheets[0] ?? '']);
  expect(await names(laptop.call)).toEqual(['Van TW-1']);
  await laptop.end();
});

test('the passphrase of a login that was bound to the lost laptop restores nothing; the code does', async () => {
  const lost = new MemoryDevice();
  await bench.end();
  bench = await BackupBench.open({ deviceSecrets: lost });
  await bench.enterClient('TW-1');
  await bench.call('binding.bind', { passphrase: testPassphrase });
  const { recoveryCode } = bench;
  const member = await loseLaptop();
  const laptop = newLaptop();
  await expect(
    laptop.restore(member, { kind: 'passphrase', passphrase: testPassphrase }),
  ).rejects.toMatchObject({ code: 'binding.other-device' });
  await laptop.recover(member, recoveryCode);
  expect(await names(laptop.call)).toEqual(['Van TW-1']);
  await laptop.end();
});
