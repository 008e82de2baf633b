/**
 * What a way to a page of notes may say: `open` the note to show (never a plan), or that a `new`
 * one is to be begun.
 */
export interface NoteSearch {
  readonly open?: string;
  readonly new?: boolean;
}

/** Keeps of an address what a page of notes understands. */
export function noteSearch(search: Readonly<Record<string, unknown>>): NoteSearch {
  return {
    ...(typeof search['open'] === 'string' ? { open: search['open'] } : {}),
    ...(search['new'] === true ? { new: true } : {}),
  };
}
