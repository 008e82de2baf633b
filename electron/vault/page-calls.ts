import { z } from 'zod';
import type { Reply, Request } from '../../contract/wire.ts';
import { asLuwteError, type Dispatch } from './dispatch.ts';

const requestSchema: z.ZodType<Request> = z.union([
  z.strictObject({ id: z.number().int(), cancel: z.literal(true) }),
  z.strictObject({ id: z.number().int(), call: z.string().max(200), input: z.unknown() }),
]);

/** Runs the page's calls side by side and answers each; what is no request is dropped unanswered. */
export class PageCalls {
  readonly #dispatch: Dispatch;
  readonly #send: (reply: Reply) => void;
  readonly #running = new Map<number, AbortController>();
  readonly #ends = new Set<Promise<void>>();
  #closed = false;

  constructor(dispatch: Dispatch, send: (reply: Reply) => void) {
    this.#dispatch = dispatch;
    this.#send = send;
  }

  receive(message: unknown): void {
    const parsed = requestSchema.safeParse(message);
    if (!parsed.success || this.#closed) return;
    const request = parsed.data;
    if ('cancel' in request) {
      this.#running.get(request.id)?.abort();
      return;
    }
    // An id that is still in use would make two answers look like one.
    if (this.#running.has(request.id)) return;
    const end = this.#run(request).finally(() => this.#ends.delete(end));
    this.#ends.add(end);
  }

  /** Cancels what runs, takes no more, and gives what runs so many milliseconds to end. */
  async close(milliseconds: number): Promise<void> {
    this.#closed = true;
    for (const abort of this.#running.values()) abort.abort();
    const patience = new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());
    await Promise.race([Promise.allSettled(this.#ends), patience]);
  }

  async #run({ id, call, input }: Extract<Request, { call: string }>): Promise<void> {
    const abort = new AbortController();
    this.#running.set(id, abort);
    try {
      const value = await this.#dispatch(call, input, {
        signal: abort.signal,
        progress: (progress) => this.#send({ id, progress }),
      });
      this.#send({ id, ok: true, value });
    } catch (error) {
      const { code, params } = asLuwteError(error);
      this.#send({ id, ok: false, error: { code, params } });
    } finally {
      this.#running.delete(id);
    }
  }
}
