import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApi, electronOrigin } from './electron-api.ts';
import { hardenApp } from './electron-hardening.ts';
import { watchPower } from './electron-power.ts';
import { nativeDialogs, systemClipboard, systemSecrets } from './electron-system.ts';
import { forkUtility } from './electron-vault.ts';
import { type ElectronWindow, openElectronWindow } from './electron-window.ts';
import type { PowerEvent, Shell } from './shell.ts';

export interface ElectronShellOptions {
  /** The built preload script. */
  readonly preload: string;
  readonly platform: NodeJS.Platform;
}

/**
 * Makes Electron ready for the program. Must be called before Electron is ready; gives null when the
 * program runs already, whose window then comes to the front.
 */
export async function startElectronShell(
  electron: ElectronApi,
  options: ElectronShellOptions,
): Promise<Shell | null> {
  const { app } = electron;
  hardenApp(electron);
  app.setName('Luwte');
  app.setAppUserModelId('nl.luwte.app');
  const appData = join(app.getPath('appData'), 'Luwte');
  // What Chromium itself keeps stands apart from the settings.
  const sessionData = join(appData, 'session');
  // Electron refuses a path that is not there.
  mkdirSync(sessionData, { recursive: true, mode: 0o700 });
  app.setPath('userData', appData);
  app.setPath('sessionData', sessionData);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return null;
  }
  await app.whenReady();
  electron.Menu.setApplicationMenu(makeMenu(electron, options.platform));
  return makeShell(electron, options, appData);
}

function makeShell(
  electron: ElectronApi,
  { preload, platform }: ElectronShellOptions,
  appData: string,
): Shell {
  const { app, powerMonitor } = electron;
  let window: ElectronWindow | null = null;
  let isEnding = false;
  app.on('second-instance', () => window?.show());
  // The program decides when it ends: the page saves first.
  app.on('window-all-closed', () => undefined);
  let onPower: (event: PowerEvent) => void = () => undefined;
  let onQuitAsked: () => void = () => undefined;
  watchSessionEnd(electron, (event) => onPower(event));
  return {
    kind: 'electron',
    version: `Electron ${process.versions['electron'] ?? ''}`.trim(),
    origin: electronOrigin,
    paths: { appData, home: app.getPath('home') },
    secrets: systemSecrets(electron, platform),
    clipboard: systemClipboard(electron),
    dialogs: nativeDialogs(electron, () => window?.native),
    openWindow: (opened) => {
      window = openElectronWindow(electron, opened, preload);
      return Promise.resolve(window);
    },
    startVaultProcess: (entry) => forkUtility(electron, entry),
    onPower: (listener) => {
      onPower = listener;
      watchPower({ powerMonitor }, platform, { onPower, onShutdown: () => onQuitAsked() });
    },
    onQuitAsked: (listener) => {
      onQuitAsked = listener;
      app.on('before-quit', (event) => {
        if (isEnding) return;
        event.preventDefault();
        listener();
      });
    },
    reportFailure: (message) => electron.dialog.showErrorBox('Luwte', message),
    quit: () => {
      isEnding = true;
      window?.destroy();
      app.exit(0);
      return Promise.resolve();
    },
  };
}

/** Windows tells each window, not the program, that the user's session ends. */
function watchSessionEnd(
  { app }: Pick<ElectronApi, 'app'>,
  listener: (event: PowerEvent) => void,
): void {
  app.on('browser-window-created', (_event, window) => {
    window.on('query-session-end', () => listener('session-end'));
    window.on('session-end', () => listener('session-end'));
  });
}

/** Windows and Linux need no menu; without one, macOS would have no copy and paste. */
function makeMenu(
  { Menu }: Pick<ElectronApi, 'Menu'>,
  platform: NodeJS.Platform,
): Electron.Menu | null {
  if (platform !== 'darwin') return null;
  return Menu.buildFromTemplate([
    { role: 'appMenu' },
    { role: 'editMenu' },
    { role: 'windowMenu' },
  ]);
}
