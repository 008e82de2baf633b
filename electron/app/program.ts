import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HostToVault, VaultToHost } from '../../contract/control.ts';
import type { Demo } from '../../contract/host.ts';
import { neutralTitles, pageTitle } from '../../contract/page-title.ts';
import type { HostEvent, LockReason } from '../../contract/wire.ts';
import type { AppWindow, Shell } from '../shell/shell.ts';
import { DeviceSecretFile } from './device-secrets.ts';
import { answerHostCall } from './host-dispatch.ts';
import { type HostSurroundings, hostHandlers } from './host-handlers.ts';
import { LockPolicy } from './lock-policy.ts';
import type { PageFiles } from './page-files.ts';
import { PathQuestions } from './path-questions.ts';
import { type KnownPath, PathTokens } from './path-tokens.ts';
import { printTo } from './printing.ts';
import { SettingsFile } from './settings.ts';
import { TimedClipboard } from './timed-clipboard.ts';
import { VaultKeeper } from './vault-keeper.ts';

/** How long the page gets to save its drafts; with the end of the vault process it stays under two seconds. */
const draftMilliseconds = 1_500;

export interface ProgramOptions {
  readonly shell: Shell;
  readonly version: string;
  readonly page: PageFiles;
  /** The built file that the vault process runs. */
  readonly vaultEntry: string;
  /** Where the settings stand, unless in the shell's own place. */
  readonly dataFolder?: string;
  /** Where a new vault goes unless the user chooses otherwise. */
  readonly defaultFolder?: string;
  readonly demo?: { readonly vault: string; readonly shown: Demo };
  readonly now?: () => number;
}

/** Opens the window and runs until the user ends it. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const program = new Program(options);
  await program.open();
  return program;
}

/** The program above the port: one window, one vault process, and when to lock. */
export class Program {
  readonly #options: ProgramOptions;
  readonly #shell: Shell;
  readonly #settings: SettingsFile;
  readonly #tokens: PathTokens;
  readonly #questions: PathQuestions;
  readonly #clipboard: TimedClipboard;
  readonly #policy: LockPolicy;
  readonly #keeper: VaultKeeper;
  readonly #deviceFile: string;
  readonly #deviceSecrets: DeviceSecretFile;
  /** Settled when everything is closed and cleaned up. */
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;
  #window: AppWindow | null = null;
  #pageIsThere = false;
  #isOpen = false;
  #lockedBecause: LockReason | null = null;
  #draftsSaved: (kept: boolean) => void = () => undefined;
  #draftsKept = true;
  #locking: Promise<void> | null = null;
  #quitting: Promise<void> | null = null;
  #ticking: NodeJS.Timeout | undefined;

