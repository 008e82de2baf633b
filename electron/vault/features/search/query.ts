import type { SearchKind } from '../../../../contract/search-terms.ts';
import { fold } from '../../db/fold.ts';
import { clientWord, filterMark, kindWord } from '../../db/search-index.ts';

/** Words that must stand side by side; of the last one only the beginning, when `prefix`. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

const quotes = '"“”„«»';
/** A quoted phrase (its end may still have to be typed), or a run without spaces. */
const pieces = new RegExp(`[${quotes}]([^${quotes}]*)([${quotes}]|$)|([^\\s${quotes}]+)`, 'gu');
/** What the index's tokenizer (unicode61) takes for a word: letters, digits and private use. */
const word = /[\p{L}\p{N}\p{Co}]+/gu;
/** So short a beginning matches nearly everything and no prefix index serves it. */
const tooShort = /^[a-z0-9]$/;

/** The words of a text as the index has them, with where they stand in the folded text. */
export function wordsOf(folded: string): { readonly word: string; readonly start: number }[] {
  return [...folded.matchAll(word)].map((match) => ({ word: match[0], start: match.index }));
}

/**
 * What a typed query asks for. Each run of characters is a term of which the last word may go on;
 * something in quotes is exact, unless its closing quote is still to come. A single letter at the
 * end is a word that has only begun and is left out. All other characters separate words, so
 * nothing that is typed is syntax.
 */
export function parseQuery(query: string): Term[] {
  const text = query.replaceAll(filterMark, ' ');
  return [...text.matchAll(pieces)].flatMap((match) => {
    const [piece, quoted, closing, run] = match;
    const words = wordsOf(fold(quoted ?? run ?? '')).map((found) => found.word);
    const last = words.at(-1) ?? '';
    if (!tooShort.test(last)) return asTerm(words, !closing);
    const complete = match.index + piece.length < text.length || closing || /\d/.test(last);
    return asTerm(complete ? words : words.slice(0, -1), false);
  });
}

function asTerm(words: readonly string[], prefix: boolean): Term[] {
  return words.length > 0 ? [{ words, prefix }] : [];
}

/** The searched words as FTS5 expressions, with the kinds and the client they are narrowed to. */
export interface Match {
  readonly anywhere: string;
  readonly inTitle: string;
}

/** The terms as FTS5 expressions; null when nothing can match. */
export function matchOf(
  terms: readonly Term[],
  kinds: readonly SearchKind[] | null,
  clientId: string | null,
): Match | null {
  if (terms.length === 0 || kinds?.length === 0) return null;
  const words = terms
    .map((term) => `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`)
    .join(' AND ');
  const filters = [
    ...(kinds ? [` AND (${kinds.map((kind) => `"${kindWord(kind)}"`).join(' OR ')})`] : []),
    ...(clientId ? [` AND "${clientWord(clientId)}"`] : []),
  ].join('');
  return { anywhere: `${words}${filters}`, inTitle: `title : (${words})${filters}` };
}
