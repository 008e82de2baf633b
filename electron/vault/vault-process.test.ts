import { type ChildProcess, fork, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HostToVault, VaultToHost } from '../../contract/control.ts';
import type { Reply } from '../../contract/wire.ts';

// The process as a host starts it, on the machine's own clock and at its own calibrated cost.
const entry = join(import.meta.dirname, 'main.ts');
const passphrase = 'zeven gele fietsen in de regen';
const folderToken = 'a'.repeat(32);
const vaultToken = 'b'.repeat(32);
// Each start compiles the process anew, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });
let root: string;
let started: VaultChild[];

class VaultChild {
  readonly child: ChildProcess;
  readonly controls: VaultToHost[] = [];
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #next = 0;

  constructor(stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc']) {
    this.child = fork(entry, [], {
      execArgv: ['--import', 'tsx'],
      env: { PATH: process.env['PATH'] ?? '' },
      stdio,
    });
    this.child.on('message', (message: VaultToHost) => {
      if ('page' in message) this.#waiting.get(message.page.id)?.(message.page);
      else this.controls.push(message);
    });
    this.tell({ control: 'device', file: join(root, 'device.json') });
    this.tell({ control: 'path', token: folderToken, path: root });
    started.push(this);
  }

  tell(message: HostToVault): void {
    this.child.send(message);
  }

  async call<Value = Record<string, unknown>>(call: string, input: unknown): Promise<Value> {
    this.#next += 1;
    const id = this.#next;
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(id, resolve);
      this.child.once('exit', () => reject(new Error('the process ended')));
      this.tell({ page: { id, call, input } });
    });
    if (!('ok' in reply)) throw new Error('there is no progress here');
    if (!reply.ok) throw reply.error;
    return reply.value as Value;
  }

  async end(): Promise<number | null> {
    const exit = once(this.child, 'exit');
    this.tell({ control: 'shutdown' });
    const [status] = await exit;
    return status;
  }
}

beforeEach(() => {
  started = [];
  root = mkdtempSync(join(tmpdir(), 'luwte-process-'));
});
afterEach(async () => {
  for (const { child } of started) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  rmSync(root, { recursive: true, force: true });
});

async function makeVault(vault: VaultChild): Promise<string> {
  const { recoveryCode } = await vault.call('vault.create', {
    folder: folderToken,
    vaultName: 'Proef',
    memberName: 'M. de Boer',
    passphrase,
  });
  const made = await vault.call<{ token: string; vault: { member: { id: string } } }>(
    'vault.finishSetup',
    { recoveryCode },
  );
  const folder = join(root, 'Proef.luwte');
  expect(vault.controls).toContainEqual({ control: 'path', token: made.token, path: folder });
  expect(vault.controls).toContainEqual({ control: 'opened', path: folder, name: 'Proef' });
  return made.vault.member.id;
}

test('the whole of it: made, written to, locked, and opened by the next process', async () => {
  const first = new VaultChild();
  const member = await makeVault(first);
  const key = { kind: 'contact', clientId: null, objectId: null };
  await first.call('draftsCasework.save', { ...key, baseVersion: 0, content: '{"a":1}' });
  expect(await first.end()).toBe(0);
  expect(existsSync(join(root, 'Proef.luwte', 'lock'))).toBe(false);

  const second = new VaultChild();
  second.tell({ control: 'path', token: vaultToken, path: join(root, 'Proef.luwte') });
  expect(await second.call('vault.state', {})).toBeNull();
  await expect(second.call('draftsCasework.get', key)).rejects.toMatchObject({
    code: 'vault.locked',
  });
  const inspected = await second.call('vault.inspect', { vault: vaultToken });
  expect(inspected).toMatchObject({ name: 'Proef', writable: true });
  const wrong = second.call('vault.unlock', { vault: vaultToken, member, passphrase: 'fout' });
  await expect(wrong).rejects.toEqual({
    code: 'vault.wrong-passphrase',
    params: { retryAfterSeconds: 0 },
  });
  await second.call('vault.unlock', { vault: vaultToken, member, passphrase });
  expect(await second.call('draftsCasework.get', key)).toMatchObject({ content: '{"a":1}' });
  expect(await second.end()).toBe(0);
  const { seen } = JSON.parse(readFileSync(join(root, 'device.json'), 'utf8'));
  expect(Object.values(seen)).toEqual([4]);
});

test.skipIf(process.platform === 'win32')(
  'nothing is called saved when the folder is gone; the process ends, and all from before is there',
  async () => {
    const vault = new VaultChild();
    const member = await makeVault(vault);
    const key = { kind: 'contact', clientId: null, objectId: null };
    const save = (content: string) =>
      vault.call('draftsCasework.save', { ...key, baseVersion: 0, content });
    await save('{"a":1}');
    const folder = join(root, 'Proef.luwte');
    // As a stick that is taken out: what is open stays open, and leads nowhere.
    renameSync(folder, `${folder}.weg`);
    const exit = once(vault.child, 'exit');
    await expect(save('{"a":2}')).rejects.toMatchObject({ code: 'vault.folder-gone' });
    await exit;
    expect(existsSync(folder)).toBe(false);
    renameSync(`${folder}.weg`, folder);
    const next = new VaultChild();
    next.tell({ control: 'path', token: vaultToken, path: folder });
    await next.call('vault.unlock', { vault: vaultToken, member, passphrase });
    expect(await next.call('draftsCasework.get', key)).toMatchObject({ content: '{"a":1}' });
    expect(await next.end()).toBe(0);
  },
);

test('a page can not name a path, only the tokens it was given', async () => {
  const vault = new VaultChild();
  const call = vault.call('vault.inspect', { vault: 'c'.repeat(32) });
  await expect(call).rejects.toMatchObject({ code: 'call.invalid' });
});

test('a host that is gone takes the open vault with it, closed in order', async () => {
  const vault = new VaultChild();
  await makeVault(vault);
  const exit = once(vault.child, 'exit');
  vault.child.disconnect();
  expect(await exit).toEqual([0, null]);
  expect(existsSync(join(root, 'Proef.luwte', 'lock'))).toBe(false);
});

test('a killed process leaves a vault that opens', async () => {
  const first = new VaultChild();
  const member = await makeVault(first);
  const exit = once(first.child, 'exit');
  first.child.kill('SIGKILL');
  await exit;
  expect(existsSync(join(root, 'Proef.luwte', 'lock'))).toBe(true);
  const second = new VaultChild();
  second.tell({ control: 'path', token: vaultToken, path: join(root, 'Proef.luwte') });
  const open = await second.call('vault.unlock', { vault: vaultToken, member, passphrase });
  expect(open).toMatchObject({ warnings: [] });
});

test('started by no one it says so and ends', async () => {
  const alone = spawn(process.execPath, ['--import', 'tsx', entry], { stdio: 'ignore' });
  expect(await once(alone, 'exit')).toEqual([2, null]);
});

test.skipIf(process.platform === 'win32')(
  'no signal opens a debugger on the vault process',
  async () => {
    const vault = new VaultChild(['ignore', 'ignore', 'pipe', 'ipc']);
    await vault.call('vault.state', {});
    let told = '';
    vault.child.stderr?.on('data', (text) => {
      told += String(text);
    });
    vault.child.kill('SIGUSR1');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await vault.call('vault.state', {})).toBeNull();
    expect(told).toBe('');
  },
);

test('a process that is told to stop closes the vault first', async () => {
  const vault = new VaultChild();
  await makeVault(vault);
  const exit = once(vault.child, 'exit');
  vault.child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  expect(existsSync(join(root, 'Proef.luwte', 'lock'))).toBe(false);
});
