import { Stack } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../contract/clients.ts';
import { useVault } from '../../app/use-vault.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { BreakGlass, needsReason } from '../access/index.ts';
import { ClientHeader } from './client-header.tsx';
import classes from './client-layout.module.css';
import { SafeContactBanner } from './safe-contact-banner.tsx';
import { useClient } from './use-client.ts';

/** A client file: who it is, how to reach them safely, and the parts of the file as tabs. */
export function ClientLayout() {
  const clientId = useClientId();
  const client = useClient(clientId);
  if (client.isPending) return <Loading />;
  if (needsReason(client.error)) return <BreakGlass clientId={clientId} />;
  if (client.isError) {
    return <ErrorNotice error={client.error} onRetry={() => void client.refetch()} />;
  }
  return <ClientFile client={client.data} />;
}

function ClientFile({ client }: { readonly client: Client }) {
  return (
    <Stack gap="md">
      <ClientHeader client={client} />
      <SafeContactBanner client={client} />
      <FileTabs client={client} />
      <Outlet />
    </Stack>
  );
}

function FileTabs({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const { member } = useVault();
  const treats = member.compartments.includes('treatment');
  const params = { clientId: client.id };
  return (
    <nav aria-label={t('clients.file.tabs')} className={classes.tabs}>
      <Link to="/clients/$clientId" params={params} activeOptions={{ exact: true }}>
        {t('clients.file.tab.overview')}
      </Link>
      <Link to="/clients/$clientId/person" params={params}>
        {t('clients.file.tab.person')}
      </Link>
      <Link to="/clients/$clientId/course" params={params}>
        {t('clients.file.tab.course')}
      </Link>
      <Link to="/clients/$clientId/contacts" params={params}>
        {t('clients.file.tab.contacts')}
      </Link>
      <Link to="/clients/$clientId/guidance" params={params}>
        {t('clients.file.tab.guidance')}
      </Link>
      {treats ? (
        <Link to="/clients/$clientId/treatment" params={params}>
          {t('clients.file.tab.treatment')}
        </Link>
      ) : null}
      <Link to="/clients/$clientId/housing" params={params}>
        {t('clients.file.tab.housing')}
      </Link>
      <Link to="/clients/$clientId/network" params={params}>
        {t('clients.file.tab.network')}
      </Link>
      <Link to="/clients/$clientId/safety" params={params}>
        {t('clients.file.tab.safety')}
      </Link>
      <Link to="/clients/$clientId/sharing" params={params}>
        {t('clients.file.tab.sharing')}
      </Link>
      <Link to="/clients/$clientId/documents" params={params}>
        {t('clients.file.tab.documents')}
      </Link>
      <Link to="/clients/$clientId/journal" params={params}>
        {t('clients.file.tab.journal')}
      </Link>
    </nav>
  );
}
