import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LuwteBridge } from '../../contract/bridge.ts';
import { ask, hearHost, openNewVault } from './ask.ts';
import { startTestProgram, type TestProgram } from './start-program.ts';

const passphrase = 'haven duin lantaarn brood fiets regenboog';
let clock = 0;
let started: TestProgram;
/** The user's home folder, as the browser sees it. */
let home: string;

beforeEach(async () => {
  clock = Date.now();
  home = mkdtempSync(join(tmpdir(), 'luwte-home-'));
  vi.stubEnv('HOME', home);
  started = await startTestProgram({ now: () => clock });
  await openNewVault(started.page, passphrase);
});

afterEach(async () => {
  await started.close();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function lockedBecause(): Promise<unknown> {
  const state = await ask(started.page, 'host.state', {});
  return (state.value as { lockedBecause: unknown }).lockedBecause;
}

async function isOpen(): Promise<boolean> {
  return (await ask(started.page, 'vault.state', {})).value !== null;
}

test('locking ends the vault process; a fresh one knows no vault', async () => {
  const before = started.program.vaultProcessId;
  expect(await isOpen()).toBe(true);
  await started.program.lock('asked');
  expect(isAlive(before)).toBe(false);
  expect(started.program.vaultProcessId).not.toBe(before);
  expect(isAlive(started.program.vaultProcessId)).toBe(true);
  expect(await isOpen()).toBe(false);
  expect(await lockedBecause()).toBe('asked');
});

test('a vault that was opened is offered again after locking, and opens', async () => {
  await started.program.lock('asked');
  const { value } = await ask(started.page, 'host.state', {});
  const [known] = (value as { vaults: Array<{ token: string; name: string }> }).vaults;
  expect(known?.name).toBe('Proef');
  const seen = await ask(started.page, 'vault.inspect', { vault: known?.token });
  const [member] = (seen.value as { members: Array<{ id: string }> }).members;
  const opened = await ask(started.page, 'vault.unlock', {
    vault: known?.token,
    member: member?.id,
    passphrase,
  });
  expect(opened).toMatchObject({ ok: true, value: { name: 'Proef' } });
});

test('the page is asked to save first, and its word is waited for', async () => {
  await started.page.evaluate(() => {
    const { luwteBridge } = window as unknown as { luwteBridge: LuwteBridge };
    luwteBridge.onHost((message) => {
      if (!('event' in message) || message.event !== 'about-to-lock') return;
      setTimeout(
        () => luwteBridge.toHost({ id: 1, call: 'host.readyToLock', input: { kept: true } }),
        600,
      );
    });
  });
  const before = started.program.vaultProcessId;
  const began = performance.now();
  const locking = started.program.lock('screen-lock');
  // The keys are gone with the process; that the page begins anew comes after.
  while (isAlive(before)) await pass(10);
  const took = performance.now() - began;
  expect(took).toBeGreaterThan(590);
  expect(took).toBeLessThan(2_000);
  await locking;
});

test('a page that does not answer is locked within two seconds all the same', async () => {
  const before = started.program.vaultProcessId;
  await hearHost(started.page);
  const began = performance.now();
  const locking = started.program.lock('suspend');
  while (isAlive(before)) await pass(10);
  expect(performance.now() - began).toBeLessThan(2_000);
  await locking;
});

test('what was copied for a while leaves the clipboard when it locks', async () => {
  const { clipboard } = started.shell;
  await ask(started.page, 'host.copy', { text: '06 12345678', clearAfterSeconds: 10 });
  expect(await clipboard.read()).toBe('06 12345678');
  await started.program.lock('asked');
  expect(await clipboard.read()).toBe('');
});

test('asked twice at once, it locks once', async () => {
  const [one, other] = [started.program.lock('asked'), started.program.lock('idle')];
  await Promise.all([one, other]);
  expect(await lockedBecause()).toBe('asked');
});

test('without input it warns, and then locks', async () => {
  const heard = await hearHost(started.page);
  clock += (5 * 60 - 20) * 1000;
  await pass(1_500);
  expect(await heard()).toContainEqual({ event: 'idle-warning', seconds: 20 });
  await ask(started.page, 'host.active', {});
  clock += 60_000;
  await pass(1_500);
  expect(await isOpen()).toBe(true);
  clock += 5 * 60_000;
  await started.page.waitForEvent('load', (page) => page.url().startsWith(started.shell.origin));
  expect(await isOpen()).toBe(false);
  expect(await lockedBecause()).toBe('idle');
});

test('a vault process that is killed is announced, and a fresh one takes its place', async () => {
  const heard = await hearHost(started.page);
  const before = started.program.vaultProcessId;
  process.kill(before ?? 0, 'SIGKILL');
  await expect.poll(heard).toContainEqual({ event: 'vault-process-ended' });
  await expect.poll(() => started.program.vaultProcessId).not.toBe(before);
  expect(await isOpen()).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'the signal that opens a debugger opens none in the process that holds the keys',
  async () => {
    process.kill(started.program.vaultProcessId ?? 0, 'SIGUSR1');
    await pass(500);
    const listens = await new Promise((resolve) => {
      const socket = connect(9229, '127.0.0.1');
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    expect(listens).toBe(false);
    expect(await isOpen()).toBe(true);
  },
);

test('a page that crashes locks the vault, and what it held is not left on disk', async () => {
  const before = started.program.vaultProcessId;
  const cdp = await started.page.context().newCDPSession(started.page);
  void cdp.send('Page.crash').catch(() => undefined);
  await expect.poll(() => isAlive(before)).toBe(false);
  // This driver can't bring a crashed page back; Electron can. Either way nothing stays open.
  await started.program.ended;
  expect(existsSync(started.paths.profile)).toBe(false);
  expect(readdirSync(home)).toEqual([]);
});

test('closing the window ends the program, and nothing of it is left', async () => {
  const vaultProcess = started.program.vaultProcessId;
  await started.page.close();
  await started.program.ended;
  expect(isAlive(vaultProcess)).toBe(false);
  expect(existsSync(started.paths.profile)).toBe(false);
  expect(readdirSync(home)).toEqual([]);
});

test('what the page says while its window is being closed still arrives', async () => {
  await started.page.evaluate(() => {
    const { luwteBridge } = window as unknown as { luwteBridge: LuwteBridge };
    window.addEventListener('pagehide', () => {
      luwteBridge.toHost({ id: 1, call: 'host.saveSettings', input: { autoLockMinutes: 17 } });
    });
  });
  await started.page.close({ runBeforeUnload: true });
  await started.program.ended;
  const settings = JSON.parse(readFileSync(join(started.paths.data, 'settings.json'), 'utf8'));
  expect(settings).toMatchObject({ autoLockMinutes: 17 });
});
