import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { luwte, queryOf } from '../app/luwte.ts';
import { notifyDone, notifyError } from './notify.tsx';

/** Whether clients are shown by their code alone. Until it is known no name is shown. */
export function useCodesOnly(): boolean {
  const { data } = useQuery({
    ...queryOf('caseload', 'codesOnly', {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.on ?? true;
}

/** The switch: what it says shows at once, and holds for this member until they say otherwise. */
export function useCodesSwitch(): { readonly on: boolean; readonly toggle: () => void } {
  const client = useQueryClient();
  const on = useCodesOnly();
  const toggle = () => {
    const next = { on: !on };
    client.setQueryData(queryOf('caseload', 'codesOnly', {}).queryKey, next);
    notifyDone(i18next.t(next.on ? 'codes.nowOn' : 'codes.nowOff'));
    // Not a mutation: nothing that was read changes by it.
    luwte.caseload.setCodesOnly(next).catch(notifyError);
  };
  return { on, toggle };
}
