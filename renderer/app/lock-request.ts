/** What someone wants done before a lock that was asked for by hand, and only then. */
class LockRequest {
  #work: (() => Promise<void>) | null = null;

  /** Gives the way to take it back. */
  handle(work: () => Promise<void>): () => void {
    this.#work = work;
    return () => {
      if (this.#work === work) this.#work = null;
    };
  }

  /** Done whatever comes of it: what fails here never keeps the vault open. */
  async prepare(): Promise<void> {
    try {
      await this.#work?.();
    } catch {
      // The vault remembers why a backup came to nothing, and tells it when it is open again.
    }
  }
}

export const lockRequest = new LockRequest();
