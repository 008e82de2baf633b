/** Where a form's draft is kept: in the vault, in the compartment of the record it will become. */
export interface DraftStore<F> {
  load(): Promise<StoredDraft<F> | null>;
  save(values: F, baseVersion: number): Promise<{ readonly updatedAt: string }>;
  discard(): Promise<void>;
}

export interface StoredDraft<F> {
  readonly values: F;
  /** What an older form held and this one has no place for, as text; null when all fits. */
  readonly unplaced: string | null;
  readonly baseVersion: number;
  readonly updatedAt: string;
}

export type DraftStatus = 'clean' | 'typing' | 'saving' | 'saved' | 'failed';

export interface DraftState<F> {
  readonly values: F;
  readonly status: DraftStatus;
  /** Why the last try to keep it failed; null once one works. */
  readonly failure: unknown;
  /** Whether the values came from a draft of an earlier visit. */
  readonly restored: boolean;
  readonly unplaced: string | null;
  readonly savedAt: string | null;
  /** When the restored draft was kept; the same as `savedAt` until something is typed. */
  readonly restoredAt: string | null;
  /** The version of the record when editing began. */
  readonly baseVersion: number;
}

/** From the first key to its keeping: under the promised two seconds, the write included. */
const saveAfter = 1_000;
const firstRetry = 2_000;
const slowestRetry = 15_000;

/**
 * Keeps what is typed in one form. Nothing typed is lost: a change is kept within two seconds,
 * a failed save keeps the values and is tried again until it works, and text typed before an older draft
 * was read goes over that draft, field by field.
 */
export class DraftKeeper<F extends object> {
  readonly #store: DraftStore<F>;
  readonly #listeners = new Set<() => void>();
  #state: DraftState<F>;
  /** What the form shows without a draft. */
  #initial: { values: F; baseVersion: number };
  /** What was typed since the last save that worked; also before the stored draft was read. */
  #revision = 0;
  #keptRevision = 0;
  #typedBeforeLoad: Partial<F> = {};
  #loading: Promise<void> | undefined;
  #loaded = false;
  #saving: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(store: DraftStore<F>, initial: F, baseVersion: number) {
    this.#store = store;
    this.#initial = { values: initial, baseVersion };
    this.#state = stateOf(this.#initial);
  }

  get state(): DraftState<F> {
    return this.#state;
  }

  /** Whether something typed is not in the vault yet. */
  get isUnsaved(): boolean {
    return this.#revision > this.#keptRevision;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Reads the stored draft, once. A failed read shows as `failed` and is tried again with the next save. */
  load(): Promise<void> {
    this.#loading ??= this.#readStored().finally(() => {
      this.#loading = undefined;
    });
    return this.#loaded ? Promise.resolve() : this.#loading;
  }

  /**
   * Tells what the record holds now. A form in which nothing was typed follows it; one with a draft
   * stays as it is, based on the version it began with, so that the save shows both sides.
   */
  follow(initial: F, baseVersion: number): void {
    const same = baseVersion === this.#initial.baseVersion && equal(initial, this.#initial.values);
    if (same) return;
    this.#initial = { values: initial, baseVersion };
    if (this.#state.status === 'clean') this.#update(stateOf(this.#initial));
  }

  change(patch: Partial<F>): void {
    if (!this.#loaded) this.#typedBeforeLoad = { ...this.#typedBeforeLoad, ...patch };
    this.#revision += 1;
    this.#update({ values: { ...this.#state.values, ...patch }, status: 'typing' });
    this.#schedule(saveAfter);
  }

  /** Keeps what was typed now. Settles when that was tried; `state.status` tells how it went. */
  async flush(): Promise<void> {
    this.#cancelTimer();
    await this.#saving;
    if (this.isUnsaved) await this.#save();
  }

  /** Throws the draft away and shows the record as it is. Rejects, changing nothing, when the vault refuses. */
  async discard(): Promise<void> {
    this.#cancelTimer();
    await this.#saving;
    await this.#store.discard();
    this.#reset(this.#initial);
  }

  /**
   * To be called after the record was saved: what was typed is no longer a draft. With the version
   * it got, what is typed next is based on that one at once.
   */
  forget(version = this.#state.baseVersion): void {
    this.#reset({ values: this.#state.values, baseVersion: version });
    // A save that was under way may have made the draft anew behind the record's back.
    void Promise.resolve(this.#saving)
      .then(() => (this.isUnsaved ? undefined : this.#store.discard()))
      .catch(() => {
        // The leftover is offered as a draft next time; nothing of the record is lost.
      });
  }

  async #readStored(): Promise<void> {
    try {
      const stored = await this.#store.load();
      this.#loaded = true;
      const typed = this.#typedBeforeLoad;
      this.#typedBeforeLoad = {};
      if (!stored) {
        this.#update({ failure: null });
        if (!this.isUnsaved) this.#update({ status: 'clean' });
        return;
      }
      this.#update({
        values: { ...stored.values, ...typed },
        status: this.isUnsaved ? 'typing' : 'saved',
        failure: null,
        restored: true,
        unplaced: stored.unplaced,
        savedAt: stored.updatedAt,
        restoredAt: stored.updatedAt,
        baseVersion: stored.baseVersion,
      });
    } catch (failure) {
      this.#update({ status: 'failed', failure });
      this.#schedule(firstRetry);
    }
  }

  async #save(): Promise<void> {
    this.#cancelTimer();
    this.#saving ??= this.#write().finally(() => {
      this.#saving = undefined;
    });
    await this.#saving;
  }

  async #write(): Promise<void> {
    // Writing before reading could put a few words over a long draft of yesterday.
    if (!this.#loaded) await this.load();
    if (!this.#loaded) return this.#failed(this.#state.failure);
    if (!this.isUnsaved) return;
    const revision = this.#revision;
    const { values, baseVersion } = this.#state;
    this.#update({ status: 'saving' });
    try {
      const { updatedAt } = await this.#store.save(values, baseVersion);
      this.#failures = 0;
      this.#update({ failure: null });
      this.#keptRevision = Math.max(this.#keptRevision, revision);
      if (this.isUnsaved) this.#schedule(saveAfter);
      // Forgotten or discarded while it was being written: then there is no draft to speak of.
      if (this.#state.status === 'clean') return;
      this.#update({ status: this.isUnsaved ? 'typing' : 'saved', savedAt: updatedAt });
    } catch (failure) {
      this.#failed(failure);
    }
  }

  #failed(failure: unknown): void {
    if (!this.isUnsaved) return;
    this.#failures += 1;
    this.#update({ status: 'failed', failure });
    this.#cancelTimer();
    this.#schedule(Math.min(firstRetry * 2 ** (this.#failures - 1), slowestRetry));
  }

  #reset(to: { values: F; baseVersion: number }): void {
    this.#cancelTimer();
    this.#failures = 0;
    this.#loaded = true;
    this.#typedBeforeLoad = {};
    this.#keptRevision = this.#revision;
    this.#initial = to;
    this.#update(stateOf(to));
  }

  /** Not put off by further typing: who types without a pause is saved as well. */
  #schedule(delay: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#save();
    }, delay);
  }

  #cancelTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #update(change: Partial<DraftState<F>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

function stateOf<F>({ values, baseVersion }: { values: F; baseVersion: number }): DraftState<F> {
  return {
    values,
    status: 'clean',
    failure: null,
    restored: false,
    unplaced: null,
    savedAt: null,
    restoredAt: null,
    baseVersion,
  };
}

/** Form values are JSON values, so their JSON tells whether they are the same. */
function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
