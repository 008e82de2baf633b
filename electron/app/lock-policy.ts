import type { LockReason } from '../../contract/wire.ts';

/** Seconds between the warning and the lock. */
export const warningSeconds = 30;

export interface LockPolicyOptions {
  readonly now: () => number;
  readonly minutes: () => number;
  readonly warn: (seconds: number) => void;
  readonly lock: (reason: LockReason) => void;
}

/**
 * Decides when to lock for want of input. Time is read from the clock at each tick, so that time
 * spent asleep counts. Input elsewhere on the computer does not: a vault left open behind other
 * work is locked too.
 */
export class LockPolicy {
  readonly #options: LockPolicyOptions;
  /** When the user last did something; null since the last lock. */
  #lastActive: number | null = null;
  #lastTick = Number.NEGATIVE_INFINITY;
  #warned = false;

  constructor(options: LockPolicyOptions) {
    this.#options = options;
  }

  active(): void {
    this.#lastActive = this.#options.now();
    this.#lastTick = this.#lastActive;
    this.#warned = false;
  }

  /** Nothing is to be locked until the user does something again. */
  rest(): void {
    this.#lastActive = null;
    this.#warned = false;
  }

  /** To be called every second. */
  tick(): void {
    const now = this.#options.now();
    const setBack = Math.max(0, this.#lastTick - now);
    this.#lastTick = now;
    if (this.#lastActive === null) return;
    // A clock that is set back would otherwise keep the vault open for as much longer.
    this.#lastActive -= setBack;
    const idle = (now - this.#lastActive) / 1000;
    const left = this.#options.minutes() * 60 - idle;
    if (left <= 0) {
      this.rest();
      this.#options.lock('idle');
    } else if (left <= warningSeconds && !this.#warned) {
      this.#warned = true;
      this.#options.warn(Math.ceil(left));
    }
  }
}
