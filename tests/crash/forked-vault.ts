import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { HostToVault } from '../../contract/control.ts';
import type { Reply } from '../../contract/wire.ts';
import { forkVault, type RelayedVault } from '../../electron/shell/chromium-vault.ts';
import { createLocalClient, type LocalClient } from '../../electron/vault/local-client.ts';

const entry = join(import.meta.dirname, '../../dist/electron/vault.cjs');

/** The built vault process, forked as the Chromium host forks it, to be killed. */
export class ForkedVault {
  /** The page's client, over the line of the process. A call that dies with the process never settles. */
  readonly luwte: LocalClient;
  readonly #vault: RelayedVault = forkVault(entry);
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #next = 0;

  constructor(device: string) {
    this.#vault.onPageMessage((message) => {
      const reply = message as Reply;
      if ('ok' in reply) this.#waiting.get(reply.id)?.(reply);
    });
    this.#tell({ control: 'device', file: device });
    this.luwte = createLocalClient((call, input) => this.#call(call, input));
  }

  /** A token for a path, as the host gives one for what the user chose. */
  register(path: string): string {
    const token = randomBytes(16).toString('hex');
    this.#tell({ control: 'path', token, path });
    return token;
  }

  /** kill -9; resolves when the process is gone. */
  async kill(): Promise<void> {
    this.#vault.kill();
    await this.#vault.ended;
  }

  #tell(message: HostToVault): void {
    this.#vault.send(message);
  }

  #call(call: string, input: unknown): Promise<unknown> {
    this.#next += 1;
    const id = this.#next;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (reply) => {
        this.#waiting.delete(id);
        if (!('ok' in reply)) return;
        if (reply.ok) resolve(reply.value);
        else reject(new Error(`${call} was answered ${reply.error.code}`));
      });
      this.#vault.sendFromPage({ id, call, input });
    });
  }
}
