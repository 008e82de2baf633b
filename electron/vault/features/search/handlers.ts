import { type Selectable, sql } from 'kysely';
import { withoutNumbers } from '../../../../contract/phone-number.ts';
import type { SearchResult, searchCasework } from '../../../../contract/search.ts';
import type { SearchKind } from '../../../../contract/search-terms.ts';
import type { CommonTables } from '../../db/common-tables.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { type Match, matchOf, parseQuery, type Term } from './query.ts';
import { snippetOf } from './snippet.ts';
import { visibleIn } from './visible.ts';

/**
 * So many matches are weighed against each other. Words that stand in more records than this say
 * little about any of them, and weighing them all would take longer than a keystroke.
 */
const weighed = 2000;

/** bm25: a word in the title counts four times one in the text; the filter words count for nothing. */
const weight = sql<number>`bm25(search_index, 4.0, 1.0, 0.0)`;

interface Ranked {
  readonly id: number;
  readonly rank: number;
}

/** The handlers are the same in every compartment. */
export const search: Handlers<typeof searchCasework> = {
  find: async (context, { query, kinds, clientId, limit }) => {
    const terms = parseQuery(query);
    const match = matchOf(terms, kinds, clientId);
    if (match === null) return [];
    const asked = await findVisible(context, terms, match, limit);
    // Files that are not the member's may have filled the page.
    const all = asked.hidden ? await findVisible(context, terms, match, weighed) : asked;
    return all.found.slice(0, limit);
  },
};

async function findVisible(
  context: RecordContext,
  terms: readonly Term[],
  match: Match,
  limit: number,
): Promise<{ readonly found: SearchResult[]; readonly hidden: boolean }> {
  const best = await findBest(context, terms, match, limit);
  const documents = await context.db
    .selectFrom('search_document')
    .selectAll()
    .where(
      'id',
      'in',
      best.map(({ id }) => id),
    )
    .execute();
  const visible = visibleIn(context, terms, documents);
  const byId = new Map(visible.map((document) => [document.id, document]));
  const found = best.flatMap(({ id, rank }) => {
    const document = byId.get(id);
    return document ? [{ ...describe(document, terms), rank }] : [];
  });
  return { found, hidden: visible.length < documents.length };
}

function describe(
  document: Selectable<CommonTables['search_document']>,
  terms: readonly Term[],
): Omit<SearchResult, 'rank'> {
  return {
    // Only what the contract knows is ever put in.
    kind: document.kind as SearchKind,
    objectId: document.object_id,
    clientId: document.client_id,
    at: document.at,
    title: document.title,
    // A number is shown where the rules of whose it is stand beside it, and not in passing.
    snippet: snippetOf(withoutNumbers(document.body), terms),
  };
}

/**
 * The best matches. By weight, and the one saved last of equals, where weighing tells something:
 * not when the words stand nearly everywhere, nor for a phrase, which a text has once or not at
 * all. Then those with the words in their title come first, and of each the one saved last.
 */
async function findBest(
  context: RecordContext,
  terms: readonly Term[],
  match: Match,
  limit: number,
): Promise<readonly Ranked[]> {
  const newest = await newestOf(context, match.anywhere, weighed + 1);
  if (newest.length === 0) return [];
  if (newest.length <= weighed && terms.every((term) => term.words.length === 1)) {
    // Not `ORDER BY rank`: FTS5 then works through its matches twice.
    const { rows } = await sql<Ranked>`
      SELECT rowid AS id, ${weight} AS rank FROM search_index
      WHERE search_index MATCH ${match.anywhere}
      ORDER BY 2, rowid DESC LIMIT ${limit}`.execute(context.db);
    return rows;
  }
  const titles = await newestOf(context, match.inTitle, limit);
  return [...new Set([...titles, ...newest])].slice(0, limit).map((id, rank) => ({ id, rank }));
}

async function newestOf(context: RecordContext, match: string, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    SELECT rowid AS id FROM search_index WHERE search_index MATCH ${match}
    ORDER BY rowid DESC LIMIT ${limit}`.execute(context.db);
  return rows.map((row) => row.id);
}
