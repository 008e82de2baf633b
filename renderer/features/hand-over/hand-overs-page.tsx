import { Stack } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { OfferList } from './offer-list.tsx';

/** Every offer that has to do with the member. */
export function HandOversPage() {
  const { t } = useTranslation();
  const offers = useQuery(queryOf('handOver', 'list', {}));
  if (offers.isPending) return <Loading />;
  if (offers.isError) {
    return <ErrorNotice error={offers.error} onRetry={() => void offers.refetch()} />;
  }
  return (
    <Stack maw={820}>
      <PageHeader title={t('handOver.all')} description={t('handOver.allIntro')} />
      {offers.data.length === 0 ? (
        <EmptyState
          icon={<IconArrowsExchange aria-hidden />}
          title={t('handOver.empty.title')}
          text={t('handOver.empty.text')}
        />
      ) : null}
      <OfferList
        title={t('handOver.received')}
        offers={offers.data.filter(({ mayAnswer }) => mayAnswer)}
      />
      <OfferList
        title={t('handOver.sent')}
        offers={offers.data.filter(({ mayAnswer }) => !mayAnswer)}
      />
    </Stack>
  );
}
