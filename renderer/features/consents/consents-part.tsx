import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconHandStop, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { ConsentHistory } from './consent-history.tsx';
import { ConsentTable } from './consent-table.tsx';
import { EndDialog, type Ending } from './end-dialog.tsx';
import { useRecipients } from './use-recipients.ts';

/** What may go to whom, all that was recorded about it, and what the client says now. */
export function ConsentsPart({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const consents = useQuery(queryOf('consents', 'list', { clientId }));
  const recipients = useRecipients(consents.data ?? []);
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(null);
  const record = () => setRecording(true);
  if (consents.isPending) return <Loading />;
  if (consents.isError) {
    return <ErrorNotice error={consents.error} onRetry={() => void consents.refetch()} />;
  }
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={record}>
      {t('sharing.consent.add')}
    </Button>
  );
  return (
    <Stack component="section" aria-labelledby="consents-title">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} id="consents-title">
            {t('sharing.consent.title')}
          </Title>
          <Text size="sm" c="dimmed" maw={640}>
            {t('sharing.consent.text')}
          </Text>
        </div>
        {consents.data.length > 0 ? add : null}
      </Group>
      <BegunConsent clientId={clientId} onContinue={record} />
      {consents.data.length === 0 ? (
        <EmptyState
          icon={<IconHandStop aria-hidden />}
          title={t('sharing.consent.empty.title')}
          text={t('sharing.consent.empty.text')}
          action={add}
        />
      ) : (
        <>
          <ConsentTable consents={consents.data} recipients={recipients} onEnd={setEnding} />
          <ConsentHistory
            clientId={clientId}
            consents={consents.data}
            recipients={recipients}
            onEnd={setEnding}
          />
        </>
      )}
      {recording ? (
        <ConsentDialog
          clientId={clientId}
          consents={consents.data}
          start={nothing}
          onClose={() => setRecording(false)}
        />
      ) : null}
      {ending ? (
        <EndDialog clientId={clientId} ending={ending} onClose={() => setEnding(null)} />
      ) : null}
    </Stack>
  );
}

const nothing = {};

/** A consent that was begun and not recorded yet. */
function BegunConsent(props: { readonly clientId: string; readonly onContinue: () => void }) {
  const { t } = useTranslation();
  const key = { kind: 'consent', clientId: props.clientId, objectId: null } as const;
  const draft = useQuery(queryOf('draftsCasework', 'get', key));
  if (!draft.data) return null;
  return (
    <Alert>
      <Group justify="space-between">
        <Text size="sm">{t('sharing.consent.draft')}</Text>
        <Button size="compact-sm" variant="default" onClick={props.onContinue}>
          {t('sharing.consent.continue')}
        </Button>
      </Group>
    </Alert>
  );
}
