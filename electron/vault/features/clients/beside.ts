import { textLimit } from '../../../../contract/common.ts';
import type { SearchDocument } from '../../db/search-index.ts';
import { clientFieldsFromRow } from './rows.ts';
import type { ClientRow } from './tables.ts';
import { searchDocumentOf } from './words.ts';

/** How a client that was copied is told from the one beside it. */
export interface Told {
  readonly code: string;
  /** Comes before the client's own remarks. */
  readonly remark: string;
  readonly savedBy: string;
  readonly savedAt: string;
}

/** A client's row as it is put beside the one it was copied from, and its words for searching. */
export function besideItself(
  row: ClientRow,
  { code, remark, savedBy, savedAt }: Told,
): { readonly row: ClientRow; readonly words: SearchDocument } {
  const remarks = [remark, row.remarks].filter((text) => text.trim() !== '').join('\n\n');
  const told: ClientRow = {
    ...row,
    ...{ code, saved_by: savedBy, updated_at: savedAt },
    // What is full keeps what it says; code and journal tell as well.
    remarks: remarks.length > textLimit ? row.remarks : remarks,
  };
  return { row: told, words: searchDocumentOf(row.id, row.created_at, clientFieldsFromRow(told)) };
}

const longestCode = 40;

/** A code for the file beside another: `TW-2026-0012-H`, or with a number where that is in use. */
export function codeBeside(code: string, inUse: readonly string[]): string {
  const used = new Set(inUse.map((one) => one.toLowerCase()));
  for (let turn = 1; ; turn += 1) {
    const ending = turn === 1 ? '-H' : `-H${turn}`;
    const suggestion = `${code.slice(0, longestCode - ending.length)}${ending}`;
    if (!used.has(suggestion.toLowerCase())) return suggestion;
  }
}
