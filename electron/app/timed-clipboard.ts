import { createHash } from 'node:crypto';
import type { Clipboard } from '../shell/shell.ts';

interface Timer {
  unref(): void;
}

const retrySeconds = 1;

/** A clipboard that forgets: what was put on it for a while is cleared, unless something else came. */
export class TimedClipboard {
  readonly #clipboard: Clipboard;
  #copied: string | null = null;
  #last: Promise<void> = Promise.resolve();
  #timer: (Timer & NodeJS.Timeout) | undefined;

  constructor(clipboard: Clipboard) {
    this.#clipboard = clipboard;
  }

  async copy(text: string, clearAfterSeconds: number | undefined): Promise<void> {
    clearTimeout(this.#timer);
    await this.#alone(() => this.#clipboard.write(text));
    this.#copied = null;
    if (clearAfterSeconds === undefined) return;
    this.#copied = fingerprint(text);
    this.#clearAfter(clearAfterSeconds);
  }

  /** Clears what is due for clearing, at once. Rejects when the clipboard can't be reached; it stays due then. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    const copied = this.#copied;
    if (copied === null) return;
    await this.#alone(async () => {
      if (fingerprint(await this.#clipboard.read()) === copied) await this.#clipboard.write('');
    });
    if (this.#copied === copied) this.#copied = null;
  }

  /** One at a time: a clipboard that is being cleared is not written to meanwhile. */
  #alone(work: () => Promise<void>): Promise<void> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Another program may hold the clipboard for a moment, so it is tried until it works. */
  #clearAfter(seconds: number): void {
    this.#timer = setTimeout(() => {
      this.clear().catch(() => this.#clearAfter(retrySeconds));
    }, seconds * 1000);
    this.#timer.unref();
  }
}

/** So that the text itself is not kept in memory for as long as it waits. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
