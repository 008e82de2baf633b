import {
  type DocumentView,
  viewByteLimits,
  viewOf,
  viewPixelLimit,
} from '../../../../contract/document-terms.ts';
import type { DocumentReading, StoredDocument } from '../../../../contract/documents.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { countPixels } from './format.ts';
import { CheckedReading, type DocumentContext, piecesOf, readPiece } from './pieces.ts';

/** One screen shows one document; a second may have been asked for before the first was whole. */
const openAtOnce = 4;

/** The documents that are being read for showing, of one compartment. */
export class Readings {
  readonly #open = new Map<string, CheckedReading>();

  async begin(context: DocumentContext, document: StoredDocument): Promise<DocumentReading> {
    const view = viewOf[document.format];
    const why = view === null ? 'format' : await whyNotShown(context, document, view);
    if (view === null || why !== null) return { view: 'none', why: why ?? 'format' };
    const readingId = context.newId();
    this.#open.set(readingId, new CheckedReading(document));
    const [oldest] = this.#open.keys();
    if (oldest !== undefined && this.#open.size > openAtOnce) this.#open.delete(oldest);
    return { view, readingId, pieces: piecesOf(document.bytes) };
  }

  async next(
    context: DocumentContext,
    readingId: string,
  ): Promise<{ content: Uint8Array; last: boolean }> {
    const reading = this.#open.get(readingId);
    if (!reading) throw new LuwteError('document.expired');
    // Taken away while it works: a second question at the same time would upset the order.
    this.#open.delete(readingId);
    const piece = await reading.next(context);
    if (!piece.last) this.#open.set(readingId, reading);
    return piece;
  }
}

async function whyNotShown(
  context: DocumentContext,
  { id, bytes, format }: StoredDocument,
  view: DocumentView,
): Promise<Extract<DocumentReading, { view: 'none' }>['why'] | null> {
  if (bytes > viewByteLimits[view]) return 'too-large';
  if (view !== 'image') return null;
  const pixels = countPixels(format, await readPiece(context, id, 0));
  // An image that does not say how large it is may be any size.
  if (pixels === null) return 'unreadable';
  return pixels > viewPixelLimit ? 'too-many-pixels' : null;
}
