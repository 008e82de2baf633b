import type { Database } from '@signalapp/sqlcipher';
import {
  type Anchor,
  type ChainKeys,
  chainMac,
  genesis,
  isSameMac,
  keyOfEntry,
  repeatMac,
} from './journal-chain.ts';
import { isErased } from './journal-erasure.ts';

interface StoredEntry {
  readonly sequence: number;
  readonly entry: string;
  readonly mac: Uint8Array;
}

/** See `Journal.check`. */
export function* checkChain(
  database: Database,
  keys: ChainKeys,
  last: number,
): Generator<number, number | null> {
  let mac: Uint8Array = genesis;
  let expected = 1;
  const page = database.prepare(
    'SELECT sequence, entry, mac FROM journal WHERE sequence BETWEEN ? AND ? ORDER BY sequence LIMIT 1000',
  );
  for (;;) {
    const rows = page.all<StoredEntry & Record<string, string | number | Uint8Array<ArrayBuffer>>>([
      expected,
      last,
    ]);
    for (const row of rows) {
      const fits =
        row.sequence === expected &&
        (isSameMac(row.mac, chainMac(keyOfEntry(keys, expected), mac, row.entry)) ||
          isSealed(database, keys, row));
      if (!fits) return expected;
      mac = row.mac;
      expected += 1;
    }
    if (rows.length === 0) return firstBrokenRepeat(database, keys);
    yield expected - 1;
  }
}

function isSealed(database: Database, keys: ChainKeys, row: StoredEntry): boolean {
  // A copy from before contents could be erased has no such table.
  const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'journal_erased'").get();
  if (!known) return false;
  const seal = database
    .prepare(`
      SELECT eraser.sequence, eraser.entry, journal_erased.mac FROM journal_erased
      JOIN journal AS eraser ON eraser.sequence = by_sequence
      WHERE journal_erased.sequence = ?`)
    .get<StoredEntry & Record<string, string | number | Uint8Array<ArrayBuffer>>>([row.sequence]);
  return seal !== undefined && isErased(keys, row, { by: seal, mac: seal.mac });
}

function firstBrokenRepeat(database: Database, keys: ChainKeys): number | null {
  const rows = database.prepare('SELECT * FROM journal_repeat ORDER BY sequence').all<{
    sequence: number;
    count: number;
    last_at: string;
    detail: string | null;
    mac: Uint8Array<ArrayBuffer>;
  }>();
  const broken = rows.find(({ sequence, count, last_at, detail, mac }) => {
    const key = keyOfEntry(keys, sequence);
    return !isSameMac(mac, repeatMac(key, sequence, count, last_at, detail));
  });
  return broken?.sequence ?? null;
}

/** Whether a database's journal holds the entry an anchor names. Needs no key of the journal. */
export function holdsAnchor(database: Database, { count, head }: Anchor): boolean {
  if (count === 0) return head === genesis.toString('hex');
  const mac = database
    .prepare('SELECT mac FROM journal WHERE sequence = ?', { pluck: true })
    .get([count]);
  return mac instanceof Uint8Array && Buffer.from(mac).toString('hex') === head;
}
