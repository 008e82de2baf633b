import { useParams } from '@tanstack/react-router';

/** The client whose file is open. Only on the pages below `/clients/$clientId`. */
export function useClientId(): string {
  const { clientId } = useParams({ strict: false });
  if (typeof clientId !== 'string') throw new Error('useClientId outside a client file');
  return clientId;
}
