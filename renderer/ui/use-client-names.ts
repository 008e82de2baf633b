import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryOf } from '../app/luwte.ts';
import { useNaming } from './naming.ts';

/** Names change by a write, which asks anew; in between the whole caseload is not asked for each visit. */
const keep = 5 * 60_000;

/** Everyone in the vault, to choose from and to name beside a record: by code and name, or by code alone. */
export function useClientNames() {
  const { data } = useQuery({ ...queryOf('clients', 'list', {}), staleTime: keep });
  const naming = useNaming();
  return useMemo(() => {
    const byId = new Map((data ?? []).map((client) => [client.id, client]));
    const nameOf = (id: string) => {
      const client = byId.get(id);
      return client ? naming.withCode(client) : null;
    };
    return { everyone: [...byId.keys()], nameOf };
  }, [data, naming]);
}

/** The code of everyone in the vault, by which they are named where names must not be. */
export function useClientCodes(): (id: string) => string {
  const { data } = useQuery({ ...queryOf('clients', 'list', {}), staleTime: keep });
  return useMemo(() => {
    const codes = new Map((data ?? []).map(({ id, code }) => [id, code]));
    return (id: string) => codes.get(id) ?? '';
  }, [data]);
}
