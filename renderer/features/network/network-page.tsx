import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAffiliate, IconPlus, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Network } from '../../../contract/network.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCodesOnly } from '../../ui/codes-only.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { PrintLink } from '../../ui/print-link.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import styles from './network-map.module.css';
import { NetworkMap } from './network-map.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { SharedThreats } from './shared-threats.tsx';
import { useNetworkMap } from './use-network-map.ts';

/** The people and organisations around a client: a map, and the same as a list. */
export function NetworkPage() {
  const clientId = useClientId();
  const network = useQuery(queryOf('network', 'get', { clientId }));
  if (network.isPending) return <Loading />;
  if (network.isError) {
    return <ErrorNotice error={network.error} onRetry={() => void network.refetch()} />;
  }
  return <NetworkOf key={clientId} clientId={clientId} network={network.data} />;
}

interface NetworkOfProps {
  readonly clientId: string;
  readonly network: Network;
}

function NetworkOf({ clientId, network }: NetworkOfProps) {
  const { t } = useTranslation();
  const { open } = useSearch({ strict: false });
  const known = network.people.some(({ id }) => id === open);
  const [edited, setEdited] = useState<string | null>(known && open ? open : null);
  const add = () => setEdited('new');
  const addButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
      {t('network.add')}
    </Button>
  );
  const isEmpty = network.people.length === 0;
  return (
    <Stack component="section" aria-labelledby="network-title">
      <Group justify="space-between">
        <Title order={2} id="network-title">
          {t('network.title')}
        </Title>
        {isEmpty ? null : (
          <Group gap="sm">
            <PrintLink to="/clients/$clientId/network/print" clientId={clientId} />
            {addButton}
          </Group>
        )}
      </Group>
      <SharedThreats clientId={clientId} />
      <BegunPerson clientId={clientId} onContinue={add} />
      {isEmpty ? (
        <EmptyState
          icon={<IconAffiliate aria-hidden />}
          title={t('network.empty.title')}
          text={t('network.empty.text')}
          action={addButton}
        />
      ) : (
        <MapAndList clientId={clientId} network={network} onOpen={setEdited} />
      )}
      {edited === null ? null : (
        <PersonDialog
          key={edited}
          clientId={clientId}
          person={network.people.find(({ id }) => id === edited) ?? null}
          network={network}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  );
}

interface MapAndListProps extends NetworkOfProps {
  readonly onOpen: (id: string) => void;
}

function MapAndList({ clientId, network, onOpen }: MapAndListProps) {
  const { t } = useTranslation();
  const map = useNetworkMap(clientId, network);
  const client = useQuery(queryOf('clients', 'get', { id: clientId }));
  const codesOnly = useCodesOnly();
  const givenName = codesOnly ? '' : (client.data?.givenName.trim() ?? '');
  return (
    <div className={styles.columns}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text size="sm" c="dimmed" role="status">
            {map.isKept ? t('network.map.kept') : t('network.map.keeping')}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={() =>
              void map.arrangeAgain().then(() => notifyDone(t('network.map.arranged')))
            }
          >
            {t('network.map.arrange')}
          </Button>
        </Group>
        <NetworkMap
          signs={map.signs}
          links={network.links}
          clientName={givenName === '' ? t('network.map.client') : visibleBidi(givenName)}
          onMove={map.move}
          onOpen={onOpen}
        />
      </Stack>
      <PeopleList network={network} onOpen={onOpen} />
    </div>
  );
}

/** Someone who was being added and is not saved yet. */
function BegunPerson(props: { readonly clientId: string; readonly onContinue: () => void }) {
  const { t } = useTranslation();
  const key = { kind: 'network-person', clientId: props.clientId, objectId: null } as const;
  const draft = useQuery(queryOf('draftsCasework', 'get', key));
  if (!draft.data) return null;
  return (
    <Alert>
      <Group justify="space-between">
        <Text size="sm">{t('network.draft')}</Text>
        <Button size="compact-sm" variant="default" onClick={props.onContinue}>
          {t('network.continue')}
        </Button>
      </Group>
    </Alert>
  );
}
