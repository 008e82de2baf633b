import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Client } from '../../../contract/clients.ts';
import { printedHeading } from '../../../contract/print.ts';
import type {
  NotificationChoice,
  NotificationPaper as Paper,
  TraffickingNotification,
} from '../../../contract/trafficking-notification.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PostalCodeWarning, useAddressCheck } from '../../ui/address-check.tsx';
import { textsIn } from '../../ui/address-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { ProgramLanguage } from '../../ui/print-basics.tsx';
import { PrintPage } from '../../ui/print-page.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { MissingConsent } from './missing-consent.tsx';
import { NotificationPaper } from './notification-paper.tsx';
import { useSigned } from './use-signed.ts';

/** The print preview of the sheet for CoMensha. */
export function NotificationPrintPage() {
  const clientId = useClientId();
  const { id } = useParams({ strict: false });
  const client = useQuery(queryOf('clients', 'get', { id: clientId }));
  const notifications = useQuery(queryOf('notifications', 'list', { clientId }));
  const failed = [client, notifications].find((query) => query.isError);
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  const notification = notifications.data?.find((each) => each.id === id);
  if (!client.data || !notification) return <Loading />;
  return <NotificationPrint client={client.data} notification={notification} />;
}

interface NotificationPrintProps {
  readonly client: Client;
  readonly notification: TraffickingNotification;
}

function NotificationPrint({ client, notification }: NotificationPrintProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, clientId, fields } = notification;
  const [choice, setChoice] = useState<NotificationChoice>({ language: 'nl', signatures: false });
  /** What the vault gave to be printed; until then, and after each choice, the preview. */
  const [printed, setPrinted] = useState<Paper | null>(null);
  const checkAddress = useAddressCheck(clientId);
  const signed = useSigned(clientId);
  const paper: Paper = printed ?? {
    ...choice,
    heading: printedHeading(client, fields.notifiedAs === 'code' ? 'code' : 'full-name'),
    ...{ printedOn: localToday(), fields },
    consentFrom: signed.notification?.from ?? localToday(),
  };
  const change = (patch: Partial<NotificationChoice>) => {
    setPrinted(null);
    setChoice({ ...choice, ...patch });
  };
  return (
    <PrintPage
      title={t('sharing.notification.printTitle')}
      suggestedName={`comensha-${client.code}`}
      back={{
        label: t('sharing.notification.back'),
        onBack: () =>
          void navigate({
            to: '/clients/$clientId/sharing',
            params: { clientId },
            search: { part: 'notifications' },
          }),
      }}
      onCheck={() => checkAddress(textsIn(paper))}
      onPrint={async () => {
        const given = await luwte.notifications.print({ clientId, id, choice });
        // The sheet must show what was journalled before it is printed.
        flushSync(() => setPrinted(given));
      }}
      choices={
        <>
          <ProgramLanguage choice={choice} onChange={change} />
          <Checkbox
            label={t('plans.print.signatures')}
            checked={choice.signatures}
            onChange={(event) => change({ signatures: event.currentTarget.checked })}
          />
        </>
      }
      warnings={
        <>
          <MissingConsent clientId={clientId} notifiedAs={fields.notifiedAs} />
          <PostalCodeWarning text={textsIn(paper)} />
        </>
      }
    >
      <NotificationPaper paper={paper} />
    </PrintPage>
  );
}
