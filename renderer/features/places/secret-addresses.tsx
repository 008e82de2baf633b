import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconEye, IconLock, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SecretAddress, SecretAddressMention } from '../../../contract/places.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { GlassDialog } from '../access/index.ts';
import { AddressDialog } from './address-dialog.tsx';
import { ShownAddress } from './shown-address.tsx';
import { useShownAddress } from './use-shown-address.ts';

/** That a client has a secret address; where it is only when someone asks to see it. */
export function SecretAddresses({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const { member } = useVault();
  const mayOpen = member.compartments.includes('places');
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="secret-address-title">
      <Group gap="xs" mb={4}>
        <IconLock size={18} aria-hidden />
        <Title order={2} id="secret-address-title">
          {t('places.title')}
        </Title>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {mayOpen ? t('places.description') : t('places.noAccess')}
      </Text>
      {mayOpen ? <Addresses clientId={clientId} /> : null}
    </Paper>
  );
}

function Addresses({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const addresses = useQuery(queryOf('places', 'list', { clientId }));
  const { shown, asking, withReason, setWithReason, show, hide } = useShownAddress(clientId);
  const [edited, setEdited] = useState<SecretAddress | 'new' | null>(null);
  if (addresses.isPending) return <Loading />;
  if (addresses.isError) {
    return <ErrorNotice error={addresses.error} onRetry={() => void addresses.refetch()} />;
  }
  return (
    <Stack gap="sm">
      <UnsavedAddress clientId={clientId} onContinue={() => setEdited('new')} />
      {addresses.data.length === 0 ? <Text size="sm">{t('places.none')}</Text> : null}
      {addresses.data.map((mention) =>
        shown?.address.id === mention.id ? (
          <ShownAddress
            key={mention.id}
            address={shown.address}
            secondsLeft={shown.secondsLeft}
            onHide={hide}
            onEdit={() => {
              setEdited(shown.address);
              hide();
            }}
          />
        ) : (
          <HiddenAddress
            key={mention.id}
            mention={mention}
            asking={asking === mention.id}
            onShow={() => void show(mention.id)}
          />
        ),
      )}
      <Group>
        <Button
          size={addresses.data.length === 0 ? 'sm' : 'compact-sm'}
          variant={addresses.data.length === 0 ? 'default' : 'subtle'}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('places.add')}
        </Button>
      </Group>
      {withReason === null ? null : (
        <GlassDialog
          place="address"
          clientId={clientId}
          onDone={() => void show(withReason)}
          onClose={() => setWithReason(null)}
        />
      )}
      {edited === null ? null : (
        <AddressDialog
          clientId={clientId}
          address={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  );
}

/** An address that was begun and not saved yet. */
function UnsavedAddress(props: { readonly clientId: string; readonly onContinue: () => void }) {
  const { t } = useTranslation();
  const { clientId, onContinue } = props;
  const key = { kind: 'secret-address', clientId, objectId: null } as const;
  const drafts = useQuery(queryOf('draftsPlaces', 'list', { clientId }));
  const begun = drafts.data?.some(
    ({ kind, objectId }) => kind === key.kind && objectId === key.objectId,
  );
  if (!begun) return null;
  return (
    <Alert>
      <Group justify="space-between">
        <Text size="sm">{t('places.draft')}</Text>
        <Button size="compact-sm" variant="default" onClick={onContinue}>
          {t('places.continue')}
        </Button>
      </Group>
    </Alert>
  );
}

interface HiddenAddressProps {
  readonly mention: SecretAddressMention;
  readonly asking: boolean;
  readonly onShow: () => void;
}

function HiddenAddress({ mention, asking, onShow }: HiddenAddressProps) {
  const { t } = useTranslation();
  const line = useMentionLine(mention);
  return (
    <Group justify="space-between">
      <Text size="sm" fw={600}>
        {line}
      </Text>
      <Button
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        loading={asking}
        onClick={onShow}
      >
        {t('places.show')}
      </Button>
    </Group>
  );
}

function useMentionLine({ since, until }: SecretAddressMention): string {
  const { t } = useTranslation();
  if (since && until) {
    return t('places.theirPeriod', { since: formatDate(since), until: formatDate(until) });
  }
  if (since) return t('places.thereSince', { since: formatDate(since) });
  if (until) return t('places.thereUntil', { until: formatDate(until) });
  return t('places.there');
}
