import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Demo } from '../../contract/host.ts';
import { PageFiles, readPageMap } from '../../electron/app/page-files.ts';
import { type Program, startProgram } from '../../electron/app/program.ts';
import { type ChromiumShell, startChromiumShell } from '../../electron/shell/chromium.ts';
import { findBrowser } from '../../electron/shell/chromium-browser.ts';
import type { PowerEvent, SecretStore } from '../../electron/shell/shell.ts';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/electron');

export interface TestProgramOptions {
  /** Where the program keeps its settings; a fresh folder unless given. */
  readonly dataFolder?: string;
  readonly locale?: 'nl' | 'en';
  readonly colorScheme?: 'light' | 'dark' | 'auto';
  readonly autoLockMinutes?: number;
  readonly demo?: { readonly vault: string; readonly shown: Demo };
  /** What the system keeps secrets in; the Chromium host has nothing. */
  readonly secrets?: SecretStore;
  /** The clock of the lock policy. */
  readonly now?: () => number;
}

export interface TestProgram {
  readonly page: Page;
  readonly program: Program;
  readonly shell: ChromiumShell;
  readonly paths: {
    /** Holds everything of this program; removed by `close`. */
    readonly root: string;
    readonly data: string;
    /** Where a new vault goes unless the test chooses otherwise. */
    readonly vaults: string;
    readonly profile: string;
  };
  /** Tells the program what happens to the machine or the user's session. */
  readonly power: (event: PowerEvent) => void;
  /** What went wrong in the page: uncaught errors, breaches of the content policy, failed requests. */
  readonly troubles: readonly string[];
  /** The same, and forgets them, so that each is told once. */
  readonly takeTroubles: () => string[];
  /** Ends the program; a folder that the test gave stays. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the whole program in this process, in headless Chromium, with the built page and the built
 * vault process. Run `npm run build` first: what is tested is what is in `dist/`.
 */
export async function startTestProgram(options: TestProgramOptions = {}): Promise<TestProgram> {
  const executable = findBrowser();
  if (!executable) throw new Error('no Chromium is installed');
  if (!existsSync(join(built, 'vault.cjs'))) throw new Error('run `npm run build` first');
  const folder = mkdtempSync(join(tmpdir(), 'luwte-program-'));
  const data = options.dataFolder ?? join(folder, 'data');
  const vaults = join(folder, 'vaults');
  mkdirSync(vaults, { recursive: true });
  writeSettings(data, options);
  const shell = await startChromiumShell({
    executable,
    headless: true,
    paths: { appData: data, home: folder },
  });
  const page = shell.page();
  // As for a user who asks for less motion: what still moves is not where it was when it is pressed.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const troubles = watchForTroubles(page);
  let power: (event: PowerEvent) => void = () => undefined;
  const program = await startProgram({
    shell: {
      ...shell,
      ...(options.secrets ? { secrets: options.secrets } : {}),
      onPower: (listener) => {
        power = listener;
        shell.onPower(listener);
      },
    },
    version: 'test',
    dataFolder: data,
    defaultFolder: vaults,
    vaultEntry: join(built, 'vault.cjs'),
    page: new PageFiles({
      origin: shell.origin,
      folder: join(root, 'dist/renderer'),
      map: readPageMap(join(built, 'page-map.json')),
    }),
    ...(options.demo ? { demo: options.demo } : {}),
    ...(options.now ? { now: options.now } : {}),
  });
  return {
    page,
    program,
    shell,
    troubles,
    takeTroubles: () => troubles.splice(0),
    power: (event) => power(event),
    paths: { root: folder, data, vaults, profile: shell.profile },
    close: async () => {
      await program.quit();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeSettings(data: string, options: TestProgramOptions): void {
  const file = join(data, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(data, { recursive: true });
  const { locale = 'nl', colorScheme = 'light', autoLockMinutes = 5 } = options;
  writeFileSync(file, JSON.stringify({ locale, colorScheme, autoLockMinutes }));
}

function watchForTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('requestfailed', (request) => {
    // A reload gives up what was still on its way.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    troubles.push(`not loaded: ${request.url()}`);
  });
  return troubles;
}
