import { Anchor, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FileOffer } from '../../../contract/hand-over.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { BreakGlass, needsReason } from '../access/index.ts';
import { OfferForm } from './offer-form.tsx';
import { OfferList } from './offer-list.tsx';

/** Offers a file to a colleague, or answers the offer of it. */
export function HandOverPage() {
  const { t } = useTranslation();
  const clientId = useClientId();
  const offers = useQuery(queryOf('handOver', 'list', {}));
  const asked = offers.data?.filter((offer) => offer.clientId === clientId && offer.mayAnswer);
  if (offers.isPending) return <Loading />;
  if (offers.isError) {
    return <ErrorNotice error={offers.error} onRetry={() => void offers.refetch()} />;
  }
  // Whoever is asked to take the file over can not open it yet.
  if (!asked || asked.length === 0) return <OfferOf key={clientId} clientId={clientId} />;
  return (
    <Stack maw={820}>
      <PageHeader title={t('handOver.received')} />
      <OfferList title={t('handOver.received')} offers={asked} />
    </Stack>
  );
}

const isOpen = ({ state }: FileOffer) => state === 'open';

function OfferOf({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const client = useQuery(queryOf('clients', 'get', { id: clientId }));
  const offers = useQuery(queryOf('handOver', 'ofClient', { clientId }));
  if (needsReason(client.error)) return <BreakGlass clientId={clientId} />;
  const failed = [client, offers].find((query) => query.isError);
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!client.data || !offers.data) return <Loading />;
  return (
    <Stack maw={820}>
      <div>
        <Anchor component={Link} to={`/clients/${clientId}`} size="sm">
          <IconArrowLeft size={14} aria-hidden /> {t('handOver.back')}
        </Anchor>
        <PageHeader title={t('handOver.title')} description={t('handOver.intro')} />
      </div>
      <OfferList title={t('handOver.open')} offers={offers.data.filter(isOpen)} />
      {offers.data.some(isOpen) ? null : (
        <OfferForm
          clientId={clientId}
          counsellor={client.data.counsellor}
          filesFor={() => [clientId]}
          onOffered={(_, to) => notifyDone(t('handOver.sentDone', { name: visibleBidi(to) }))}
        />
      )}
      <OfferList
        title={t('handOver.history')}
        offers={offers.data.filter((offer) => !isOpen(offer))}
      />
    </Stack>
  );
}
