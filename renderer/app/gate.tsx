import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, useEffect, useState } from 'react';
import type { OpenVault } from '../../contract/vault.ts';
import { LockedArea } from '../features/vault/index.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Loading } from '../ui/loading.tsx';
import { openDrafts } from '../ui/open-drafts.ts';
import { queryOf } from './luwte.ts';
import { OpenProgram } from './open-program.tsx';
import { queries } from './queries.ts';
import { useHostEvent } from './use-host-event.ts';
import { HostContext, type HostState, VaultContext } from './use-vault.ts';

// Few ever need it: it is not part of what every start loads.
const RestoreFlow = lazy(async () => ({
  default: (await import('../features/backup/restore-flow.tsx')).RestoreFlow,
}));

/** Shows the program to whom the vault is open, and the way in to others. */
export function Gate() {
  const { t } = useTranslation();
  const host = useQuery(queryOf('host', 'state', {}));
  const vault = useQuery(queryOf('vault', 'state', {}));
  const [ended, setEnded] = useState<{ keptAt: string | null } | null>(null);
  useHostEvent((event) => {
    if (event.event !== 'vault-process-ended') return;
    if (vault.data) setEnded({ keptAt: openDrafts.lastKeptAt });
    forgetVault();
  });
  const isReady = useSettings(host.data);
  const error = host.error ?? vault.error;
  if (host.data === undefined || vault.data === undefined || !isReady) {
    const retry = () => void Promise.all([host.refetch(), vault.refetch()]);
    if (error) return <ErrorNotice error={error} onRetry={retry} />;
    return <Loading label={t('app.starting')} />;
  }
  const opened = (open: OpenVault) => {
    setEnded(null);
    openDrafts.belongTo(`${open.vaultId} ${open.member.id}`);
    queries.setQueryData(queryOf('vault', 'state', {}).queryKey, open);
    if (openDrafts.hasLeftUnsaved) {
      void openDrafts.flushAll().then(() => queries.invalidateQueries());
    }
  };
  return (
    <HostContext value={host.data}>
      {vault.data ? (
        <VaultContext value={vault.data}>
          <OpenProgram key={vault.data.vaultId} />
        </VaultContext>
      ) : (
        <LockedArea
          ended={ended}
          onOpened={opened}
          renderRestore={(ways) => <RestoreFlow {...ways} />}
        />
      )}
    </HostContext>
  );
}

/** Nothing that was read from a vault stays when it is no longer open. */
function forgetVault(): void {
  const { queryKey } = queryOf('vault', 'state', {});
  queries.setQueryData(queryKey, null);
  queries.removeQueries({ predicate: ({ queryKey: [feature] }) => !isAround(feature) });
}

const isAround = (feature: unknown) => feature === 'host' || feature === 'vault';

/** Gives whether the page speaks the language of the settings yet; once it does, it goes on while another loads. */
function useSettings(host: HostState | undefined): boolean {
  const { i18n } = useTranslation();
  const [isReady, setReady] = useState(false);
  const { setColorScheme } = useMantineColorScheme();
  const locale = host?.locale;
  const colorScheme = host?.colorScheme;
  useEffect(() => {
    if (!locale) return;
    void i18n.changeLanguage(locale).then(() => setReady(true));
    document.documentElement.lang = locale;
  }, [i18n, locale]);
  useEffect(() => {
    if (colorScheme) setColorScheme(colorScheme);
  }, [setColorScheme, colorScheme]);
  return isReady;
}
