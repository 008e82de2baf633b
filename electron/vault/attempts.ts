import { join } from 'node:path';
import { z } from 'zod';
import { LuwteError } from '../../contract/errors.ts';
import { type Disk, replaceFile } from './header/disk.ts';

const recordSchema = z.record(
  z.string(),
  z.object({
    failures: z.number().int().min(0),
    firstAt: z.iso.datetime().optional(),
    lastAt: z.iso.datetime(),
  }),
);
type Attempt = z.infer<typeof recordSchema>[string];

/** So many slips of the finger are free. */
const freeFailures = 3;
const firstDelaySeconds = 5;
const longestDelaySeconds = 15 * 60;
/** As the moment of a failure: no delay still runs. */
const longAgo = new Date(0).toISOString();

/** Seconds to wait after the so-manieth failure in a row: 5 after the third, then doubling, at most 15 minutes. */
export function delayAfter(failures: number): number {
  if (failures < freeFailures) return 0;
  return Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** (failures - freeFailures));
}

/**
 * Failed attempts to open one vault, per member or `recovery`. They stand in `attempts.json` so that
 * a restart does not forget them; where that can't be written they are kept in memory. It stops
 * someone at the keyboard; who takes the files is stopped by the cost of each guess.
 */
export class Attempts {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #now: () => Date;
  #known: Record<string, Attempt>;

  constructor(disk: Disk, folder: string, now: () => Date) {
    this.#disk = disk;
    this.#path = join(folder, 'attempts.json');
    this.#now = now;
    this.#known = this.#read();
  }

  /** Fails with `vault.too-many-attempts` while a delay runs. */
  assertMayTry(who: string): void {
    const seconds = this.retryAfter(who);
    if (seconds > 0)
      throw new LuwteError('vault.too-many-attempts', { retryAfterSeconds: seconds });
  }

  /** Whole seconds until the next attempt is allowed; 0 for at once. */
  retryAfter(who: string): number {
    const attempt = this.#known[who];
    if (!attempt) return 0;
    const now = this.#now();
    // After a clock was set back the wait begins anew, or it would last until that moment comes again.
    if (now.getTime() < Date.parse(attempt.lastAt)) {
      attempt.lastAt = now.toISOString();
      this.#write();
    }
    const delay = delayAfter(attempt.failures);
    const passed = (now.getTime() - Date.parse(attempt.lastAt)) / 1000;
    return Math.max(0, Math.ceil(delay - passed));
  }

  failures(who: string): number {
    return this.#known[who]?.failures ?? 0;
  }

  /** When the first failure was that the journal does not know of yet; null when there is none. */
  since(who: string): string | null {
    const attempt = this.#known[who];
    return attempt ? (attempt.firstAt ?? attempt.lastAt) : null;
  }

  fail(who: string): void {
    const now = this.#now().toISOString();
    const firstAt = this.since(who) ?? now;
    this.#known[who] = { failures: this.failures(who) + 1, firstAt, lastAt: now };
    this.#write();
  }

  /** Lets someone try at once again; what failed is still told, and one more failure brings the wait back. */
  endWait(who: string): void {
    const attempt = this.#known[who];
    if (!attempt) return;
    this.#known[who] = { ...attempt, firstAt: this.since(who) ?? attempt.lastAt, lastAt: longAgo };
    this.#write();
  }

  /** After the failures entered the journal. */
  clear(who: string): void {
    if (!this.#known[who]) return;
    delete this.#known[who];
    this.#write();
  }

  #read(): Record<string, Attempt> {
    try {
      return recordSchema.parse(JSON.parse(this.#disk.read(this.#path)?.toString('utf8') ?? '{}'));
    } catch {
      // Whoever can damage this file can remove it; it guards against nothing they can do.
      return {};
    }
  }

  #write(): void {
    try {
      replaceFile(this.#disk, this.#path, Buffer.from(`${JSON.stringify(this.#known)}\n`));
    } catch {
      // Kept in memory: a delay that a restart forgets is better than a vault that can't be opened.
    }
  }
}
