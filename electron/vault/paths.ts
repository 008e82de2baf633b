import { randomBytes } from 'node:crypto';
import { LuwteError } from '../../contract/errors.ts';

/** Paths by the tokens that stand for them; the page knows no path and so can't invent one. */
export interface Paths {
  /** The path of a token; `call.invalid` for one that no one gave out. */
  readonly resolve: (token: string) => string;
  /** A token for a path that came about here, such as a vault just made. */
  readonly register: (path: string) => string;
}

/** The paths this process was told of by the host, or made itself. `onNew` hears of the latter. */
export class PathTokens implements Paths {
  readonly #paths = new Map<string, string>();
  readonly #onNew: (token: string, path: string) => void;

  constructor(onNew: (token: string, path: string) => void = () => undefined) {
    this.#onNew = onNew;
  }

  adopt(token: string, path: string): void {
    this.#paths.set(token, path);
  }

  resolve = (token: string): string => {
    const path = this.#paths.get(token);
    if (path === undefined) throw new LuwteError('call.invalid');
    return path;
  };

  register = (path: string): string => {
    const known = [...this.#paths].find(([, value]) => value === path);
    if (known) return known[0];
    const token = randomBytes(16).toString('hex');
    this.#paths.set(token, path);
    this.#onNew(token, path);
    return token;
  };
}
