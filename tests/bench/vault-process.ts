import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostToVault, VaultToHost } from '../../contract/control.ts';

const entry = join(import.meta.dirname, '../../dist/electron/vault.cjs');

/** The built vault process, as the Chromium host forks it. */
export class VaultProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (value: unknown) => void>();
  #next = 1;

  constructor() {
    this.#child = fork(entry, [], { serialization: 'advanced' });
    this.#child.on('message', (message: VaultToHost) => {
      if (!('page' in message) || !('ok' in message.page)) return;
      const reply = message.page;
      if (!reply.ok) throw new Error(`the vault process answered ${reply.error.code}`);
      this.#waiting.get(reply.id)?.(reply.value);
    });
  }

  tell(message: HostToVault): void {
    this.#child.send(message);
  }

  call(call: string, input: unknown): Promise<unknown> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.tell({ page: { id, call, input } });
    });
  }

  /** Resident memory now, in MiB, as Linux counts it. Null on other systems. */
  residentMebibytes(): number | null {
    if (process.platform !== 'linux') return null;
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  end(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.tell({ control: 'shutdown' });
    return ended;
  }
}
