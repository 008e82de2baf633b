import { useEffect, useState } from 'react';
import type { DocumentView } from '../../../contract/document-terms.ts';
import type { DocumentReading } from '../../../contract/documents.ts';
import { documentsOf, type PlacedDocument } from './documents-of.ts';
import { bytesOfBase64 } from './file-pieces.ts';

/** A document on its way to the screen. */
export type ReadingState =
  | { readonly state: 'reading'; readonly done: number; readonly pieces: number }
  | {
      readonly state: 'none';
      readonly why: Extract<DocumentReading, { view: 'none' }>['why'];
    }
  | {
      readonly state: 'ready';
      readonly view: DocumentView;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly state: 'failed'; readonly error: unknown };

const start: ReadingState = { state: 'reading', done: 0, pieces: 1 };

/**
 * Reads a document whole, once for as long as it is on screen: each time is a line in the journal.
 * Nothing of it is given before the last piece came, which comes only when all of it is right.
 */
export function useReading({ id, clientId, compartment, bytes }: PlacedDocument) {
  const [state, setState] = useState<ReadingState>(start);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt reads it anew.
  useEffect(() => {
    let wanted = true;
    const tell = (next: ReadingState) => {
      if (wanted) setState(next);
    };
    const read = async () => {
      const documents = documentsOf(compartment);
      const reading = await documents.open({ id, clientId });
      if (reading.view === 'none') return tell({ state: 'none', why: reading.why });
      const { readingId, pieces, view } = reading;
      const whole = new Uint8Array(bytes);
      for (let done = 0, length = 0; wanted && done < pieces; done += 1) {
        const piece = bytesOfBase64((await documents.next({ readingId })).content);
        whole.set(piece, length);
        length += piece.length;
        tell({ state: 'reading', done: done + 1, pieces });
      }
      tell({ state: 'ready', view, bytes: whole });
    };
    setState(start);
    read().catch((error: unknown) => tell({ state: 'failed', error }));
    return () => {
      wanted = false;
    };
  }, [id, clientId, compartment, bytes, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}
