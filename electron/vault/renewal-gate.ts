/**
 * Keeps the renewal of keys apart from work that reads whole databases over a longer time, such as a
 * backup. Such work goes on side by side; a renewal waits until all of it is done, and what comes
 * meanwhile waits for the renewal.
 */
export class RenewalGate {
  readonly #reading = new Set<Promise<unknown>>();
  #renewal: Promise<unknown> = Promise.resolve();

  /** Whether a renewal would have to wait. */
  get isTaken(): boolean {
    return this.#reading.size > 0;
  }

  /** Runs work that no renewal may cut through. Not to be asked for again inside it: that could wait for itself. */
  read<Result>(work: () => Promise<Result>): Promise<Result> {
    const reading = this.#renewal.then(work);
    const ended = reading.catch(() => undefined).finally(() => this.#reading.delete(ended));
    this.#reading.add(ended);
    return reading;
  }

  renew<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = Promise.all([...this.#reading, this.#renewal]);
    const renewal = before.then(work);
    this.#renewal = renewal.catch(() => undefined);
    return renewal;
  }
}
