import { createHash } from 'node:crypto';
import type { Compartment } from '../../../../contract/common.ts';
import type { FieldChange } from '../../../../contract/journal.ts';
import type { Anchor } from '../../db/journal-chain.ts';
import type { ProvenRow } from './export-rows.ts';

/** What stands above the entries (docs/journal-export.md). */
export interface ProofHead {
  readonly vaultId: string;
  readonly vaultName: string;
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly purpose: string;
  readonly selection: object;
  /** Whether every entry of the journals is in it. */
  readonly whole: boolean;
  readonly contents: boolean;
  readonly anchors: ReadonlyMap<Compartment, Anchor>;
}

/** The beginning of `proof.json`, up to its entries, which follow one a line. */
export function proofHead({ anchors, ...head }: ProofHead): string {
  const journals = [...anchors].map(([compartment, anchor]) => ({ compartment, ...anchor }));
  const fields = Object.entries({ luwte: 'journal export', format: 1, ...head, journals });
  const lines = fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  return `{\n${lines.join('\n')}\n"entries": [`;
}

/** The end of `proof.json`. */
export const proofTail = (rows: number, csv: string) =>
  `\n],\n"csv": ${JSON.stringify({ rows, sha256: csv })}\n}\n`;

/** Links each entry to the ones before it by a hash that needs no key. */
export class ProofChain {
  readonly #contents: boolean;
  #link = '0'.repeat(64);
  #count = 0;

  constructor(contents: boolean) {
    this.#contents = contents;
  }

  /** The next line of `entries`. */
  next(row: ProvenRow): string {
    const { compartment, sequence, previous, mac, repeat } = row;
    const { entry, complete } = this.#contents ? whole(row.entry) : withoutContents(row.entry);
    const parts = [compartment, sequence, previous, mac, entry];
    const repeated = [repeat?.text ?? '', repeat?.mac ?? ''];
    const text = [this.#link, ...parts, ...repeated].join('\n');
    this.#link = createHash('sha256').update(text).digest('hex');
    const line = {
      compartment,
      sequence,
      previous,
      mac,
      complete,
      entry,
      repeat,
      link: this.#link,
    };
    this.#count += 1;
    return `${this.#count === 1 ? '' : ','}\n${JSON.stringify(line)}`;
  }
}

/** What an erasure left of an entry is not what its MAC was made of. */
const whole = (entry: string) => ({ entry, complete: !isErased(JSON.parse(entry)) });

const isErased = (stored: object) => 'erased' in stored;

/** An entry with the names of the fields that changed and not what they said. */
function withoutContents(entry: string): { entry: string; complete: boolean } {
  const stored: { changes: FieldChange[] } = JSON.parse(entry);
  if (stored.changes.length === 0) return whole(entry);
  const changes = stored.changes.map(({ field }) => ({ field }));
  return { entry: JSON.stringify({ ...stored, changes }), complete: false };
}
