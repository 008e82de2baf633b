import { Stack } from '@mantine/core';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import type { Client } from '../../../contract/clients.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { QuickLink } from '../../ui/quick-link.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { BreakGlass, needsReason } from '../access/index.ts';
import { ClientHeader } from './client-header.tsx';
import classes from './client-layout.module.css';
import { isMergedAway, MergedAway } from './merged-away.tsx';
import { SafeContactBanner } from './safe-contact-banner.tsx';
import { useClient } from './use-client.ts';

/** A client file: who it is, how to reach them safely, and the parts of the file as tabs. */
export function ClientLayout() {
  const clientId = useClientId();
  const client = useClient(clientId);
  if (client.isPending) return <Loading />;
  if (needsReason(client.error)) return <BreakGlass clientId={clientId} />;
  if (isMergedAway(client.error)) return <MergedAway clientId={clientId} />;
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

const tabs = [
  ['overview', '/clients/$clientId'],
  ['person', '/clients/$clientId/person'],
  ['course', '/clients/$clientId/course'],
  ['contacts', '/clients/$clientId/contacts'],
  ['guidance', '/clients/$clientId/guidance'],
  ['treatment', '/clients/$clientId/treatment'],
  ['housing', '/clients/$clientId/housing'],
  ['network', '/clients/$clientId/network'],
  ['safety', '/clients/$clientId/safety'],
  ['sharing', '/clients/$clientId/sharing'],
  ['documents', '/clients/$clientId/documents'],
  ['journal', '/clients/$clientId/journal'],
] as const;

function FileTabs({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { compartments } = useVault().member;
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const clientId = client.id;
  return (
    <nav aria-label={t('clients.file.tabs')} className={classes.tabs}>
      {tabs
        .filter(([tab]) => tab !== 'treatment' || compartments.includes('treatment'))
        .map(([tab, to]) => {
          const href = to.replace('$clientId', clientId);
          return (
            <QuickLink
              key={tab}
              href={href}
              aria-current={pathname === href ? 'page' : undefined}
              onFollow={() => void navigate({ to, params: { clientId } })}
            >
              {t(`clients.file.tab.${tab}`)}
            </QuickLink>
          );
        })}
    </nav>
  );
}
