import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ParsedInputOf } from '../../contract/procedure.ts';
import type { recovery } from '../../contract/recovery.ts';
import type { LongContext } from './handlers.ts';
import { disk as wellDisk } from './header/disk.ts';
import { failingDisk } from './header/failing-disk.ts';
import { type Header, headerBytes } from './header/header.ts';
import { memberKeyPair, openKeys, recoveryPair } from './header/holders.ts';
import { signHeader } from './header/mac.ts';
import { compartmentsOf } from './header/team.ts';
import { markKeys, recoveryOf } from './header/trust.ts';
import { headerKey } from './keys/compartment-key.ts';
import { noDeviceSecrets } from './keys/device-secret.ts';
import { readTypedCode } from './keys/recovery-code.ts';
import { newSecret } from './keys/secret.ts';
import { createRecoveryHandlers } from './recovery-handlers.ts';
import {
  actionsIn,
  headerIn,
  recall,
  remember,
  ServiceBench,
  type TestVaultFolder,
  testPassphrase,
} from './service-testing.ts';

let bench: ServiceBench;
beforeEach(() => {
  bench = new ServiceBench();
});
afterEach(() => bench.end());

const code = (error: string, params: object = {}) =>
  expect.objectContaining({ code: error, params: expect.objectContaining(params) });
const newPassphrase = 'acht blauwe boten op het meer';
// The handlers work on the service alone.
const context = {} as LongContext;

type Wish = ParsedInputOf<typeof recovery.replace>;

/** The vault opened by its member, and what Settings would ask of it. */
async function openVault({ folder, member }: Pick<TestVaultFolder, 'folder' | 'member'>) {
  const service = bench.service();
  const session = await service.unlock(folder, member, testPassphrase);
  const handlers = createRecoveryHandlers(service);
  return {
    service,
    session,
    state: () => handlers.state(context, {}),
    replace: (wish: Partial<Wish> = {}) =>
      handlers.replace(context, {
        ...{ passphrase: testPassphrase, form: 'code', presentCode: null },
        ...wish,
      }),
    split: (recoveryCode: string) => handlers.split(context, { recoveryCode }),
    finish: (typed: readonly string[]) => handlers.finish(context, { typed: [...typed] }),
    abandon: () => handlers.abandon(context, {}),
  };
}

/** How a copy of the vault answers to a code or two shares. */
async function recovers(folder: string, member: string, typed: string | string[]): Promise<string> {
  const copy = join(bench.root, `copy ${Math.random()}.luwte`);
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, 'lock'), '');
  const service = bench.service();
  try {
    const session = await service.unlockWithRecoveryCode(copy, member, typed, newPassphrase);
    return `open: ${session.info.member.compartments.join(' ')}`;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await service.close();
  }
}
const everything = 'open: casework treatment places';

test('a new code opens everything, and the old one nothing', async () => {
  const vault = await bench.vault();
  const { service, session, replace, finish, state } = await openVault(vault);
  remember(session, 'bewaard');
  expect(await state()).toEqual({
    ...{ madeAt: headerIn(vault.folder).createdAt, split: null, mayRenew: true, lacks: [] },
  });
  bench.now += 60_000;
  const { sheets, set } = await replace();
  expect([sheets.length, set]).toEqual([1, null]);
  await finish(sheets);
  expect((await state()).madeAt).toBe(new Date(bench.now).toISOString());
  expect(actionsIn(session, 'places').at(-1)).toBe('replace-recovery-code');
  await service.close();
  expect(await recovers(vault.folder, vault.member, vault.recoveryCode)).toBe(
    'vault.wrong-recovery-code',
  );
  expect(await recovers(vault.folder, vault.member, sheets[0] ?? '')).toBe(everything);
  // The passphrase opens it as before.
  const again = bench.service();
  expect(recall(await again.unlock(vault.folder, vault.member, testPassphrase))).toBe('bewaard');
});

test('until it is typed back, and after giving up, the old code works and the new one does not', async () => {
  const { folder, member, recoveryCode } = await bench.vault();
  const { replace, finish, abandon, service } = await openVault({ folder, member });
  const before = headerIn(folder);
  const [fresh = ''] = (await replace()).sheets;
  expect(headerIn(folder)).toEqual(before);
  await expect(finish([recoveryCode])).rejects.toEqual(
    code('vault.wrong-recovery-code', { problem: 'other' }),
  );
  await expect(finish([fresh.slice(0, -1)])).rejects.toEqual(
    code('vault.wrong-recovery-code', { problem: 'length' }),
  );
  await abandon();
  await expect(finish([fresh])).rejects.toEqual(code('recovery.expired'));
  await service.close();
  expect(await recovers(folder, member, recoveryCode)).toBe(everything);
  expect(await recovers(folder, member, fresh)).toBe('vault.wrong-recovery-code');
});

