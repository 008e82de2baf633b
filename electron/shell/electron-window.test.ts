import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeContents } from '../../tests/doubles/electron.ts';
import { type OpenShell, openShell, prevented } from '../../tests/doubles/electron-shell.ts';
import { windowOptions } from './electron-window.ts';

let { electron, page, window, asked }: OpenShell = await openShell();

beforeEach(async () => {
  ({ electron, page, window, asked } = await openShell());
});

describe('the window', () => {
  test('gives the page nothing of Node and nothing of the network', () => {
    const options = windowOptions(
      { title: 'Luwte', width: 1280, height: 800 },
      electron.pageSession as never,
      '/app/preload.cjs',
    );
    expect(window.options).toEqual(options);
    expect(options.webPreferences).toMatchObject({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      plugins: false,
    });
  });

  test('is kept out of screenshots and shown when it is ready', () => {
    expect(window.isProtected).toBe(true);
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  test('loads the page from our own origin', async () => {
    await page.load();
    expect(window.webContents.address).toBe('app://luwte/');
  });

  test('prints in the page size of the style sheet', async () => {
    expect(Buffer.from(await page.printToPdf()).toString()).toBe('%PDF-');
    expect(window.webContents.printToPDF).toHaveBeenCalledWith({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
  });

  test('is not closed before the program has let the page save', () => {
    const told: string[] = [];
    page.onClose((state) => told.push(state));
    expect(prevented(window, 'close')).toBe(true);
    window.webContents.crashed = true;
    expect(prevented(window, 'close')).toBe(true);
    expect(told).toEqual(['alive', 'gone']);
  });

  test('is made larger and smaller with the usual keys, within bounds', () => {
    const press = (key: string, held: object = { control: true }) =>
      prevented(window.webContents, 'before-input-event', { type: 'keyDown', key, ...held });
    expect(press('+')).toBe(true);
    expect(press('=')).toBe(true);
    expect(window.webContents.zoom).toBe(2);
    for (let times = 0; times < 20; times += 1) press('-');
    expect(window.webContents.zoom).toBe(-4);
    expect(press('0', { meta: true })).toBe(true);
    expect(window.webContents.zoom).toBe(0);
    expect(press('+', {})).toBe(false);
    expect(press('k')).toBe(false);
  });

  test('ends the process of the page before it is loaded anew, and no one takes that for a crash', async () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation((pid, signal) => {
      ended.push([pid, signal]);
      window.webContents.emit('render-process-gone', {}, { reason: 'killed' });
      return true;
    });
    const ended: unknown[] = [];
    const crashed = vi.fn();
    page.onCrash(crashed);
    await page.load();
    expect(ended).toEqual([]);
    await page.load();
    expect(ended).toEqual([[100, 'SIGKILL']]);
    expect(crashed).not.toHaveBeenCalled();
    kill.mockRestore();
  });

  test('loads anew over a page that will not end', async () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw new Error('no such process');
    });
    await page.load();
    window.webContents.address = '';
    await page.load();
    expect(window.webContents.address).toBe('app://luwte/');
    window.webContents.crashed = true;
    await page.load();
    kill.mockRestore();
  });

  test('tells of a page that crashed, not of one that ended', () => {
    const crashed = vi.fn();
    page.onCrash(crashed);
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(crashed).not.toHaveBeenCalled();
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(crashed).toHaveBeenCalledOnce();
  });
});

describe('the session', () => {
  test('is in memory and without a cache', () => {
    expect(electron.partitions).toEqual([['luwte', { cache: false }]]);
  });

  test('serves the page from the program, whatever is asked', async () => {
    const request = { url: 'app://luwte/x.js', method: 'GET' };
    const response = electron.pageSession.ask('protocol app', request) as Response;
    expect(asked).toEqual([request]);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-test')).toBe('1');
    expect(await response.text()).toBe('page');
  });

  test('the scheme is a full origin that neither escapes the policy nor lets workers in', () => {
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test.each([
    ['app://luwte/index.js', false],
    ['blob:app://luwte/0f3a', false],
    ['data:image/png;base64,x', false],
    ['blob:https://example.org/0f3a', true],
    ['app://luwte.evil/index.js', true],
    ['app://other/', true],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['ws://example.org/', true],
    ['file:///etc/passwd', true],
    ['devtools://devtools/bundled/x.html', true],
  ])('a request for %s is cancelled: %s', (url, cancel) => {
    for (const session of [electron.pageSession, electron.defaultSession]) {
      expect(session.ask('request', { url })).toEqual({ cancel });
    }
  });

  test('gives no permission, asked or checked', () => {
    for (const session of [electron.pageSession, electron.defaultSession]) {
      expect(session.ask('permission request', {}, 'clipboard-read')).toBe(false);
      expect(session.ask('permission check', {}, 'media', 'app://luwte')).toBe(false);
      expect(session.ask('device permission', {})).toBe(false);
      expect(session.ask('display media', {})).toBeNull();
      expect(session.ask('certificate', {})).toBe(-2);
      expect(prevented(session, 'will-download')).toBe(true);
    }
  });

  test('spelling is off, so that no dictionary is fetched', () => {
    for (const session of [electron.pageSession, electron.defaultSession]) {
      expect(session.settings).toEqual([
        { spelling: false },
        { languages: [] },
        { dictionaries: 'app://luwte/no-dictionary/' },
      ]);
    }
  });
});

describe('nothing leads out of a page', () => {
  test.each([
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
    'will-prevent-unload',
  ])('%s is prevented', (name) => {
    expect(prevented(window.webContents, name)).toBe(true);
  });

  test('also not in a window that someone else makes', () => {
    const contents = new FakeContents();
    electron.app.emit('web-contents-created', {}, contents);
    expect(prevented(contents, 'will-navigate')).toBe(true);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
  });

  test('no new window, no peer connection', () => {
    expect(window.webContents.openHandler?.()).toEqual({ action: 'deny' });
    expect(window.webContents.policy).toBe('disable_non_proxied_udp');
  });

  test('Chromium itself stays silent', () => {
    expect(electron.told).toEqual(['sandbox', 'schemes', 'ready']);
    expect(electron.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    for (const name of ['disable-background-networking', 'disable-component-update', 'no-pings']) {
      expect(electron.switches.has(name)).toBe(true);
    }
  });
});
