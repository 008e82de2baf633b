import type { LuwteBridge } from '../../contract/bridge.ts';
import { LuwteError } from '../../contract/errors.ts';
import type { CallOptions } from '../../contract/procedure.ts';
import type { HostEvent, Reply } from '../../contract/wire.ts';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: LuwteError) => void;
  readonly onProgress: CallOptions['onProgress'];
  readonly toHost: boolean;
}

type EventListener = (event: HostEvent) => void;

/** Carries calls over the bridge and gives each its own answer. */
export class Transport {
  readonly #bridge: LuwteBridge;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<EventListener>();
  /** Begins anywhere, so that an answer to what was asked before a reload meets no question of this page. */
  #lastId = Math.floor(Math.random() * 2 ** 40);

  constructor(bridge: LuwteBridge) {
    this.#bridge = bridge;
    bridge.onVault((reply) => this.#settle(reply));
    bridge.onHost((message) => {
      if ('event' in message) this.#announce(message);
      else this.#settle(message);
    });
  }

  /** Asks `feature.procedure`. Rejects with `LuwteError`; an aborted call with `call.cancelled`. */
  call(name: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
    const { signal, onProgress } = options;
    if (signal?.aborted) return Promise.reject(new LuwteError('call.cancelled'));
    const toHost = name.startsWith('host.');
    const send = (message: Parameters<LuwteBridge['toVault']>[0]) =>
      toHost ? this.#bridge.toHost(message) : this.#bridge.toVault(message);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress, toHost });
      signal?.addEventListener('abort', () => {
        // The answer decides: work that was finished before the request to stop came in is finished.
        if (this.#pending.has(id)) send({ id, cancel: true });
      });
      send({ id, call: name, input });
    });
  }

  /** Hears what the host tells unasked; gives the way to stop hearing it. */
  listen(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #settle(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if ('progress' in reply) {
      pending.onProgress?.(reply.progress);
      return;
    }
    this.#pending.delete(reply.id);
    if (reply.ok) pending.resolve(reply.value);
    else pending.reject(new LuwteError(reply.error.code, reply.error.params));
  }

  #announce(event: HostEvent): void {
    if (event.event === 'vault-process-ended') this.#endVaultCalls();
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** No answer will come to what was asked of a process that is gone. */
  #endVaultCalls(): void {
    for (const [id, pending] of [...this.#pending]) {
      if (pending.toHost) continue;
      this.#pending.delete(id);
      pending.reject(new LuwteError('vault.process-ended'));
    }
  }
}

declare global {
  interface Window {
    readonly luwteBridge?: LuwteBridge;
  }
}

let transport: Transport | undefined;

/** The one transport of this page, made when it is first needed. */
export function theTransport(): Transport {
  if (!transport) {
    if (!window.luwteBridge) throw new Error('the page was opened without its program');
    transport = new Transport(window.luwteBridge);
  }
  return transport;
}