test('a code in three shares: any two open everything, one or one twice nothing', async () => {
  const { folder, member, recoveryCode } = await bench.vault();
  const { replace, finish, state, service } = await openVault({ folder, member });
  const { sheets, set } = await replace({ form: 'shares' });
  expect(sheets).toHaveLength(3);
  await finish(sheets.map((sheet) => sheet.toLowerCase().replaceAll('-', ' ')));
  expect((await state()).split).toEqual({ set, madeAt: expect.any(String) });
  expect(service.inspect(folder).isSplit).toBe(true);
  await service.close();
  for (const [at, one] of sheets.entries()) {
    for (const [place, other] of sheets.entries()) {
      const opened = await recovers(folder, member, [one, other]);
      expect(opened).toBe(at === place ? 'recovery.same-share' : everything);
    }
    expect(await recovers(folder, member, one)).toBe('vault.wrong-recovery-code');
    expect(await recovers(folder, member, [one, ''])).toBe('recovery.wrong-share');
  }
  expect(await recovers(folder, member, recoveryCode)).toBe('vault.wrong-recovery-code');
}, 60_000);

test('all three shares are typed back before they count, each in its place', async () => {
  const { folder, member, recoveryCode } = await bench.vault();
  const { replace, finish, service } = await openVault({ folder, member });
  const earlier = (await replace({ form: 'shares' })).sheets;
  const { sheets } = await replace({ form: 'shares' });
  const [one = '', two = '', three = ''] = sheets;
  await expect(finish([one, two])).rejects.toEqual(code('call.invalid'));
  await expect(finish([one, three, two])).rejects.toEqual(
    code('recovery.share-of-other-set', { number: 3 }),
  );
  await expect(finish([one, earlier[1] ?? '', three])).rejects.toEqual(
    code('recovery.share-of-other-set', { number: 2 }),
  );
  await expect(finish([one, two, `${three.slice(0, -5)}00000`])).rejects.toEqual(
    code('recovery.wrong-share', { share: 3, group: 16 }),
  );
  await service.close();
  expect(await recovers(folder, member, recoveryCode)).toBe(everything);
});

test('the present code can be split: code and shares both open, until the code is replaced', async () => {
  const { folder, member, recoveryCode } = await bench.vault();
  const { split, replace, finish, session, service } = await openVault({ folder, member });
  const { sheets } = await split(recoveryCode);
  const [one = '', two = '', three = ''] = sheets;
  await finish(sheets);
  expect(actionsIn(session).at(-1)).toBe('split-recovery-code');
  expect(await recovers(folder, member, recoveryCode)).toBe(everything);
  expect(await recovers(folder, member, [three, one])).toBe(everything);
  // Split once more: shares of the two sets don't mix, and the older one is named.
  const newer = (await split(recoveryCode)).sheets;
  await finish(newer);
  expect(await recovers(folder, member, [one, newer[1] ?? ''])).toBe('recovery.share-of-other-set');
  expect(await recovers(folder, member, [one, two])).toBe(everything);
  await finish((await replace()).sheets);
  expect(headerIn(folder).recovery).not.toHaveProperty('split');
  expect(await recovers(folder, member, [one, two])).toBe('recovery.shares-of-other-code');
  await service.close();
}, 60_000);

test('splitting asks for the code of this vault', async () => {
  const vault = await bench.vault();
  const other = await bench.newVault('Andere');
  const { split } = await openVault(vault);
  await expect(split(other.recoveryCode)).rejects.toEqual(
    code('vault.wrong-recovery-code', { problem: 'other' }),
  );
  await expect(split('')).rejects.toEqual(code('vault.wrong-recovery-code', { problem: 'length' }));
});

test('a new code asks for the passphrase of who makes it', async () => {
  const vault = await bench.vault();
  const { replace } = await openVault(vault);
  await expect(replace({ passphrase: 'niet de goede zin' })).rejects.toEqual(
    code('vault.wrong-passphrase'),
  );
});

/** Changes the header as the vault itself would have written it. */
async function rewrite(vault: TestVaultFolder, change: (header: Header) => Header): Promise<void> {
  const header = headerIn(vault.folder);
  const [member] = header.members;
  if (!member) throw new Error('there is a member');
  const pair = await memberKeyPair(newSecret, header, member, testPassphrase, noDeviceSecrets);
  if (!pair) throw new Error('the passphrase opens it');
  const keys = openKeys(newSecret, header, member, pair);
  const changed = change(header);
  const granted = compartmentsOf(changed, member.id);
  const held = new Map([...keys].filter(([name]) => granted.includes(name)));
  const marked = markKeys([], pair.privateKey, held);
  const members = changed.members.map((one) =>
    one.id === member.id ? { ...one, ...marked } : one,
  );
  const key = headerKey(keys.get('casework')?.key ?? Buffer.alloc(32));
  const bytes = headerBytes(signHeader({ ...changed, members }, key));
  for (const name of ['vault.json', 'vault.copy.json']) {
    writeFileSync(join(vault.folder, name), bytes);
  }
}

