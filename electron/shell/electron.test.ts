import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeContents, FakeElectron } from '../../tests/doubles/electron.ts';
import { type OpenShell, openShell, prevented } from '../../tests/doubles/electron-shell.ts';
import { startElectronShell } from './electron.ts';
import { channels } from './electron-api.ts';

let { electron, shell, page, window }: OpenShell = await openShell();

beforeEach(async () => {
  ({ electron, shell, page, window } = await openShell());
});

describe('who is heard', () => {
  const ours = () => ({
    sender: window.webContents,
    senderFrame: { frameTreeNodeId: 7, origin: 'app://luwte' },
  });

  function heard(event: unknown): unknown[] {
    const messages: unknown[] = [];
    page.onMessage((message) => messages.push(message));
    electron.ipcMain.emit(channels.host, event, { id: 1 });
    return messages;
  }

  test('our window, its top frame, our origin', () => {
    expect(heard(ours())).toEqual([{ id: 1 }]);
  });

  test.each([
    ['another window', () => ({ ...ours(), sender: new FakeContents() })],
    ['a frame that is gone', () => ({ ...ours(), senderFrame: null })],
    [
      'a frame inside',
      () => ({ ...ours(), senderFrame: { frameTreeNodeId: 8, origin: 'app://luwte' } }),
    ],
    [
      'another origin',
      () => ({ ...ours(), senderFrame: { frameTreeNodeId: 7, origin: 'https://x' } }),
    ],
    [
      'a longer origin',
      () => ({ ...ours(), senderFrame: { frameTreeNodeId: 7, origin: 'app://luwte.x' } }),
    ],
    ['no origin', () => ({ ...ours(), senderFrame: { frameTreeNodeId: 7, origin: 'null' } })],
  ])('not %s', (_who, event) => {
    expect(heard(event())).toEqual([]);
    electron.ipcMain.emit(channels.ready, event());
    expect(window.webContents.posted).toEqual([]);
  });

  test('what the host says goes to the page, while it is there', () => {
    electron.ipcMain.emit(channels.ready, ours());
    page.send({ event: 'idle-warning' });
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    page.send({ event: 'idle-warning' });
    page.connectVault(shell.startVaultProcess('/app/vault.cjs'));
    electron.ipcMain.emit(channels.ready, ours());
    window.destroyed = true;
    page.send({ event: 'idle-warning' });
    expect(window.webContents.posted).toHaveLength(1);
    expect(window.webContents.sent).toEqual([[channels.host, { event: 'idle-warning' }]]);
  });

  test('page and vault process get the two ends of a channel on each load, and main keeps none', async () => {
    page.connectVault(shell.startVaultProcess('/app/vault.cjs'));
    expect(window.webContents.posted).toEqual([]);
    electron.ipcMain.emit(channels.ready, ours());
    const handed = [channels.vaultPort, null, [{ end: 'page' }]];
    const taken = [{ control: 'page-port' }, [{ end: 'vault' }]];
    expect(window.webContents.posted).toEqual([handed]);
    expect(electron.children[0]?.posted).toEqual([taken]);
    await page.load();
    page.connectVault(shell.startVaultProcess('/app/vault.cjs'));
    expect(window.webContents.posted).toHaveLength(1);
    electron.ipcMain.emit(channels.ready, ours());
    expect(window.webContents.posted).toHaveLength(2);
    expect(electron.children[1]?.posted).toEqual([taken]);
  });
});

describe('the vault process', () => {
  test('is a utility process without arguments and without the environment of the host', () => {
    vi.stubEnv('NODE_OPTIONS', '--inspect');
    vi.stubEnv('TZ', 'Europe/Amsterdam');
    shell.startVaultProcess('/app/vault.cjs');
    const [[entry, args, options]] = electron.forks as [[string, string[], { env: object }]];
    expect([entry, args]).toEqual(['/app/vault.cjs', []]);
    expect(options).toMatchObject({ execArgv: [], stdio: ['ignore', 'ignore', 'inherit'] });
    expect(options.env).toMatchObject({ TZ: 'Europe/Amsterdam' });
    expect(options.env).not.toHaveProperty('NODE_OPTIONS');
    expect(options.env).not.toHaveProperty('HOME');
    vi.unstubAllEnvs();
  });

  test('talks with the host, and its end is told', async () => {
    const vault = shell.startVaultProcess('/app/vault.cjs');
    const [child] = electron.children;
    const heard: unknown[] = [];
    vault.onMessage((message) => heard.push(message));
    child?.emit('message', { control: 'ready' });
    vault.send({ control: 'shutdown' });
    child?.emit('exit', 0);
    expect(heard).toEqual([{ control: 'ready' }]);
    expect(child?.posted).toEqual([[{ control: 'shutdown' }]]);
    expect(await vault.ended).toEqual({ code: 0 });
  });

  test('may run out of memory without taking the program with it', async () => {
    const vault = shell.startVaultProcess('/app/vault.cjs');
    const [child] = electron.children;
    child?.emit('error', 'FatalError', 'v8', 'a report with what was in memory');
    child?.emit('exit', 5);
    expect(await vault.ended).toEqual({ code: 5 });
  });

  test('is killed at once, not asked, when it must end', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    shell.startVaultProcess('/app/vault.cjs').kill();
    expect(kill).toHaveBeenCalledWith(4321, 'SIGKILL');
    kill.mockRestore();
  });
});

