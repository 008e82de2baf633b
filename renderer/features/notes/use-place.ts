import { useNavigate, useSearch } from '@tanstack/react-router';
import { useClientId } from '../../ui/use-client-id.ts';

/** Whose notes are on screen, and what was asked for on the way here. */
export function useNotePlace() {
  const clientId = useClientId();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    clientId,
    /** The note that a search or the timeline led to; null for none. */
    opened: search.open ?? null,
    wantsNew: search.new === true,
    /** Shows one note by itself. */
    open: (noteId: string) => void navigate({ to: '.', search: { open: noteId } }),
    /** Takes what was asked out of the address, so that going back does not ask it again. */
    settle: () => void navigate({ to: '.', search: {}, replace: true }),
  };
}