/** Takes the member's grant for a compartment away. */
const without =
  (member: string, name: string) =>
  (header: Header): Header => ({
    ...header,
    compartments: header.compartments.map((entry) =>
      entry.name === name
        ? { ...entry, grants: entry.grants.filter(({ to }) => to !== member) }
        : entry,
    ),
  });

test('who can not open everything makes a new code only with the present one at hand', async () => {
  const vault = await bench.vault();
  await rewrite(vault, without(vault.member, 'treatment'));
  // Nobody is granted treatment now; the recovery code still is.
  const { replace, finish, state, service, session } = await openVault(vault);
  expect(session.info.member.compartments).toEqual(['casework', 'places']);
  expect((await state()).lacks).toEqual(['treatment']);
  await expect(replace()).rejects.toEqual(code('recovery.present-code-needed'));
  await expect(replace({ presentCode: 'A'.repeat(65) })).rejects.toEqual(
    code('vault.wrong-recovery-code', { group: 1 }),
  );
  const { sheets } = await replace({ presentCode: vault.recoveryCode });
  await finish(sheets);
  await service.close();
  expect(await recovers(vault.folder, vault.member, vault.recoveryCode)).toBe(
    'vault.wrong-recovery-code',
  );
  // Recovery gives a member no more than they had; the new code itself opens treatment too.
  expect(await recovers(vault.folder, vault.member, sheets[0] ?? '')).toBe('open: casework places');
  const header = headerIn(vault.folder);
  const pair = recoveryPair(newSecret, header, readTypedCode(newSecret, sheets[0] ?? ''));
  if (!pair) throw new Error('it is the code of this vault');
  expect([...openKeys(newSecret, header, recoveryOf(header), pair).keys()]).toEqual([
    'casework',
    'treatment',
    'places',
  ]);
});

test('a counsellor among others may not replace or split the code; alone they may', async () => {
  const vault = await bench.vault();
  const second = '019cadb4-2800-7000-8000-00000000000f';
  await rewrite(vault, (header) => ({
    ...header,
    members: header.members.map((member) => ({ ...member, role: 'counsellor' })),
  }));
  const alone = await openVault(vault);
  expect((await alone.state()).mayRenew).toBe(true);
  await alone.service.close();
  await rewrite(vault, (header) => ({
    ...header,
    members: [...header.members, ...header.members.map((one) => ({ ...one, id: second }))],
  }));
  const { state, replace, split } = await openVault(vault);
  expect((await state()).mayRenew).toBe(false);
  await expect(replace()).rejects.toEqual(code('call.forbidden'));
  await expect(split(vault.recoveryCode)).rejects.toEqual(code('call.forbidden'));
});

test('cut off at any step of replacing, the old code or the new one opens it, and never neither', async () => {
  const { folder, member, recoveryCode } = await bench.vault();
  const results = new Set<string>();
  for (let step = 1; step <= 7; step += 1) {
    const copy = join(bench.root, `step ${step}.luwte`);
    cpSync(folder, copy, { recursive: true });
    let on = wellDisk;
    bench.change = { disk: new Proxy(wellDisk, { get: (_, name) => Reflect.get(on, name) }) };
    const { replace, finish, service } = await openVault({ folder: copy, member });
    const { sheets } = await replace();
    on = failingDisk(step, { code: 'ENOSPC', afterwards: 'all fails' });
    const told = await finish(sheets).then(
      () => 'done',
      () => 'failed',
    );
    bench.change = {};
    const old = await recovers(copy, member, recoveryCode);
    const renewed = await recovers(copy, member, sheets[0] ?? '');
    expect([old, renewed].sort()).toEqual([everything, 'vault.wrong-recovery-code'].sort());
    if (told === 'done') expect(renewed).toBe(everything);
    results.add(`${told} ${renewed === everything ? 'new' : 'old'}`);
    on = wellDisk;
    await service.close().catch(() => undefined);
  }
  expect(results).toContain('failed old');
  expect(results).toContain('done new');
}, 120_000);

test('a header without the newer fields still reads and is written back as it was', async () => {
  const { folder, member } = await bench.vault();
  const before = readFileSync(join(folder, 'vault.json'), 'utf8');
  expect(before).not.toMatch(/madeAt|split|device/);
  const { service } = await openVault({ folder, member });
  await service.close();
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).not.toMatch(/madeAt|split|device/);
});
