import { type ChainKeys, chainMac, keyOfEntry } from '../vault/db/journal-chain.ts';
import { type ErasureSeal, isErased } from '../vault/db/journal-erasure.ts';
import type { DamagedDatabase, Row } from './database.ts';
import type { HeaderKeys } from './headers.ts';
import type { JournalReport } from './report.ts';

type Anchor = HeaderKeys['compartments'][number]['anchor'];

/** Follows the chain of a journal, as far as its rows could be read. */
export function checkJournal(
  database: DamagedDatabase,
  chain: ChainKeys,
  anchor: Anchor,
): JournalReport | null {
  const entries = rowsOf(database, 'journal')?.sort(
    (one, other) => Number(one['sequence']) - Number(other['sequence']),
  );
  if (!entries) return null;
  const seals = sealsOf(rowsOf(database, 'journal_erased') ?? [], entries);
  let previous: Uint8Array = Buffer.alloc(32);
  let firstBreak: number | null = null;
  let reachesAnchor = anchor === null ? null : anchor.count === 0;
  for (const [place, { sequence, entry, mac }] of entries.entries()) {
    const isNext = sequence === place + 1 && typeof entry === 'string' && Buffer.isBuffer(mac);
    const seal = seals.get(place + 1);
    const fits =
      isNext &&
      (chainMac(keyOfEntry(chain, sequence), previous, entry).equals(mac) ||
        (seal !== undefined && isErased(chain, { sequence, entry, mac }, seal)));
    if (!fits) {
      firstBreak = place + 1;
      break;
    }
    previous = mac;
    if (sequence === anchor?.count) reachesAnchor = mac.toString('hex') === anchor.head;
  }
  return { entries: entries.length, firstBreak, reachesAnchor };
}

function rowsOf(database: DamagedDatabase, name: string): Row[] | undefined {
  const findings = database.findings.find(({ table }) => table.name === name);
  return findings && [...database.rows(findings)];
}

/** What vouches for the entries that an erasure emptied, by their number. */
function sealsOf(rows: readonly Row[], entries: readonly Row[]): ReadonlyMap<number, ErasureSeal> {
  const texts = new Map(entries.map(({ sequence, entry }) => [sequence, entry]));
  const seals = new Map<number, ErasureSeal>();
  for (const { sequence, by_sequence: by, mac } of rows) {
    const entry = texts.get(by);
    if (typeof sequence !== 'number' || typeof by !== 'number') continue;
    if (typeof entry !== 'string' || !Buffer.isBuffer(mac)) continue;
    seals.set(sequence, { by: { sequence: by, entry }, mac });
  }
  return seals;
}
