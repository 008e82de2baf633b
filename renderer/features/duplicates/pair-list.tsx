import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LikePair } from '../../../contract/duplicates.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatInstant } from '../../ui/format.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { PairCard } from './pair-card.tsx';
import { usePairWords } from './use-pair-words.ts';

/** Pairs that look alike, and under them those said to be two people. */
export function PairList({ pairs }: { readonly pairs: readonly LikePair[] }) {
  const { t } = useTranslation();
  const alike = pairs.filter(({ apart }) => apart === null);
  const apart = pairs.filter((pair) => pair.apart !== null);
  return (
    <>
      {alike.length === 0 ? null : (
        <Stack component="section" gap="sm" aria-label={t('duplicates.lookAlike')}>
          {alike.map((pair) => (
            <PairCard key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
          ))}
        </Stack>
      )}
      {apart.length === 0 ? null : (
        <Stack component="section" gap="sm" aria-label={t('duplicates.apart')}>
          <Title order={2} size="h4">
            {t('duplicates.apart')}
          </Title>
          {apart.map((pair) => (
            <ApartLine key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
          ))}
        </Stack>
      )}
    </>
  );
}

function ApartLine({ pair }: { readonly pair: LikePair }) {
  const { t } = useTranslation();
  const { names, codes } = usePairWords(pair);
  const together = useMutation({
    mutationFn: () =>
      luwte.duplicates.setApart({ one: pair.one.id, other: pair.other.id, apart: false }),
    onSuccess: () => notifyDone(t('duplicates.togetherDone', codes)),
    onError: notifyError,
  });
  return (
    <Group justify="space-between">
      <Text size="sm">
        {t('duplicates.pair', names)}
        {pair.apart === null ? null : (
          <Text span size="sm" c="dimmed">
            {' · '}
            {t('duplicates.apartBy', {
              by: visibleBidi(pair.apart.by),
              time: formatInstant(pair.apart.at),
            })}
          </Text>
        )}
      </Text>
      {pair.mayDecide ? (
        <Button
          variant="default"
          size="compact-sm"
          loading={together.isPending}
          onClick={() => together.mutate()}
        >
          {t('duplicates.together')}
        </Button>
      ) : null}
    </Group>
  );
}
