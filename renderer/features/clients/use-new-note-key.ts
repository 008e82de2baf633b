import { useHotkeys } from '@mantine/hooks';
import { useLocation, useNavigate } from '@tanstack/react-router';

/** Ctrl+N anywhere in a file begins a contact note; in treatment, a session note. */
export function useNewNoteKey(clientId: string): void {
  const navigate = useNavigate();
  const inTreatment = useLocation({ select: ({ pathname }) => pathname.endsWith('/treatment') });
  const to = inTreatment ? '/clients/$clientId/treatment' : '/clients/$clientId/contacts';
  useHotkeys(
    [['mod+N', () => void navigate({ to, params: { clientId }, search: { new: true } })]],
    [],
  );
}
