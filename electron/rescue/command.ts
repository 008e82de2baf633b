import { resolve } from 'node:path';
import { withSecrets } from '../vault/keys/secret.ts';
import { findHeaders } from './headers.ts';
import { openKeysOf, readTyped } from './keys.ts';
import { isEmptyFolder, Output } from './output.ts';
import { isWhole, reportText } from './report.ts';
import { liesIn, rescue } from './rescue.ts';
import type { Words } from './words.ts';

/** What the command ends with; docs/rescue.md lists them. */
export const status = {
  whole: 0,
  damaged: 1,
  misused: 2,
  notOpened: 3,
  nothingThere: 4,
  failed: 5,
} as const;

export interface RescueWish {
  readonly vault: string;
  /** Null to look only. */
  readonly out: string | null;
  /** Whose passphrase it is, when it is to be tried on one member only. */
  readonly member: string | null;
  readonly words: Words;
  /** Null when whoever was asked gave up. */
  readonly readSecret: () => Promise<string | null>;
}

export interface Voice {
  /** A line for whoever runs it. */
  readonly say: (line: string) => void;
  /** The result. */
  readonly print: (text: string) => void;
}

/** The whole command; gives its exit status. */
export async function runRescue(wish: RescueWish, voice: Voice): Promise<number> {
  const { words } = wish;
  const [vault, out] = [resolve(wish.vault), wish.out === null ? null : resolve(wish.out)];
  const stop = (ends: number, line: string) => {
    voice.say(line);
    return ends;
  };
  try {
    if (out !== null && liesIn(out, vault)) return stop(status.misused, words.insideVault);
    if (out !== null && !isEmptyFolder(out)) return stop(status.misused, words.notEmpty);
    const headers = findHeaders(vault);
    if (headers.length === 0) return stop(status.nothingThere, words.noVault);
    if (!headers.some(({ keys }) => keys)) return stop(status.nothingThere, words.hopeless);
    const text = await wish.readSecret();
    if (text === null) return status.misused;
    return await withSecrets(async (take) => {
      const typed = await readTyped(take, text);
      if (typed.kind === 'mistyped-code') {
        return stop(status.notOpened, words.mistyped(typed.group));
      }
      if (typed.kind === 'mistyped-share') {
        return stop(status.notOpened, words.mistypedShare(typed.share, typed.group));
      }
      const opened = await openKeysOf(take, headers, typed, wish.member);
      if (!opened) return stop(status.notOpened, words.wrong);
      if (out !== null) voice.say(words.warning);
      const report = rescue(vault, opened, out === null ? null : new Output(out), words);
      if (out === null) voice.print(reportText(report, words));
      else voice.say(words.done);
      return isWhole(report) ? status.whole : status.damaged;
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal';
    return stop(status.failed, `${words.unreadable} ${code}`);
  }
}
