import type { Compartment } from '../../../../contract/common.ts';
import type { JournalFilter } from '../../../../contract/journal.ts';
import type { Connection } from '../../db/connection.ts';
import { type Anchor, repeatText } from '../../db/journal-chain.ts';
import { entries, filtered, idsOfFile, type JournalRow } from './entries.ts';

/** An entry with what vouches for it. */
export interface ProvenRow extends JournalRow {
  readonly compartment: Compartment;
  readonly sequence: number;
  readonly at: string;
  /** The MAC of the entry before it and its own, in hexadecimal. */
  readonly previous: string;
  readonly mac: string;
  /** A counted view: its authenticated text and the MAC of it. */
  readonly repeat: { readonly text: string; readonly mac: string } | null;
}

const pageSize = 1000;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const genesis = '0'.repeat(64);

/** The entries of one journal that a filter asks for, oldest first, as far as an anchor. */
export async function* provenRows(
  { compartment, queries }: Connection,
  filter: JournalFilter,
  { count }: Anchor,
): AsyncGenerator<ProvenRow> {
  const { clientId } = filter;
  const ids = clientId === null ? null : await idsOfFile({ db: queries }, clientId);
  for (let after = 0; ; ) {
    const rows = await filtered(entries({ db: queries }), filter, ids)
      .select(['journal.sequence', 'journal.at', 'journal.mac', 'journal_repeat.mac as repeat_mac'])
      .select((row) =>
        row
          .selectFrom('journal as earlier')
          .select('earlier.mac')
          .whereRef('earlier.sequence', '=', (one) => one('journal.sequence', '-', 1))
          .as('previous'),
      )
      .where('journal.sequence', '>', after)
      .where('journal.sequence', '<=', count)
      .orderBy('journal.sequence')
      .limit(pageSize)
      .execute();
    for (const { mac, repeat_mac, previous, ...row } of rows) {
      const repeat =
        repeat_mac === null || row.count === null || row.last_at === null
          ? null
          : {
              text: repeatText(row.sequence, row.count, row.last_at, row.last_detail),
              mac: hex(repeat_mac),
            };
      const before = previous === null ? genesis : hex(previous);
      yield { ...row, compartment, previous: before, mac: hex(mac), repeat };
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.sequence;
  }
}

/** The entries of several journals as one, oldest first. */
export async function* inOrderOfTime(
  journals: readonly AsyncGenerator<ProvenRow>[],
): AsyncGenerator<ProvenRow> {
  const heads = await Promise.all(journals.map((rows) => rows.next()));
  for (;;) {
    let first = -1;
    for (const [index, head] of heads.entries()) {
      if (head.done) continue;
      const best = heads[first];
      if (!best || best.done || head.value.at < best.value.at) first = index;
    }
    const next = heads[first];
    const source = journals[first];
    if (!next || next.done || !source) return;
    yield next.value;
    heads[first] = await source.next();
  }
}
