import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/luwte.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { GuidanceEditor } from './guidance-editor.tsx';

/** The guidance plan in a client's file. */
export function GuidancePage() {
  const clientId = useClientId();
  const plan = useQuery(queryOf('guidance', 'get', { clientId }));
  if (plan.isPending) return <Loading />;
  if (plan.isError) {
    return <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  }
  return <GuidanceEditor key={clientId} clientId={clientId} plan={plan.data} />;
}
