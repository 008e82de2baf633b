import type { z } from 'zod';
import type { snippetPartSchema } from '../../../../contract/search.ts';
import { fold } from '../../db/fold.ts';
import { type Term, wordsOf } from './query.ts';

type SnippetPart = z.infer<typeof snippetPartSchema>;

/** A stretch of the original text, in UTF-16 code units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Hit extends Stretch {
  readonly term: Term;
}

const snippetLength = 160;
/** How much of the text before the first hit is shown with it. */
const leadLength = 40;
/** The hits considered for the best place of a long text. */
const hitLimit = 50;

/** Turns the reading direction around or hides where it ends; of no use in a few words out of their text. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Markdown that would only get in the way of reading: emphasis, headings, quotes, code. */
const markup = /\*\*|__|~~|`+|^(?:#{1,6}|>)\s/gmu;

/**
 * The place in a text where most of the searched terms stand together, about 160 characters, with
 * the hits marked. Without any hit (they are all in the title) it is the beginning of the text.
 */
export function snippetOf(text: string, terms: readonly Term[]): SnippetPart[] {
  const hits = findHits(text, terms);
  const window = bestWindow(text, hits);
  const parts: SnippetPart[] = [];
  const add = (start: number, end: number, hit: boolean): void => {
    const shown = clean(text.slice(start, end));
    if (shown !== '') parts.push({ text: shown, hit });
  };
  if (window.start > 0) parts.push({ text: '…', hit: false });
  let at = window.start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > window.end) continue;
    add(at, hit.start, false);
    add(hit.start, hit.end, true);
    at = hit.end;
  }
  add(at, window.end, false);
  if (window.end < text.length) parts.push({ text: '…', hit: false });
  return parts;
}

const clean = (text: string): string =>
  text.replace(directionMarks, '').replace(markup, '').replace(/\s+/gu, ' ');

/** The first hits in order of place. Whole words are marked, also where only a beginning was typed. */
function findHits(text: string, terms: readonly Term[]): Hit[] {
  const { folded, origin } = foldWithOrigin(text);
  const words = wordsOf(folded);
  const hits: Hit[] = [];
  for (const [index, { start }] of words.entries()) {
    if (hits.length >= hitLimit) break;
    const term = terms.find((candidate) => standsAt(candidate, words, index));
    const last = term && words[index + term.words.length - 1];
    if (!term || !last) continue;
    hits.push({
      term,
      start: origin[start] ?? 0,
      end: origin[last.start + last.word.length] ?? text.length,
    });
  }
  return hits;
}

function standsAt(term: Term, words: ReturnType<typeof wordsOf>, index: number): boolean {
  return term.words.every((wanted, offset) => {
    const found = words[index + offset]?.word;
    const mayGoOn = term.prefix && offset === term.words.length - 1;
    return mayGoOn ? found?.startsWith(wanted) : found === wanted;
  });
}

/**
 * The folded text, and for each of its code units where the character it came from begins; one
 * more origin stands for the end. Folding takes letters apart and drops marks, so places differ.
 */
function foldWithOrigin(text: string): { folded: string; origin: readonly number[] } {
  const pieces: string[] = [];
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(at);
    pieces.push(piece);
    at += character.length;
  }
  origin.push(text.length);
  return { folded: pieces.join(''), origin };
}

const foldCharacter = (character: string): string =>
  character < '\u0080' ? character.toLowerCase() : fold(character);

/** The stretch that begins shortly before a hit and holds the most different terms; the earliest of equals. */
function bestWindow(text: string, hits: readonly Hit[]): Stretch {
  let best: Stretch = { start: 0, end: wordEnd(text, snippetLength) };
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const start = hit.start <= leadLength ? 0 : wordStart(text, hit.start - leadLength, hit.start);
    const end = Math.max(hit.end, wordEnd(text, start + snippetLength));
    const inside = hits.slice(index).filter((other) => other.end <= end);
    const different = new Set(inside.map((other) => other.term)).size;
    if (different > most) {
      most = different;
      best = { start, end };
    }
  }
  return best;
}

/** The first beginning of a word from `from` on; `limit` when there is none before it. */
function wordStart(text: string, from: number, limit: number): number {
  const gap = text.slice(from, limit).search(/\s/u);
  return gap < 0 ? limit : from + gap + 1;
}

/** The last end of a word up to `to`; without one near, the place itself, but never inside a character. */
function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const tail = text.slice(Math.max(0, to - leadLength), to + 1);
  const gap = tail.search(/\s\S*$/u);
  if (gap >= 0) return Math.max(0, to - leadLength) + gap;
  const before = text.charCodeAt(to - 1);
  return before >= 0xd8_00 && before <= 0xdb_ff ? to - 1 : to;
}
