import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/luwte.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { SecretAddresses } from '../places/index.ts';
import { HousingEditor } from './housing-editor.tsx';
import styles from './housing-page.module.css';
import { Stays } from './stays.tsx';

/** Housing in a client's file: where someone stays, the secret address, and the plan. */
export function HousingPage() {
  const clientId = useClientId();
  const plan = useQuery(queryOf('housing', 'get', { clientId }));
  return (
    <Stack gap="xl">
      <div className={styles.places}>
        <Stays clientId={clientId} />
        <SecretAddresses clientId={clientId} />
      </div>
      {plan.isPending ? <Loading /> : null}
      {plan.isError ? <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} /> : null}
      {plan.data === undefined ? null : (
        <HousingEditor key={clientId} clientId={clientId} plan={plan.data} />
      )}
    </Stack>
  );
}
