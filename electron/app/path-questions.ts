import { readdirSync } from 'node:fs';
import { dirname, isAbsolute, normalize } from 'node:path';
import { LuwteError } from '../../contract/errors.ts';
import type { PathQuestion } from '../../contract/wire.ts';
import { expandHome, judgePath, type PathProblem } from './chosen-path.ts';
import type { PathPurpose } from './path-tokens.ts';

interface OpenQuestion {
  readonly id: number;
  readonly kind: PathPurpose;
  readonly answer: (path: string | null) => void;
}

export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly folders: string[];
  readonly vaults: string[];
}

/**
 * The program's own path dialog, for a host without native ones. Folders can be looked into only
 * while a question is open, and one question is open at a time.
 */
export class PathQuestions {
  readonly #ask: (question: PathQuestion) => void;
  readonly #home: string;
  #open: OpenQuestion | null = null;
  #lastId = 0;

  constructor(ask: (question: PathQuestion) => void, home: string) {
    this.#ask = ask;
    this.#home = home;
  }

  /** The path the user gave, or null when they cancelled. A question that is still open is cancelled. */
  choose(kind: PathPurpose, suggested: string): Promise<string | null> {
    this.cancel();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#open = { id, kind, answer: resolve };
      this.#ask({ id, kind, suggested });
    });
  }

  /** What becomes of an answer. A refused path leaves the question open. */
  answer(id: number, path: string | null): { accepted: boolean; problem: PathProblem | null } {
    const question = this.#question(id);
    const judged = path === null ? null : judgePath(path, question.kind, this.#home);
    if (judged && !judged.accepted) return { accepted: false, problem: judged.problem };
    this.#open = null;
    question.answer(judged?.path ?? null);
    return { accepted: true, problem: null };
  }

  /** The folders in a folder. Fails with `folder.not-found` or `folder.no-permission`. */
  list(id: number, typed: string): FolderListing {
    this.#question(id);
    const expanded = expandHome(typed.trim() || this.#home, this.#home);
    if (!isAbsolute(expanded)) throw new LuwteError('folder.not-found');
    const path = normalize(expanded);
    const names = readFolders(path);
    const parent = dirname(path);
    return {
      path,
      parent: parent === path ? null : parent,
      folders: names.filter((name) => !name.endsWith('.luwte')),
      vaults: names.filter((name) => name.endsWith('.luwte')),
    };
  }

  cancel(): void {
    this.#open?.answer(null);
    this.#open = null;
  }

  #question(id: number): OpenQuestion {
    if (this.#open?.id !== id) throw new LuwteError('host.no-dialog');
    return this.#open;
  }
}

function readFolders(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort((one, other) => one.localeCompare(other, 'nl'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new LuwteError(
      code === 'EACCES' || code === 'EPERM' ? 'folder.no-permission' : 'folder.not-found',
    );
  }
}
