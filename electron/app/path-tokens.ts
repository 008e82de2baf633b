import { randomBytes } from 'node:crypto';
import { LuwteError } from '../../contract/errors.ts';

/** What a path was chosen for. A token serves that and nothing else. */
export type PathPurpose = 'folder' | 'vault' | 'backup' | 'save-pdf' | 'save-file';

export interface KnownPath {
  readonly token: string;
  readonly path: string;
  readonly purpose: PathPurpose;
}

/** The paths the user chose, under random names. The page knows the names only, so it can't invent a path. */
export class PathTokens {
  readonly #paths = new Map<string, KnownPath>();
  readonly #announce: (known: KnownPath) => void;

  /** `announce` hears of each new path: the vault process must know it as well. */
  constructor(announce: (known: KnownPath) => void) {
    this.#announce = announce;
  }

  /** The token of a path; the same as before when it was chosen for the same purpose before. */
  issue(path: string, purpose: PathPurpose): string {
    for (const known of this.#paths.values()) {
      if (known.path === path && known.purpose === purpose) return known.token;
    }
    const known = { token: randomBytes(16).toString('hex'), path, purpose };
    this.#paths.set(known.token, known);
    this.#announce(known);
    return known.token;
  }

  /** A vault that the vault process made, under the token it gave. */
  adopt(token: string, path: string): void {
    this.#paths.set(token, { token, path, purpose: 'vault' });
  }

  /** Fails with `folder.not-found` when the token is unknown or was given for something else. */
  resolve(token: string, purpose: PathPurpose): string {
    const known = this.#paths.get(token);
    if (known?.purpose !== purpose) throw new LuwteError('folder.not-found');
    return known.path;
  }

  withdraw(token: string): void {
    this.#paths.delete(token);
  }

  all(): readonly KnownPath[] {
    return [...this.#paths.values()];
  }
}
