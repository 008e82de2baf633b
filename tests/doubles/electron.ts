import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { ElectronApi } from '../../electron/shell/electron-api.ts';

type Handler = (...values: never[]) => unknown;

/** Stands in for a session: keeps the handlers it is given, so that a test can ask them. */
export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Handler | null>();
  readonly settings: unknown[] = [];
  readonly #keep =
    (name: string) =>
    (handler: Handler | null): void => {
      this.handlers.set(name, handler);
    };
  readonly setPermissionRequestHandler = this.#keep('permission request');
  readonly setPermissionCheckHandler = this.#keep('permission check');
  readonly setDevicePermissionHandler = this.#keep('device permission');
  readonly setDisplayMediaRequestHandler = this.#keep('display media');
  readonly setCertificateVerifyProc = this.#keep('certificate');
  readonly webRequest = { onBeforeRequest: this.#keep('request') };
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => this.handlers.set(`protocol ${scheme}`, handler),
  };
  readonly setSpellCheckerEnabled = (on: boolean) => this.settings.push({ spelling: on });
  readonly setSpellCheckerLanguages = (languages: string[]) => this.settings.push({ languages });
  readonly setSpellCheckerDictionaryDownloadURL = (dictionaries: string) =>
    this.settings.push({ dictionaries });

  /** What a handler answers, returned or by callback. */
  ask(name: string, ...values: unknown[]): unknown {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`no handler for ${name}`);
    let answer: unknown;
    const returned = handler(...([...values, (given: unknown) => (answer = given)] as never[]));
    return answer ?? returned;
  }
}

export class FakeContents extends EventEmitter {
  readonly mainFrame = { frameTreeNodeId: 7, origin: 'app://luwte' };
  readonly sent: unknown[][] = [];
  readonly posted: unknown[][] = [];
  policy = '';
  openHandler: (() => unknown) | undefined;
  crashed = false;
  address = '';
  pid = 0;
  zoom = 0;
  readonly getURL = () => this.address;
  readonly getOSProcessId = () => this.pid;
  readonly getZoomLevel = () => this.zoom;
  readonly setZoomLevel = (level: number) => {
    this.zoom = level;
  };
  readonly setWindowOpenHandler = (handler: () => unknown) => {
    this.openHandler = handler;
  };
  readonly setWebRTCIPHandlingPolicy = (policy: string) => {
    this.policy = policy;
  };
  readonly send = (...message: unknown[]) => this.sent.push(message);
  readonly postMessage = (...message: unknown[]) => this.posted.push(message);
  readonly printToPDF = vi.fn(() => Promise.resolve(Buffer.from('%PDF-')));
  readonly isCrashed = () => this.crashed;
}

class FakeClipboardItem {
  readonly items: Record<string, unknown>;
  constructor(items: Record<string, unknown>) {
    this.items = items;
  }
}

/** Stands in for the system's clipboard: the kinds of data on it. */
export class FakeClipboard {
  holds: Record<string, unknown> = {};
  takesMarks = true;
  readonly readText = () => Promise.resolve(String(this.holds['text/plain'] ?? ''));
  readonly writeText = (text: string) => {
    this.holds = { 'text/plain': text };
    return Promise.resolve();
  };
  readonly write = ([item]: FakeClipboardItem[]) => {
    if (!this.takesMarks) return Promise.reject(new Error('unknown format'));
    this.holds = { ...item?.items };
    return Promise.resolve();
  };
  readonly clear = () => {
    this.holds = {};
  };
}

export class FakeChild extends EventEmitter {
  pid: number | undefined = 4321;
  readonly posted: unknown[][] = [];
  readonly postMessage = (...message: unknown[]) => this.posted.push(message);
  readonly kill = vi.fn(() => true);
}

export class FakeWindow extends EventEmitter {
  readonly options: unknown;
  readonly webContents = new FakeContents();
  isProtected = false;
  destroyed = false;
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly isMinimized = () => true;
  readonly isDestroyed = () => this.destroyed;
  readonly setContentProtection = (on: boolean) => {
    this.isProtected = on;
  };
  readonly loadURL = (address: string) => {
    this.webContents.address = address;
    this.webContents.pid += 100;
    return Promise.resolve();
  };
  readonly destroy = () => {
    this.destroyed = true;
  };
  constructor(options: unknown) {
    super();
    this.options = options;
  }
}

