import type * as electron from 'electron';

/** The part of Electron that the shell uses, given from outside so that a test can stand in for it. */
export type ElectronApi = Pick<
  typeof electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'ClipboardItem'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'powerMonitor'
  | 'protocol'
  | 'safeStorage'
  | 'session'
  | 'utilityProcess'
>;

export const scheme = 'app';

/** Where the page is served. No file system stands behind it. */
export const electronOrigin = `${scheme}://luwte`;

/** The channels between preload and shell. */
export const channels = {
  /** Page to host, and host to page. */
  host: 'luwte:host',
  /** The preload runs; it wants the port to the vault process. */
  ready: 'luwte:ready',
  /** The port to the vault process. */
  vaultPort: 'luwte:vault-port',
} as const;