describe('when to lock', () => {
  test('sleep, a locked screen, another user, the end of the session', () => {
    const events: string[] = [];
    shell.onPower((event) => events.push(event));
    for (const name of ['suspend', 'lock-screen', 'user-did-resign-active']) {
      electron.powerMonitor.emit(name);
    }
    expect(events).toEqual(['suspend', 'screen-lock', 'user-switch']);
  });

  test('a shutdown of macOS or Linux waits until the program has locked and ended', () => {
    const told: string[] = [];
    shell.onQuitAsked(() => told.push('quit'));
    shell.onPower((event) => told.push(event));
    expect(prevented(electron.powerMonitor, 'shutdown')).toBe(true);
    expect(told).toEqual(['session-end', 'quit']);
  });

  test('Windows tells the window, which was opened before, that the session ends', () => {
    const events: string[] = [];
    shell.onPower((event) => events.push(event));
    window.emit('query-session-end', {});
    expect(events).toEqual(['session-end']);
  });

  test('Linux is asked whether the screen is locked, and told once', async () => {
    vi.useFakeTimers();
    const linux = new FakeElectron();
    const started = await startElectronShell(linux.api, { preload: '', platform: 'linux' });
    const events: string[] = [];
    started?.onPower((event) => events.push(event));
    linux.powerMonitor.getSystemIdleState.mockReturnValue('locked');
    vi.advanceTimersByTime(10_000);
    linux.powerMonitor.getSystemIdleState.mockReturnValue('active');
    vi.advanceTimersByTime(10_000);
    linux.powerMonitor.getSystemIdleState.mockReturnValue('locked');
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    expect(events).toEqual(['screen-lock', 'screen-lock']);
  });
});

describe('the program as a whole', () => {
  test('runs once: a second start brings the first to the front', async () => {
    const second = new FakeElectron();
    second.isFirst = false;
    expect(await startElectronShell(second.api, { preload: '', platform: 'linux' })).toBeNull();
    expect(second.app.exit).toHaveBeenCalledWith(0);
    electron.app.emit('second-instance');
    expect(window.focus).toHaveBeenCalledOnce();
  });

  test('keeps its settings apart from what Chromium keeps', () => {
    const appData = join(electron.paths.get('appData') ?? '', 'Luwte');
    expect(shell.paths).toEqual({ appData, home: '/home/deboer' });
    expect(electron.paths.get('sessionData')).toBe(join(appData, 'session'));
  });

  test('ends when the program has closed its own things, not before', async () => {
    const quitAsked = vi.fn();
    shell.onQuitAsked(quitAsked);
    expect(prevented(electron.app, 'before-quit')).toBe(true);
    expect(quitAsked).toHaveBeenCalledOnce();
    await shell.quit();
    expect(window.destroyed).toBe(true);
    expect(electron.app.exit).toHaveBeenCalledWith(0);
    expect(prevented(electron.app, 'before-quit')).toBe(false);
  });

  test('asks the clipboard of the system to keep what is copied out of its history', async () => {
    const { clipboard } = electron;
    await shell.clipboard.write('06 12345678');
    expect(await shell.clipboard.read()).toBe('06 12345678');
    for (const mark of ['ExcludeClipboardContentFromMonitorProcessing', 'ConcealedType']) {
      expect(Object.keys(clipboard.holds).join()).toContain(mark);
    }
    clipboard.takesMarks = false;
    await shell.clipboard.write('06 87654321');
    expect(clipboard.holds).toEqual({ 'text/plain': '06 87654321' });
    await shell.clipboard.write('');
    expect(clipboard.holds).toEqual({});
  });

  test('leaves no recent documents', async () => {
    await shell.dialogs?.choosePath({ kind: 'save-pdf', suggested: '/x/plan.pdf' });
    await shell.dialogs?.choosePath({ kind: 'vault', suggested: '/x' });
    expect(electron.dialog.showSaveDialog).toHaveBeenCalledWith(
      window,
      expect.objectContaining({ properties: expect.arrayContaining(['dontAddToRecent']) }),
    );
    expect(electron.dialog.showOpenDialog).toHaveBeenCalledWith(
      window,
      expect.objectContaining({ properties: ['openDirectory', 'dontAddToRecent'] }),
    );
  });

  test('has no menu that could reload the page or open the inspector', () => {
    const [[menu]] = electron.Menu.setApplicationMenu.mock.calls as [[unknown]];
    expect(menu).toEqual([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
  });

  test('counts a keyring that is none as such', async () => {
    const linux = new FakeElectron();
    const started = await startElectronShell(linux.api, { preload: '', platform: 'linux' });
    expect(await started?.secrets.available()).toBe('os');
    linux.backend = 'basic_text';
    expect(await started?.secrets.available()).toBe('basic_text');
    linux.encryption = false;
    expect(await started?.secrets.available()).toBe('none');
    const sealed = await started?.secrets.seal('sleutel');
    expect(await started?.secrets.unseal(sealed ?? new Uint8Array())).toBe('sleutel');
  });
});