  constructor(options: ProgramOptions) {
    const { shell, now = Date.now } = options;
    const dataFolder = options.dataFolder ?? shell.paths.appData;
    this.#options = options;
    this.#shell = shell;
    this.#settings = new SettingsFile(dataFolder);
    this.#deviceFile = join(dataFolder, 'device.json');
    this.#deviceSecrets = new DeviceSecretFile(
      join(dataFolder, 'device-secrets.json'),
      shell.secrets,
    );
    this.#tokens = new PathTokens((known) => this.#keeper.tell(pathMessage(known)));
    this.#questions = new PathQuestions(
      (ask) => this.#tell({ event: 'ask-path', ask }),
      shell.paths.home,
    );
    this.#clipboard = new TimedClipboard(shell.clipboard);
    this.#policy = new LockPolicy({
      now,
      minutes: () => this.#settings.current.autoLockMinutes,
      warn: (seconds) => this.#tell({ event: 'idle-warning', seconds }),
      lock: (reason) => void this.lock(reason),
    });
    this.#keeper = new VaultKeeper({
      now,
      start: () => shell.startVaultProcess(options.vaultEntry),
      introduce: () => this.#introduction(),
      onMessage: (message) => this.#onVaultMessage(message),
      onStarted: (vault) => this.#window?.connectVault(vault),
      onLost: (hopeless) => this.#onVaultLost(hopeless),
    });
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    if (options.demo) this.#settings.rememberVault(options.demo.vault);
  }

  get vaultProcessId(): number | undefined {
    return this.#keeper.pid;
  }

  async open(): Promise<void> {
    const window = await this.#shell.openWindow({
      title: pageTitle,
      width: 1280,
      height: 800,
      serve: (request) => this.#options.page.serve(request, this.#title()),
    });
    this.#window = window;
    this.#pageIsThere = true;
    const handlers = hostHandlers(this.#surroundings(window));
    window.onMessage((message) => {
      void answerHostCall(handlers, message).then((reply) => reply && window.send(reply));
    });
    window.onCrash(() => this.#onCrash());
    window.onClose((page) => {
      this.#pageIsThere = page === 'alive';
      void this.quit();
    });
    this.#shell.onQuitAsked(() => void this.quit());
    this.#shell.onPower((event) => void this.lock(event));
    this.#keeper.start();
    this.#ticking = setInterval(() => this.#policy.tick(), 1_000);
    this.#ticking.unref();
    await window.load();
  }

  /**
   * Lets the page save its drafts, ends the vault process and shows the lock screen. Asked twice it
   * locks once.
   */
  lock(reason: LockReason): Promise<void> {
    if (this.#quitting) return this.#quitting;
    this.#locking ??= this.#lockNow(reason).finally(() => {
      this.#locking = null;
    });
    return this.#locking;
  }

  /** Locks and ends the program; nothing of it runs or lies about afterwards. */
  quit(): Promise<void> {
    this.#quitting ??= this.#quitNow();
    return this.#quitting;
  }

  async #lockNow(reason: LockReason): Promise<void> {
    if (this.#isOpen || reason === 'panic') this.#lockedBecause = reason;
    await this.#close(reason);
    await this.#showLockScreen();
  }

  /** A window that can't be shown again ends the program: the vault is locked, nothing is lost by that. */
  async #showLockScreen(): Promise<void> {
    if (this.#quitting) return;
    this.#keeper.start();
    try {
      await this.#window?.load();
      this.#pageIsThere = true;
    } catch {
      this.#pageIsThere = false;
      if (this.#quitting) return;
      this.#shell.reportFailure(
        'Het venster kon niet opnieuw worden getoond. De kluis is op slot. Start Luwte opnieuw.\n' +
          'The window could not be shown again. The vault is locked. Start Luwte again.',
      );
      void this.quit();
    }
  }

  async #quitNow(): Promise<void> {
    clearInterval(this.#ticking);
    await this.#locking;
    await this.#close('asked');
    await this.#shell.quit();
    this.#end();
  }

  async #close(reason: LockReason): Promise<void> {
    this.#policy.rest();
    this.#questions.cancel();
    if (this.#isOpen && this.#pageIsThere) await this.#letPageSave(reason);
    const cleared = this.#pageIsThere ? this.#clipboard.clear() : Promise.resolve();
    await this.#keeper.end();
    this.#isOpen = false;
    // A clipboard that can't be reached now can't be cleared later either; locking comes first.
    await Promise.race([cleared.catch(() => undefined), passed(500)]);
  }

  async #letPageSave(reason: LockReason): Promise<void> {
    const saved = new Promise<void>((resolve) => {
      this.#draftsSaved = (kept) => {
        this.#draftsKept = kept;
        resolve();
      };
    });
    this.#draftsKept = false;
    this.#tell({ event: 'about-to-lock', reason });
    await Promise.race([saved, passed(draftMilliseconds)]);
  }

  /** A page that crashed has nothing left to save; a fresh one shows the lock screen. */
  #onCrash(): void {
    this.#pageIsThere = false;
    void this.lock('page-ended');
  }

  #onVaultMessage(message: VaultToHost): void {
    if (!('control' in message)) return;
    if (message.control === 'path') this.#tokens.adopt(message.token, message.path);
    if (message.control === 'secret') {
      const { id, question } = message;
      void this.#deviceSecrets
        .answer(question)
        .then((answer) => this.#keeper.tell({ control: 'secret', id, answer }));
    }
    if (message.control === 'opened') {
      this.#isOpen = true;
      this.#policy.active();
      this.#settings.rememberVault(message.path);
    }
  }

  #onVaultLost(hopeless: boolean): void {
    this.#isOpen = false;
    this.#tell({ event: 'vault-process-ended' });
    if (!hopeless) return;
    this.#shell.reportFailure(
      'Het deel van Luwte dat de kluis bewaakt stopt steeds. Er is niets gewijzigd. Installeer Luwte opnieuw.\n' +
        'The part of Luwte that keeps the vault stops each time. Nothing was changed. Install Luwte again.',
    );
    void this.quit();
  }

  #introduction(): readonly HostToVault[] {
    return [{ control: 'device', file: this.#deviceFile }, ...this.#tokens.all().map(pathMessage)];
  }

  /** After the panic key the window says nothing of what it is, until the vault is opened again. */
  #title(): string {
    const hides = this.#lockedBecause === 'panic' && !this.#isOpen;
    return hides ? neutralTitles[this.#settings.current.locale] : pageTitle;
  }

  #tell(event: HostEvent): void {
    this.#window?.send(event);
  }

  #surroundings(window: AppWindow): HostSurroundings {
    const defaultFolder = this.#options.defaultFolder ?? join(this.#shell.paths.home, 'Luwte');
    mkdirSync(defaultFolder, { recursive: true, mode: 0o700 });
    return {
      shell: this.#shell,
      version: this.#options.version,
      settings: this.#settings,
      tokens: this.#tokens,
      questions: this.#questions,
      clipboard: this.#clipboard,
      defaultFolder,
      demo: this.#options.demo?.shown ?? null,
      lockedBecause: () => this.#lockedBecause,
      print: (path) => printTo(window, path),
      lock: (reason) => void this.lock(reason),
      draftsKept: () => this.#draftsKept,
      readyToLock: (kept) => this.#draftsSaved(kept),
      active: () => this.#policy.active(),
      quit: () => void this.quit(),
    };
  }
}

function pathMessage({ token, path }: KnownPath): HostToVault {
  return { control: 'path', token, path };
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
