import { tmpdir } from 'node:os';
import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core';
import { ChromiumBridge } from './chromium-bridge.ts';
import { browserArguments, memoryFolder, profileParent } from './chromium-browser.ts';
import { browserClipboard } from './chromium-clipboard.ts';
import { shellPaths } from './chromium-paths.ts';
import { makeProfile, type Profile } from './chromium-profile.ts';
import { forkVault, type RelayedVault } from './chromium-vault.ts';
import { clearFreedMemory } from './freed-memory.ts';
import type {
  AppWindow,
  PageRequest,
  PageResponse,
  PowerEvent,
  SecretStore,
  Shell,
  ShellPaths,
  VaultProcess,
  WindowOptions,
} from './shell.ts';

/** A name that can't exist (RFC 2606), served by interception; https makes it a secure context. */
export const chromiumOrigin = 'https://luwte.invalid';

/**
 * An empty page of another site, which a browser gives another process: that of the page before ends,
 * with all it held.
 */
const emptyPage = 'https://leeg.invalid/';

/** The window's first size; the user's from then on. */
const windowSize = { width: 1280, height: 800 };

export interface ChromiumOptions {
  readonly executable: string;
  /** For tests and the tour. */
  readonly headless?: boolean;
  readonly paths?: ShellPaths;
}

/** The program in a window of an installed browser. `page` is for tests and the tour. */
export interface ChromiumShell extends Shell {
  readonly page: () => Page;
  readonly profile: string;
}

const noSecretStore: SecretStore = {
  available: () => Promise.resolve('none'),
  seal: () => Promise.reject(new Error('no secret store')),
  unseal: () => Promise.reject(new Error('no secret store')),
};

/** Starts the browser with a fresh profile; `quit` ends it and removes the profile. */
export async function startChromiumShell(options: ChromiumOptions): Promise<ChromiumShell> {
  const paths = options.paths ?? shellPaths();
  const memory = memoryFolder();
  const folders = { memory, temporary: tmpdir(), home: paths.home };
  const profile = makeProfile(profileParent(options.executable, folders));
  process.once('exit', profile.remove);
  const browser = await launch(options, profile, memory !== null);
  const page = browser.pages()[0] ?? (await browser.newPage());
  const cdp = await browser.newCDPSession(page);
  const quitAsked = new Set<() => void>();
  const askQuit = () => {
    for (const listener of quitAsked) listener();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, askQuit);
  let stopWatching: () => void = () => undefined;
  return {
    kind: 'chromium',
    version: `Chromium ${browser.browser()?.version() ?? ''}`.trim(),
    origin: chromiumOrigin,
    paths,
    profile: profile.folder,
    page: () => page,
    secrets: noSecretStore,
    clipboard: browserClipboard(cdp, chromiumOrigin),
    dialogs: null,
    openWindow: (window) => openWindow(browser, page, cdp, window),
    startVaultProcess: forkVault,
    onPower: (listener) => {
      stopWatching = watchForSleep(listener);
    },
    onQuitAsked: (listener) => {
      quitAsked.add(listener);
    },
    reportFailure: (message) => {
      process.stderr.write(`${message}\n`);
    },
    quit: async () => {
      stopWatching();
      for (const signal of signals) process.off(signal, askQuit);
      process.off('exit', profile.remove);
      await browser.close();
      profile.remove();
    },
  };
}

async function launch(
  { executable, headless = false }: ChromiumOptions,
  profile: Profile,
  hasMemory: boolean,
): Promise<BrowserContext> {
  // Only now: its own settings are read from the environment when it is loaded.
  const { chromium } = await import('playwright-core');
  const { folder, temporary } = profile;
  return chromium.launchPersistentContext(folder, {
    executablePath: executable,
    headless,
    args: browserArguments(windowSize),
    // That switch would move shared memory, which holds what is on screen, from memory to disk.
    ignoreDefaultArgs: hasMemory ? ['--disable-dev-shm-usage'] : [],
    chromiumSandbox: process.getuid?.() !== 0,
    env: {
      ...process.env,
      HOME: process.env['HOME'] || temporary,
      TMPDIR: temporary,
      // A crashed page is dumped with all it held; the dump stays in the profile and goes with it.
      BREAKPAD_DUMP_LOCATION: temporary,
      CHROME_CONFIG_HOME: temporary,
      XDG_CACHE_HOME: temporary,
      XDG_DATA_HOME: temporary,
    },
    artifactsDir: temporary,
    acceptDownloads: false,
    permissions: [],
    serviceWorkers: 'block',
    viewport: headless ? windowSize : null,
    colorScheme: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function openWindow(
  browser: BrowserContext,
  page: Page,
  cdp: CDPSession,
  options: WindowOptions,
): Promise<AppWindow> {
  await browser.route('**/*', (route) => answer(route, options.serve));
  browser.on('page', (other) => void other.close());
  const bridge = await ChromiumBridge.install(cdp, chromiumOrigin);
  let vault: RelayedVault | null = null;
  bridge.on('vault', (message) => vault?.sendFromPage(message));
  let hostListener: (message: unknown) => void = () => undefined;
  bridge.on('host', (message) => hostListener(message));
  const collectFreed = clearFreedMemory();
  const load = async () => {
    if (new URL(page.url()).origin === chromiumOrigin) await page.goto(emptyPage);
    await page.goto(`${chromiumOrigin}/`);
    collectFreed();
  };
  return {
    load,
    send: (message) => bridge.send('host', message),
    onMessage: (listener) => {
      hostListener = listener;
    },
    connectVault: (next) => {
      vault?.onPageMessage(() => undefined);
      vault = relayed(next);
      vault.onPageMessage((message) => bridge.send('vault', message));
    },
    printToPdf: async () => {
      const { data } = await cdp.send('Page.printToPDF', {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
      return Buffer.from(data, 'base64');
    },
    onCrash: (listener) => {
      page.on('crash', listener);
    },
    onClose: (listener) => {
      page.on('close', () => listener('gone'));
    },
  };
}

function relayed(vault: VaultProcess): RelayedVault {
  if (!('sendFromPage' in vault)) throw new Error('a vault process of another shell');
  return vault as RelayedVault;
}

/** Serves the page's own files and nothing else, from nowhere else. */
async function answer(route: Route, serve: (request: PageRequest) => PageResponse): Promise<void> {
  const request = route.request();
  if (request.url() === emptyPage)
    return route.fulfill({ contentType: 'text/html', body: '<title>…</title>' });
  if (new URL(request.url()).origin !== chromiumOrigin) return route.abort('blockedbyclient');
  const { status, headers, body } = serve({ url: request.url(), method: request.method() });
  return route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
}

/** A browser does not tell of sleep; a clock that jumps ahead does, on waking. */
function watchForSleep(listener: (event: PowerEvent) => void): () => void {
  const interval = 5_000;
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last > interval * 4) listener('suspend');
    last = now;
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}
