import type { Database } from '@signalapp/sqlcipher';
import { LuwteError } from '../../../../contract/errors.ts';
import type { Connection, RecordContext } from '../../db/connection.ts';
import type { Actor } from '../../db/journal.ts';
import {
  type DocumentConnection,
  type DocumentContext,
  insertPiece,
  pieceLength,
  piecesOf,
  removeUnfinished,
} from './pieces.ts';
import { markUnfinished, unmarkUnfinished } from './repository.ts';

// Every compartment has the tables of documents; the types of what is alike in all can't say so.
const withDocuments = (connection: Connection) => connection as unknown as DocumentConnection;

/** Where a file's pieces come from: its copy in another database of the same compartment. */
export interface ContentSource {
  readonly database: Database;
  readonly id: string;
  readonly bytes: number;
}

/**
 * Copies a file's pieces under a new id, one transaction each. They are of no document until `adoptContent`; `copied`
 * hears of each, and stops it by throwing.
 */
export async function copyContent(
  connection: Connection,
  member: Actor,
  { database, id, bytes }: ContentSource,
  newId: string,
  copied: (bytes: number) => void,
): Promise<void> {
  const target = withDocuments(connection);
  await target.transact(member, (context) => markUnfinished(context, newId));
  for (let place = 0; place < piecesOf(bytes); place += 1) {
    const piece = database
      .prepare('SELECT content FROM document_piece WHERE document_id = ? AND place = ?', {
        pluck: true,
      })
      .get<Uint8Array<ArrayBuffer>>([id, place]);
    if (piece?.length !== pieceLength(bytes, place)) throw new LuwteError('document.damaged');
    await target.transact(member, (context) => insertPiece(context, newId, place, piece));
    copied(piece.length);
  }
}

/** Gives copied pieces to the document of that id, in the transaction that enters it. */
export async function adoptContent(context: RecordContext, id: string): Promise<void> {
  const known = await unmarkUnfinished(context as unknown as DocumentContext, id);
  if (!known) throw new LuwteError('document.damaged');
}

/** Removes copied pieces that are to be of no document after all. */
export function dropContent(connection: Connection, member: Actor, id: string): Promise<void> {
  return removeUnfinished(withDocuments(connection), member, id);
}
