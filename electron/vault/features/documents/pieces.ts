import { createHash, type Hash } from 'node:crypto';
import { documentPieceBytes } from '../../../../contract/document-terms.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { CommonTables } from '../../db/common-tables.ts';
import type { Connection, RecordContext } from '../../db/connection.ts';
import type { Actor } from '../../db/journal.ts';
import type { DocumentTables } from './tables.ts';

/** Every compartment has the tables of documents. */
export type DocumentContext = RecordContext<CommonTables & DocumentTables>;
export type DocumentConnection = Connection<CommonTables & DocumentTables>;

export const piecesOf = (bytes: number): number => Math.ceil(bytes / documentPieceBytes);

/** How long the piece at a place of a file is. */
export const pieceLength = (bytes: number, place: number): number =>
  Math.min(documentPieceBytes, bytes - place * documentPieceBytes);

/** One piece as it lies; `document.damaged` when it is missing. */
export async function readPiece(
  { db }: DocumentContext,
  documentId: string,
  place: number,
): Promise<Uint8Array> {
  const row = await db
    .selectFrom('document_piece')
    .select('content')
    .where('document_id', '=', documentId)
    .where('place', '=', place)
    .executeTakeFirst();
  if (!row) throw new LuwteError('document.damaged');
  return row.content;
}

export async function insertPiece(
  { db }: DocumentContext,
  documentId: string,
  place: number,
  content: Uint8Array,
): Promise<void> {
  await db
    .insertInto('document_piece')
    .values({ document_id: documentId, place, content })
    .execute();
}

/** Reads a file in order, piece by piece; the last is given only when all of it fits the stored hash. */
export class CheckedReading {
  readonly #file: { readonly id: string; readonly bytes: number; readonly sha256: string };
  readonly #hash: Hash = createHash('sha256');
  #place = 0;

  constructor(file: { readonly id: string; readonly bytes: number; readonly sha256: string }) {
    this.#file = file;
  }

  /** Fails with `document.damaged`. Not to be asked after the last. */
  async next(context: DocumentContext): Promise<{ content: Uint8Array; last: boolean }> {
    const { id, bytes, sha256 } = this.#file;
    const content = await readPiece(context, id, this.#place);
    this.#hash.update(content);
    this.#place += 1;
    const last = this.#place >= piecesOf(bytes);
    if (last && this.#hash.digest('hex') !== sha256) throw new LuwteError('document.damaged');
    return { content, last };
  }
}

/** So many pieces go at a time, so that other work gets its turn and the log stays small. */
const removedAtOnce = 16;

/** Removes the pieces of one that is marked as unfinished, while `goesOn`; of a document it removes nothing. */
export async function removeUnfinished(
  connection: DocumentConnection,
  member: Actor,
  id: string,
  goesOn: () => boolean = () => true,
): Promise<void> {
  let more = true;
  while (more && goesOn()) {
    more = await connection.transact(member, (context) => removeSome(context, id));
  }
}

async function removeSome({ db }: DocumentContext, id: string): Promise<boolean> {
  const marked = await db
    .selectFrom('document_unfinished')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!marked) return false;
  const { numDeletedRows } = await db
    .deleteFrom('document_piece')
    .where('document_id', '=', id)
    .where('place', 'in', (pieces) =>
      pieces
        .selectFrom('document_piece')
        .select('place')
        .where('document_id', '=', id)
        .limit(removedAtOnce),
    )
    .executeTakeFirst();
  if (numDeletedRows > 0n) return true;
  await db.deleteFrom('document_unfinished').where('id', '=', id).execute();
  return false;
}
