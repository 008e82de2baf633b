import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/luwte.ts';

/** The record of a client. */
export function useClient(clientId: string) {
  return useQuery(queryOf('clients', 'get', { id: clientId }));
}
