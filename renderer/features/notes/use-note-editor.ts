import { useEffect, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';

interface NoteEditorState {
  /** The note being written, by the id it was given when it was begun; null for none. */
  readonly noteId: string | null;
  readonly begin: () => void;
  readonly goOnWith: (noteId: string) => void;
  readonly close: () => void;
}

/** Which note is being written: none, until one is begun here or by the way one came. */
export function useNoteEditor(wantsNew: boolean, settle: () => void): NoteEditorState {
  const [noteId, setNoteId] = useState<string | null>(null);
  const begin = () => setNoteId(uuidv7());
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the asking itself begins a note, and only once.
  useEffect(() => {
    if (!wantsNew) return;
    begin();
    settle();
  }, [wantsNew]);
  return { noteId, begin, goOnWith: setNoteId, close: () => setNoteId(null) };
}