/** Stands in for Electron: the members that the shell uses, and what they were told. */
export class FakeElectron implements Record<keyof ElectronApi, unknown> {
  readonly switches = new Map<string, string | undefined>();
  /** What was done that Electron takes before it is ready only, and when that was. */
  readonly told: string[] = [];
  readonly paths = new Map([
    ['appData', mkdtempSync(join(tmpdir(), 'luwte-app-data-'))],
    ['home', '/home/deboer'],
  ]);
  readonly windows: FakeWindow[] = [];
  readonly children: FakeChild[] = [];
  readonly forks: unknown[][] = [];
  readonly defaultSession = new FakeSession();
  readonly pageSession = new FakeSession();
  readonly partitions: unknown[][] = [];
  readonly schemes: unknown[] = [];
  readonly powerMonitor = Object.assign(new EventEmitter(), {
    getSystemIdleState: vi.fn(() => 'active'),
  });
  readonly ipcMain = new EventEmitter();
  isFirst = true;
  backend = 'gnome_libsecret';
  encryption = true;
  readonly app = Object.assign(new EventEmitter(), {
    enableSandbox: vi.fn(() => this.told.push('sandbox')),
    exit: vi.fn(),
    setName: vi.fn(),
    setAppUserModelId: vi.fn(),
    setPath: (name: string, path: string) => {
      if (!existsSync(path)) throw new Error(`Failed to set path ${name}`);
      this.paths.set(name, path);
    },
    getPath: (name: string) => this.paths.get(name) ?? '',
    requestSingleInstanceLock: () => this.isFirst,
    whenReady: () => {
      this.told.push('ready');
      this.app.emit('session-created', this.defaultSession);
      return Promise.resolve();
    },
    commandLine: {
      appendSwitch: (name: string, value?: string) => this.switches.set(name, value),
    },
  });
  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: unknown[]) => {
      this.told.push('schemes');
      this.schemes.push(...schemes);
    },
  };
  readonly session = {
    fromPartition: (...given: unknown[]) => {
      this.partitions.push(given);
      this.app.emit('session-created', this.pageSession);
      return this.pageSession;
    },
  };
  readonly utilityProcess = {
    fork: (...given: unknown[]) => {
      this.forks.push(given);
      const child = new FakeChild();
      this.children.push(child);
      return child;
    },
  };
  readonly dialog = {
    showErrorBox: vi.fn(),
    showSaveDialog: vi.fn(() => Promise.resolve({ canceled: false, filePath: '/x/plan.pdf' })),
    showOpenDialog: vi.fn(() => Promise.resolve({ canceled: false, filePaths: ['/x'] })),
  };
  readonly Menu = { setApplicationMenu: vi.fn(), buildFromTemplate: (items: unknown[]) => items };
  readonly clipboard = new FakeClipboard();
  readonly ClipboardItem = FakeClipboardItem;
  readonly safeStorage = {
    isAsyncEncryptionAvailable: () => Promise.resolve(this.encryption),
    getSelectedStorageBackend: () => this.backend,
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed ${text}`)),
    decryptStringAsync: (bytes: Buffer) => Promise.resolve({ result: bytes.toString().slice(7) }),
  };
  readonly BrowserWindow: new (
    options: unknown,
  ) => FakeWindow;
  readonly MessageChannelMain = class {
    readonly port1 = { end: 'vault' };
    readonly port2 = { end: 'page' };
  };

  constructor() {
    const electron = this;
    this.BrowserWindow = class extends FakeWindow {
      constructor(options: unknown) {
        super(options);
        electron.windows.push(this);
        electron.app.emit('browser-window-created', {}, this);
        electron.app.emit('web-contents-created', {}, this.webContents);
      }
    };
  }

  /** The one cast: everything above has the form of what the shell uses of Electron. */
  get api(): ElectronApi {
    return this as unknown as ElectronApi;
  }
}
