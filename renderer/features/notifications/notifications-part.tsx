import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TraffickingNotification } from '../../../contract/trafficking-notification.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { MissingConsent } from './missing-consent.tsx';
import { NotificationCard } from './notification-card.tsx';
import { NotificationDialog } from './notification-dialog.tsx';

/** Notifications of a possible victim of trafficking: prepared, printed, sent, answered. */
export function NotificationsPart({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const client = useQuery(queryOf('clients', 'get', { id: clientId }));
  const notifications = useQuery(queryOf('notifications', 'list', { clientId }));
  const [edited, setEdited] = useState<TraffickingNotification | 'new' | null>(null);
  const begin = () => setEdited('new');
  const failed = [client, notifications].find((query) => query.isError);
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!client.data || !notifications.data) return <Loading />;
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={begin}>
      {t('sharing.notification.add')}
    </Button>
  );
  const open = notifications.data.find(({ sent }) => sent === null);
  return (
    <Stack component="section" aria-labelledby="notifications-title">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} id="notifications-title">
            {t('sharing.notification.title')}
          </Title>
          <Text size="sm" c="dimmed" maw={720}>
            {t('sharing.notification.text')}
          </Text>
        </div>
        {notifications.data.length > 0 ? add : null}
      </Group>
      <MissingConsent clientId={clientId} notifiedAs={open?.fields.notifiedAs ?? 'code'} />
      <BegunNotification clientId={clientId} onContinue={begin} />
      {notifications.data.length === 0 ? (
        <EmptyState
          icon={<IconSend aria-hidden />}
          title={t('sharing.notification.empty.title')}
          text={t('sharing.notification.empty.text')}
          action={add}
        />
      ) : (
        <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
          {notifications.data.map((each) => (
            <NotificationCard key={each.id} notification={each} onEdit={() => setEdited(each)} />
          ))}
        </Stack>
      )}
      {edited === null ? null : (
        <NotificationDialog
          client={client.data}
          notification={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  );
}

/** A notification that was begun and not saved yet. */
function BegunNotification(props: { readonly clientId: string; readonly onContinue: () => void }) {
  const { t } = useTranslation();
  const key = { kind: 'notification', clientId: props.clientId, objectId: null } as const;
  const draft = useQuery(queryOf('draftsCasework', 'get', key));
  if (!draft.data) return null;
  return (
    <Alert>
      <Group justify="space-between">
        <Text size="sm">{t('sharing.notification.draft')}</Text>
        <Button size="compact-sm" variant="default" onClick={props.onContinue}>
          {t('sharing.notification.continue')}
        </Button>
      </Group>
    </Alert>
  );
}
