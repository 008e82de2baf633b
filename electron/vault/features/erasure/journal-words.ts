import type { Database } from '@signalapp/sqlcipher';
import { fold } from '../../db/fold.ts';

/** What was kept of a client to be found by. */
export interface ClientWords {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

/** A search that led to the file: every part of the vault was asked at that moment. */
export interface Searched {
  readonly memberId: string;
  readonly at: string;
}

/** The parts of the vault are asked one after another. */
const sameSearchMs = 5000;

interface SearchEntry extends Searched {
  readonly sequence: number;
  readonly client: string | null;
  readonly words: string;
}

/**
 * The entries of a journal that say something of a client, in order: all about their file, and searches for their
 * name, also one that goes wrong after its first letters, or for a word that no other file holds. What the search index knew of the client must be out of it
 * already. Of an erasure, and of who has seen that a file was opened, nothing is to be erased.
 */
export function entriesAbout(
  database: Database,
  clientId: string,
  words: ClientWords,
  searched: readonly Searched[],
): number[] {
  const own = database
    .prepare(
      `SELECT journal.sequence FROM journal LEFT JOIN journal_repeat USING (sequence)
       WHERE client_id = ? AND action NOT IN ('erase', 'acknowledge')
         AND (entry ->> '$.detail' IS NOT NULL OR json_array_length(entry, '$.changes') > 0
           OR journal_repeat.detail IS NOT NULL)`,
      { pluck: true },
    )
    .all<number>([clientId]);
  const leads = leadsTo(database, words);
  const searches = searchesIn(database).filter(
    (entry) => leads(entry.words) || searched.some((one) => isSameSearch(one, entry)),
  );
  const all = new Set([...own, ...searches.map(({ sequence }) => sequence)]);
  return [...all].sort((one, other) => one - other);
}

/** By whom and when the searches among these entries were. */
export function searchedAs(database: Database, sequences: readonly number[]): Searched[] {
  const chosen = new Set(sequences);
  return searchesIn(database)
    .filter(({ sequence }) => chosen.has(sequence))
    .map(({ memberId, at }) => ({ memberId, at }));
}

function searchesIn(database: Database): SearchEntry[] {
  return database
    .prepare(`
      SELECT journal.sequence, client_id AS client, member_id AS memberId, at,
        coalesce(entry ->> '$.detail', '') || ' ' || coalesce(journal_repeat.detail, '') AS words
      FROM journal LEFT JOIN journal_repeat USING (sequence)
      WHERE action = 'search'
        AND (entry ->> '$.detail' IS NOT NULL OR journal_repeat.detail IS NOT NULL)`)
    .all<{
      sequence: number;
      client: string | null;
      memberId: string;
      at: string;
      words: string;
    }>();
}

const isSameSearch = (one: Searched, other: Searched) =>
  one.memberId === other.memberId &&
  Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= sameSearchMs;

/** Whether what was searched for leads to the client. */
function leadsTo(database: Database, { names, texts }: ClientWords): (query: string) => boolean {
  const ofName = new Set(names.flatMap(wordsOf));
  const beginnings = new Set([...ofName].map((word) => word.slice(0, beginning)));
  const ofFile = new Set(texts.flatMap(wordsOf));
  const known = new Map<string, boolean>();
  const isTheirs = (word: string) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const isTheirsNow =
      beginsAny(ofName, word) ||
      (word.length >= beginning && beginnings.has(word.slice(0, beginning))) ||
      (beginsAny(ofFile, word) && !isElsewhere(database, word));
    known.set(word, isTheirsNow);
    return isTheirsNow;
  };
  return (query) => wordsOf(query).some(isTheirs);
}

/** One or two letters lead to everyone. */
const shortest = 3;
/** Whoever types so much of a name means it, whatever comes after. */
const beginning = 4;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortest);

const beginsAny = (words: ReadonlySet<string>, start: string) =>
  [...words].some((word) => word.startsWith(start));

function isElsewhere(database: Database, word: string): boolean {
  return (
    database
      .prepare('SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT 1')
      .get([`{title body} : "${word}" *`]) !== undefined
  );
}
