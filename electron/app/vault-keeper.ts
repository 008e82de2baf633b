import type { HostToVault, VaultToHost } from '../../contract/control.ts';
import type { VaultProcess } from '../shell/shell.ts';

/** How long the vault process gets to close its databases before it is killed. */
const shutdownMilliseconds = 400;

/** Ending by itself this often within this time means that it can't run here. */
const hopeless = { times: 3, milliseconds: 30_000 };

export interface VaultKeeperOptions {
  readonly start: () => VaultProcess;
  /** What each new process must be told first. */
  readonly introduce: () => readonly HostToVault[];
  readonly onMessage: (message: VaultToHost) => void;
  /** A new process runs; the page must talk to this one from now on. */
  readonly onStarted: (vault: VaultProcess) => void;
  /** It ended though nobody asked; a new one runs already, unless it keeps ending. */
  readonly onLost: (hopeless: boolean) => void;
  readonly now: () => number;
}

/** Keeps one vault process running: ends it to lock, and starts the next. */
export class VaultKeeper {
  readonly #options: VaultKeeperOptions;
  #vault: VaultProcess | null = null;
  #losses: number[] = [];

  constructor(options: VaultKeeperOptions) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#vault?.pid;
  }

  start(): void {
    const vault = this.#options.start();
    this.#vault = vault;
    vault.onMessage((message) => this.#options.onMessage(message as VaultToHost));
    for (const message of this.#options.introduce()) vault.send(message);
    this.#options.onStarted(vault);
    void vault.ended.then(() => this.#onEnded(vault));
  }

  tell(message: HostToVault): void {
    this.#vault?.send(message);
  }

  /** Ends the process and with it every key: asked first, then killed. */
  async end(): Promise<void> {
    const vault = this.#vault;
    this.#vault = null;
    if (!vault) return;
    const patience = setTimeout(() => vault.kill(), shutdownMilliseconds);
    vault.send({ control: 'shutdown' } satisfies HostToVault);
    await vault.ended;
    clearTimeout(patience);
  }

  #onEnded(vault: VaultProcess): void {
    if (this.#vault !== vault) return;
    const now = this.#options.now();
    this.#losses = [...this.#losses, now].filter(
      (at) => Math.abs(now - at) < hopeless.milliseconds,
    );
    const isHopeless = this.#losses.length >= hopeless.times;
    this.#vault = null;
    if (!isHopeless) this.start();
    this.#options.onLost(isHopeless);
  }
}
