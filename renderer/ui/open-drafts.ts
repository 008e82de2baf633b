import type { DraftKeeper } from './draft-keeper.ts';

/** A keeper as far as all drafts together are concerned, whatever its form holds. */
interface AnyKeeper {
  readonly isUnsaved: boolean;
  readonly state: { readonly savedAt: string | null };
  flush(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

interface Entry {
  readonly keeper: AnyKeeper;
  users: number;
}

/**
 * The drafts of the forms on screen, and of forms that were left before their text could be kept:
 * those stay here, trying again, and a form that is opened again finds its text.
 */
export class OpenDrafts {
  readonly #entries = new Map<string, Entry>();
  #owner: string | null = null;
  #lastKeptAt: string | null = null;
  readonly #listeners = new Set<() => void>();

  /** When something typed was last kept, as an instant. */
  get lastKeptAt(): string | null {
    return this.#lastKeptAt;
  }

  /** Whether a form was left with text that could not be kept yet. */
  get hasLeftUnsaved(): boolean {
    return [...this.#entries.values()].some(({ users, keeper }) => users <= 0 && keeper.isUnsaved);
  }

  /** Whether anything typed is not kept yet. */
  get hasUnsaved(): boolean {
    return [...this.#entries.values()].some(({ keeper }) => keeper.isUnsaved);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The keeper of this form; `key` names compartment, kind, client and object. */
  open<F extends object>(key: string, make: () => DraftKeeper<F>): DraftKeeper<F> {
    const known = this.#entries.get(key);
    // The key names the kind of form, so what lies under it is that form's keeper.
    if (known) return known.keeper as unknown as DraftKeeper<F>;
    return make();
  }

  retain(key: string, keeper: AnyKeeper): void {
    const known = this.#entries.get(key);
    if (known && known.keeper === keeper) {
      known.users += 1;
      return;
    }
    this.#entries.set(key, { keeper, users: 1 });
    keeper.subscribe(() => this.#noticed(key, keeper));
  }

  /** The form is left: keeps its text, and lets go of the keeper once that worked. */
  release(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.users -= 1;
    void entry.keeper.flush().then(() => this.#letGo(key));
    this.#tell();
  }

  /** Keeps all that was typed now. Settles when each was tried. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.#entries.values()].map(({ keeper }) => keeper.flush()));
  }

  /** Keeps what was typed as soon as the window is left or hidden. Gives the way to stop. */
  keepWhenLeft(target: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
    const keep = () => void this.flushAll();
    const moments = ['blur', 'pagehide', 'visibilitychange'] as const;
    for (const moment of moments) target.addEventListener(moment, keep, { capture: true });
    return () => {
      for (const moment of moments) target.removeEventListener(moment, keep, { capture: true });
    };
  }

  /** Text of one member never becomes the draft of another. */
  belongTo(owner: string): void {
    if (this.#owner !== null && this.#owner !== owner) this.#entries.clear();
    this.#owner = owner;
  }

  #noticed(key: string, keeper: AnyKeeper): void {
    const { savedAt } = keeper.state;
    if (savedAt && (!this.#lastKeptAt || savedAt > this.#lastKeptAt)) this.#lastKeptAt = savedAt;
    if (!keeper.isUnsaved) this.#letGo(key);
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #letGo(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry || entry.users > 0 || entry.keeper.isUnsaved) return;
    this.#entries.delete(key);
    this.#tell();
  }
}

/** The drafts of this page. */
export const openDrafts = new OpenDrafts();
