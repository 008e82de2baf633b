import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  IpcMainEvent,
  MessagePortMain,
  Session,
  UtilityProcess,
} from 'electron';
import { channels, type ElectronApi, electronOrigin } from './electron-api.ts';
import { makeSession } from './electron-hardening.ts';
import { keepPage } from './electron-page.ts';
import { utilityOf } from './electron-vault.ts';
import { zoomWithKeys } from './electron-zoom.ts';
import type { AppWindow, WindowOptions } from './shell.ts';

/** How the one window is made. Everything that Electron can leave out is left out. */
export function windowOptions(
  { title, width, height }: Pick<WindowOptions, 'title' | 'width' | 'height'>,
  session: Session,
  preload: string,
): BrowserWindowConstructorOptions {
  return {
    title,
    width,
    height,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      devTools: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      v8CacheOptions: 'none',
    },
  };
}

/** Whether a message comes from our page: our window, its top frame, its exact origin. */
export function isFromPage(
  event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>,
  window: Pick<BrowserWindow, 'webContents'>,
): boolean {
  const { sender, senderFrame } = event;
  return (
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame.frameTreeNodeId === sender.mainFrame.frameTreeNodeId &&
    senderFrame.origin === electronOrigin
  );
}

export interface ElectronWindow extends AppWindow {
  readonly show: () => void;
  /** Closes without asking anyone. */
  readonly destroy: () => void;
  readonly native: BrowserWindow;
}

/** Opens the window, still empty, and ties the page to the host and the vault process. */
export function openElectronWindow(
  electron: ElectronApi,
  options: WindowOptions,
  preload: string,
): ElectronWindow {
  const session = makeSession(electron, options.serve);
  const window = new electron.BrowserWindow(windowOptions(options, session, preload));
  window.setContentProtection(true);
  zoomWithKeys(window.webContents);
  window.once('ready-to-show', () => window.show());
  let vault: UtilityProcess | null = null;
  let preloadRuns = false;
  let hostListener: (message: unknown) => void = () => undefined;
  const handOver = () => {
    if (!vault || !preloadRuns || window.isDestroyed()) return;
    const { port1, port2 } = new electron.MessageChannelMain();
    vault.postMessage({ control: 'page-port' }, [port1]);
    postPort(window, port2);
  };
  const page = keepPage(window.webContents, () => {
    preloadRuns = false;
  });
  electron.ipcMain.on(channels.host, (event, message: unknown) => {
    if (isFromPage(event, window)) hostListener(message);
  });
  electron.ipcMain.on(channels.ready, (event) => {
    if (!isFromPage(event, window)) return;
    preloadRuns = true;
    handOver();
  });
  return {
    load: async () => {
      preloadRuns = false;
      await page.end();
      await window.loadURL(`${electronOrigin}/`);
    },
    send: (message) => {
      if (preloadRuns && !window.isDestroyed()) window.webContents.send(channels.host, message);
    },
    onMessage: (listener) => {
      hostListener = listener;
    },
    connectVault: (next) => {
      vault = utilityOf(next);
      handOver();
    },
    printToPdf: () =>
      window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      }),
    onCrash: (listener) => {
      page.onCrash(listener);
    },
    onClose: (listener) => {
      window.on('close', (event) => {
        event.preventDefault();
        listener(window.webContents.isCrashed() ? 'gone' : 'alive');
      });
    },
    show: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    destroy: () => window.destroy(),
    native: window,
  };
}

function postPort(window: BrowserWindow, port: MessagePortMain): void {
  window.webContents.postMessage(channels.vaultPort, null, [port]);
}
