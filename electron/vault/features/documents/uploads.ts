import { createHash, type Hash } from 'node:crypto';
import { lineLimit } from '../../../../contract/common.ts';
import { documentByteLimit } from '../../../../contract/document-terms.ts';
import type { StoredDocument } from '../../../../contract/documents.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { recogniseFormat } from './format.ts';
import { type DocumentContext, insertPiece, pieceLength, piecesOf, readPiece } from './pieces.ts';
import { insertDocument, markUnfinished, unmarkUnfinished } from './repository.ts';

/** A file on its way in. Its pieces lie encrypted already; what is here is forgotten at a lock. */
interface Upload {
  readonly clientId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly hash: Hash;
  /** How many pieces are in. */
  place: number;
}

/** The files that are on their way into one compartment. */
export class Uploads {
  readonly #open = new Map<string, Upload>();

  /** Gives the id under which the pieces come. */
  async begin(
    context: DocumentContext,
    { clientId, fileName, bytes }: Pick<Upload, 'clientId' | 'fileName' | 'bytes'>,
  ): Promise<string> {
    if (bytes > documentByteLimit) throw new LuwteError('document.too-large');
    if (bytes === 0) throw new LuwteError('document.empty');
    const id = context.newId();
    await markUnfinished(context, id);
    const hash = createHash('sha256');
    this.#open.set(id, { clientId, fileName: withoutControls(fileName), bytes, hash, place: 0 });
    return id;
  }

  /** Keeps the next piece. One of another length, or out of order, is `call.invalid`. */
  async append(
    context: DocumentContext,
    id: string,
    place: number,
    content: Buffer,
  ): Promise<number> {
    const upload = this.#require(id);
    const expected = pieceLength(upload.bytes, place);
    if (place !== upload.place || content.length !== expected || expected <= 0) {
      throw new LuwteError('call.invalid');
    }
    // Before anything waits, so that the same piece sent twice at once is refused the second time.
    upload.place += 1;
    upload.hash.update(content);
    await insertPiece(context, id, place, content);
    return upload.place;
  }

  /** Makes the document. Pieces that are missing are `call.invalid`. */
  async finish(context: DocumentContext, id: string): Promise<StoredDocument> {
    const { clientId, fileName, bytes, hash, place } = this.#require(id);
    if (place !== piecesOf(bytes)) throw new LuwteError('call.invalid');
    this.#open.delete(id);
    if (!(await unmarkUnfinished(context, id))) throw new LuwteError('document.expired');
    return insertDocument(context, {
      id,
      clientId,
      fields: { title: titleOf(fileName), kind: 'other', onDate: context.today(), tags: [] },
      fileName,
      format: recogniseFormat(await readPiece(context, id, 0)),
      bytes,
      sha256: hash.digest('hex'),
    });
  }

  forget(id: string): void {
    this.#open.delete(id);
  }

  #require(id: string): Upload {
    const upload = this.#open.get(id);
    if (!upload) throw new LuwteError('document.expired');
    return upload;
  }
}

/** A name on one line: no file system needs these, and a screen shows them as something else. */
const withoutControls = (name: string): string => name.replace(/\p{Cc}/gu, '\uFFFD');

/** What a document is called until someone names it: its file without the ending. */
function titleOf(fileName: string): string {
  const stem = fileName.replace(/\.[^.]{1,10}$/, '').trim();
  return (stem || fileName.trim() || '\uFFFD').slice(0, lineLimit);
}
