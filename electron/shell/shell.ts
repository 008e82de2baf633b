/**
 * Everything the program needs of its surroundings. Two adapters keep this promise: Electron (the
 * product) and an installed Chromium. What can live above this port lives above it.
 */
export interface Shell {
  readonly kind: 'electron' | 'chromium';
  /** For the user and the log: `Electron 45.4.1`, `Chromium 156.0`. */
  readonly version: string;
  /** Where the page is served: scheme and host, without a slash at the end. */
  readonly origin: string;
  readonly paths: ShellPaths;
  readonly secrets: SecretStore;
  readonly clipboard: Clipboard;
  /** Native file dialogs; null where the program shows its own. */
  readonly dialogs: Dialogs | null;
  /** Opens the one window, still empty. */
  readonly openWindow: (options: WindowOptions) => Promise<AppWindow>;
  /** Starts the vault process: a child without arguments and without the host's environment. */
  readonly startVaultProcess: (entry: string) => VaultProcess;
  /** Tells what happens to the machine or the user's session. */
  readonly onPower: (listener: (event: PowerEvent) => void) => void;
  /** The surroundings ask the program to end: a signal, the last window, the system's menu. */
  readonly onQuitAsked: (listener: () => void) => void;
  /** Tells the user of a failure after which the program can't go on. */
  readonly reportFailure: (message: string) => void;
  /** Ends the surroundings and leaves nothing behind; the program has closed its own things. */
  readonly quit: () => Promise<void>;
}

export interface ShellPaths {
  /** Where the settings of this user's program stand. */
  readonly appData: string;
  readonly home: string;
}

export type PowerEvent = 'suspend' | 'screen-lock' | 'user-switch' | 'session-end';

export interface WindowOptions {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Answers the page's requests for its own files; all other requests are refused. */
  readonly serve: (request: PageRequest) => PageResponse;
}

export interface PageRequest {
  readonly url: string;
  readonly method: string;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface AppWindow {
  /** Tells the page something of the host. Lost when no page is there. */
  readonly send: (message: unknown) => void;
  /** What the page says to the host: plain JSON that nobody has checked. */
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Lets the page and this process talk, now and after each load, until another takes its place. */
  readonly connectVault: (vault: VaultProcess) => void;
  /** Loads the page, anew if it was there: what was on screen is gone. */
  readonly load: () => Promise<void>;
  /** Prints what the page shows in print form. */
  readonly printToPdf: () => Promise<Uint8Array>;
  /** The page crashed or was killed. */
  readonly onCrash: (listener: () => void) => void;
  /**
   * The user closes the window. Where the page is still alive the window stays until `quit`, so that
   * the page can save; where it is gone, its last messages have been delivered.
   */
  readonly onClose: (listener: (page: 'alive' | 'gone') => void) => void;
}

export interface VaultProcess {
  readonly pid: number | undefined;
  /** Tells the process something of the host. */
  readonly send: (message: unknown) => void;
  /** What the process says to the host; answers to the page don't come by here. */
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly ended: Promise<VaultProcessEnd>;
  readonly kill: () => void;
}

export interface VaultProcessEnd {
  readonly code: number | null;
}

export interface PathDialog {
  readonly kind: 'folder' | 'vault' | 'backup' | 'save-pdf' | 'save-file';
  /** An absolute path to begin with. */
  readonly suggested: string;
}

export interface Dialogs {
  /** The path the user picked; null when they cancelled. */
  readonly choosePath: (dialog: PathDialog) => Promise<string | null>;
}

export interface Clipboard {
  readonly read: () => Promise<string>;
  readonly write: (text: string) => Promise<void>;
}

/**
 * The store of the operating system that ties a secret to this user on this device.
 * `basic_text` (Linux without a keyring) protects nothing and counts as none.
 */
export interface SecretStore {
  readonly available: () => Promise<'none' | 'basic_text' | 'os'>;
  /** Makes bytes that only this user on this device turns back. Rejects when none is available. */
  readonly seal: (secret: string) => Promise<Uint8Array>;
  /** Rejects when the bytes were not sealed here. */
  readonly unseal: (sealed: Uint8Array) => Promise<string>;
}
