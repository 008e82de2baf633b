import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { DataKind } from '../../../contract/consent.ts';
import type { NotificationFields } from '../../../contract/trafficking-notification.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { ConsentDialog } from '../consents/index.ts';
import { useSigned } from './use-signed.ts';

interface MissingConsentProps {
  readonly clientId: string;
  readonly notifiedAs: NotificationFields['notifiedAs'];
}

/** Whether the signed consent is there; says so when it is not, and lets it be recorded. */
export function MissingConsent({ clientId, notifiedAs }: MissingConsentProps) {
  const { t } = useTranslation();
  const { consents, recipient, notification, identity } = useSigned(clientId);
  const [recording, setRecording] = useState(false);
  const named = notifiedAs === 'code' || identity !== null;
  const { partnerId, name } = recipient;
  const start = useMemo(() => {
    const kinds: DataKind[] =
      notifiedAs === 'name' ? ['identity', 'notification'] : ['notification'];
    return { recipient: { partnerId, name }, kinds, form: 'written' as const };
  }, [partnerId, name, notifiedAs]);
  if (notification !== null && named) {
    return (
      <Alert color="green" role="status" icon={<IconCheck aria-hidden />}>
        <Text size="sm">
          {t('sharing.notification.signed', { date: formatDate(notification.from) })}
        </Text>
      </Alert>
    );
  }
  return (
    <Alert
      color="orange"
      role="status"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('sharing.notification.missing.title')}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t(
            notification === null
              ? 'sharing.notification.missing.text'
              : 'sharing.notification.missing.name',
          )}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => setRecording(true)}>
          {t('sharing.notification.missing.action')}
        </Button>
      </Stack>
      {recording ? (
        <ConsentDialog
          clientId={clientId}
          consents={consents}
          start={start}
          onClose={() => setRecording(false)}
        />
      ) : null}
    </Alert>
  );
}
