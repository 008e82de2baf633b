import type { Database } from '@signalapp/sqlcipher';
import { withoutGuards } from './immutable.ts';
import { type ChainKeys, erasureMac, isSameMac, keyOfEntry, repeatMac } from './journal-chain.ts';

/** Entries from the first to the last, both included. */
type Range = readonly [first: number, last: number];

/** The field of an erasure's entry that says of which entries the contents went. */
export const erasedField = 'journal';

/** Sequence numbers in rising order, as an erasure's entry tells them. */
export function rangesOf(sequences: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const sequence of sequences) {
    const [first = sequence, last = Number.NaN] = ranges.at(-1) ?? [];
    if (last + 1 === sequence) ranges[ranges.length - 1] = [first, sequence];
    else ranges.push([sequence, sequence]);
  }
  return ranges;
}

interface StoredEntry {
  readonly sequence: number;
  readonly entry: string;
  readonly mac: Uint8Array;
}

/** What vouches for an entry that an erasure emptied: the erasure's entry, and a MAC in its name. */
export interface ErasureSeal {
  readonly by: { readonly sequence: number; readonly entry: string };
  readonly mac: Uint8Array;
}

/** Whether an entry is what an erasure left of it, and that erasure says so. */
export function isErased(keys: ChainKeys, erased: StoredEntry, seal: ErasureSeal): boolean {
  const { by, mac } = seal;
  const expected = erasureMac(keyOfEntry(keys, by.sequence), { ...erased, by: by.sequence });
  return (
    isSameMac(mac, expected) &&
    rangesIn(by.entry).some(([first, last]) => first <= erased.sequence && erased.sequence <= last)
  );
}

/** The entries that an erasure says it emptied; none for an entry that is no erasure. */
function rangesIn(entry: string): readonly Range[] {
  const { action, changes }: { action: string; changes: { field: string; after: Range[] }[] } =
    JSON.parse(entry);
  if (action !== 'erase') return [];
  return changes.find(({ field }) => field === erasedField)?.after ?? [];
}

/**
 * Takes what these entries say out of them, for good: what was asked for or remarked, and the fields
 * before and after. Who did what, when, and to whose file stays. The chain goes on over the MACs as they were; that what is
 * left of an entry is what an erasure left of it is vouched for in `journal_erased`
 * (docs/vault-format.md). Belongs in the transaction that enters `by`.
 */
export function eraseContents(
  database: Database,
  keys: ChainKeys,
  sequences: readonly number[],
  by: number,
): void {
  withoutGuards(database, ['journal', 'journal_repeat', 'journal_erased'], () => {
    for (const sequence of sequences) eraseEntry(database, keys, sequence, by);
  });
}

function eraseEntry(database: Database, keys: ChainKeys, sequence: number, by: number): void {
  const row = database
    .prepare('SELECT entry, mac FROM journal WHERE sequence = ?')
    .get<{ entry: string; mac: Uint8Array<ArrayBuffer> }>([sequence]);
  if (!row) throw new Error('there is no such entry');
  const entry = JSON.stringify({ ...JSON.parse(row.entry), detail: null, changes: [], erased: by });
  database.prepare('UPDATE journal SET entry = ? WHERE sequence = ?').run([entry, sequence]);
  const mac = erasureMac(keyOfEntry(keys, by), { sequence, by, mac: row.mac, entry });
  database
    .prepare('INSERT OR REPLACE INTO journal_erased (sequence, by_sequence, mac) VALUES (?, ?, ?)')
    .run([sequence, by, mac]);
  eraseRepeat(database, keys, sequence);
}

/** What a counted view last asked for. */
function eraseRepeat(database: Database, keys: ChainKeys, sequence: number): void {
  const repeat = database
    .prepare('SELECT count, last_at FROM journal_repeat WHERE sequence = ?')
    .get<{ count: number; last_at: string }>([sequence]);
  if (!repeat) return;
  const mac = repeatMac(
    ...([keyOfEntry(keys, sequence), sequence, repeat.count, repeat.last_at, null] as const),
  );
  database
    .prepare('UPDATE journal_repeat SET detail = NULL, mac = ? WHERE sequence = ?')
    .run([mac, sequence]);
}
