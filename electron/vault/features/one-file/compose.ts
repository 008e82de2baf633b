import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../../../contract/common.ts';
import type { JournalBasis } from '../../../../contract/journal-terms.ts';
import type { SearchKind } from '../../../../contract/search-terms.ts';
import type { SearchDocument } from '../../db/search-index.ts';
import { besideItself, type ClientRow, type Told } from '../clients/index.ts';
import { type CollectedRows, collectRows, type Row } from './collect.ts';
import type { RestoredRow } from './rows.ts';

/** A file's content on its way in: the pieces lie in the copy under the old id. */
export interface RestoredContent {
  readonly database: Database;
  readonly id: string;
  readonly bytes: number;
  readonly newId: string;
}

/** What one compartment gets of a file. */
export interface RestoredPart {
  readonly compartment: Compartment;
  readonly rows: readonly RestoredRow[];
  readonly contents: readonly RestoredContent[];
  readonly counts: readonly { readonly table: string; readonly rows: number }[];
}

export interface CompositionWish {
  readonly client: string;
  readonly member: string;
  readonly databases: ReadonlyMap<Compartment, Database>;
  readonly newId: () => string;
  /** Which backup it comes from, in the journal's words. */
  readonly origin: string;
  readonly basisIn: (compartment: Compartment) => JournalBasis;
  readonly told: Told;
}

/** Puts a file together under new ids. Everything that refers to something in it refers to the new one. */
export function composeFile(wish: CompositionWish): {
  readonly client: string;
  readonly parts: readonly RestoredPart[];
} {
  const collected = new Map<Compartment, CollectedRows[]>();
  const ids = new Map<string, string>();
  for (const [compartment, database] of wish.databases) {
    const tables = collectRows(database, compartment, wish.client, wish.member);
    collected.set(compartment, tables);
    for (const { declared, rows } of tables) {
      const column = declared.id;
      if (column) for (const row of rows) ids.set(String(row[column]), wish.newId());
    }
  }
  const client = ids.get(wish.client);
  if (!client) throw new Error('a file has its client');
  const composing = { ...wish, ids, newClient: client };
  const parts = [...wish.databases].map(([compartment, database]) =>
    composePart(composing, compartment, database, collected.get(compartment) ?? []),
  );
  return { client, parts };
}

interface Composing extends CompositionWish {
  readonly ids: ReadonlyMap<string, string>;
  readonly newClient: string;
}

function composePart(
  composing: Composing,
  compartment: Compartment,
  database: Database,
  tables: readonly CollectedRows[],
): RestoredPart {
  const { ids } = composing;
  const words = wordsOf(composing, database);
  const rows = tables.flatMap((one) =>
    one.rows.flatMap((row) => composeRow(composing, compartment, one, row)),
  );
  const contents = tables
    .filter(({ table }) => table === 'document')
    .flatMap((one) => one.rows)
    .map(({ id, bytes }) => ({
      ...{ database, id: String(id), bytes: Number(bytes), newId: ids.get(String(id)) ?? '' },
    }));
  const counts = tables.map(({ table, rows: { length } }) => ({ table, rows: length }));
  const told = entryOfOld(composing, compartment, rows.length);
  return { compartment, rows: [...rows, ...words, told], contents, counts };
}

function composeRow(
  composing: Composing,
  compartment: Compartment,
  { table, declared }: CollectedRows,
  old: Row,
): RestoredRow[] {
  const { ids, newClient, told, origin, basisIn } = composing;
  const renewed = [declared.id, declared.owner?.column, ...(declared.references ?? [])];
  const row: Record<string, Row[string]> = { ...old };
  for (const column of renewed) {
    const before = column ? old[column] : null;
    if (!column || !before) continue;
    const after = ids.get(String(before));
    // A draft about what was removed since: it has nothing left to become.
    if (!after) return [];
    row[column] = after;
  }
  for (const column of declared.links ?? []) {
    row[column] = ids.get(String(old[column])) ?? null;
  }
  const object = declared.object;
  const id = declared.id ? String(old[declared.id]) : '';
  const entry = object
    ? {
        ...{ object, id: ids.get(id) ?? '', client: newClient },
        ...{ detail: `${origin}; from ${id}`, basis: basisIn(compartment) },
      }
    : null;
  if (table !== 'client') return [{ kind: 'row', table, row, entry }];
  // The copy's schema is the present one, so the row is what the feature's rows are.
  const beside = besideItself(row as unknown as ClientRow, told);
  return [
    { kind: 'row', table, row: beside.row as unknown as Row, entry },
    { kind: 'words', words: beside.words },
  ];
}

/** The file that is there, or was, tells in its journal that a copy of it came beside it. */
function entryOfOld(
  { client, newClient, origin, basisIn }: Composing,
  compartment: Compartment,
  rows: number,
): RestoredRow {
  return {
    kind: 'entry',
    entry: {
      ...{ object: 'client', id: client, client, basis: basisIn(compartment) },
      detail: `${origin}; to ${newClient}; rows ${rows}`,
    },
  };
}

interface StoredWords {
  readonly kind: SearchKind;
  readonly object_id: string;
  readonly at: string;
  readonly title: string;
  readonly body: string;
}

/** The words for searching, but for the client's own, which tell the new code. */
function wordsOf({ client, newClient, ids }: Composing, database: Database): RestoredRow[] {
  const stored = database
    .prepare(
      `SELECT kind, object_id, at, title, body FROM search_document
       WHERE client_id = ? AND kind <> 'client' ORDER BY id`,
    )
    .all([client]) as unknown as StoredWords[];
  return stored.flatMap(({ object_id, ...words }) => {
    const objectId = ids.get(object_id);
    const document: SearchDocument | null = objectId
      ? { ...words, objectId, clientId: newClient }
      : null;
    return document ? [{ kind: 'words' as const, words: document }] : [];
  });
}
