import { Stack, Title } from '@mantine/core';
import type { FileOffer } from '../../../contract/hand-over.ts';
import { OfferCard } from './offer-card.tsx';

interface OfferListProps {
  readonly title: string;
  readonly offers: readonly FileOffer[];
}

/** Offers under a heading; nothing when there are none. */
export function OfferList({ title, offers }: OfferListProps) {
  if (offers.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {offers.map((offer) => (
          <OfferCard key={offer.id} offer={offer} />
        ))}
      </Stack>
    </Stack>
  );
}
