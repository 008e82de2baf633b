import { Badge, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FileOffer } from '../../../contract/hand-over.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCodesOnly } from '../../ui/codes-only.ts';
import { formatInstant } from '../../ui/format.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { StoredText } from '../../ui/stored-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';

/** An offered file: who it is about as the caseload shows it, why, how it stands, and what can be done with it. */
export function OfferCard({ offer }: { readonly offer: FileOffer }) {
  const { t } = useTranslation();
  const to = visibleBidi(offer.to);
  const from = visibleBidi(offer.from);
  const name = useCodesOnly() ? '' : offer.name;
  const who = [offer.code, name].filter((part) => part !== '').join(' ');
  return (
    <Paper component="li" withBorder p="md" aria-label={visibleBidi(who)}>
      <Stack gap="xs">
        <Group gap="sm">
          <Text fw={600}>
            <SafeText>{who}</SafeText>
          </Text>
          <Badge variant="light" tt="none" color={offer.state === 'open' ? 'teal' : 'gray'}>
            {t(`handOver.state.${offer.state}`)}
          </Badge>
        </Group>
        <Text size="sm">
          {from === '' ? t('handOver.toOnly', { to }) : t('handOver.fromTo', { from, to })}
          {' · '}
          {t(`clients.phase.${offer.phase ?? 'unknown'}`)}
          {' · '}
          {t(`clients.risk.${offer.risk}`)}
        </Text>
        <Text size="sm">{t(`handOver.reasons.${offer.reason}`)}</Text>
        {offer.note.trim() === '' ? null : <StoredText text={offer.note} />}
        {offer.answer === '' ? null : (
          <Text size="sm" fw={600} component="div">
            <StoredText text={offer.answer} />
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t('handOver.by', {
            name: visibleBidi(offer.offeredBy),
            time: formatInstant(offer.offeredAt),
          })}
          {offer.answeredAt === null
            ? ''
            : ` · ${t('handOver.answered', { time: formatInstant(offer.answeredAt) })}`}
        </Text>
        <OfferActions offer={offer} />
      </Stack>
    </Paper>
  );
}

function OfferActions({ offer }: { readonly offer: FileOffer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [refusing, setRefusing] = useState(false);
  const offerId = offer.id;
  const accept = useMutation({
    mutationFn: () => luwte.handOver.accept({ offerId }),
    onSuccess: ({ clientId }) => {
      notifyDone(t('handOver.accepted'));
      void navigate({ to: '/clients/$clientId', params: { clientId } });
    },
    onError: notifyError,
  });
  const withdraw = useMutation({
    mutationFn: () => luwte.handOver.withdraw({ offerId }),
    onSuccess: () => notifyDone(t('handOver.withdrawn')),
    onError: notifyError,
  });
  if (refusing) return <Refusal offerId={offerId} onClose={() => setRefusing(false)} />;
  return (
    <Group gap="sm">
      {offer.mayAnswer ? (
        <>
          <Button loading={accept.isPending} onClick={() => accept.mutate()}>
            {t('handOver.accept')}
          </Button>
          <Button variant="default" onClick={() => setRefusing(true)}>
            {t('handOver.refuse')}
          </Button>
        </>
      ) : null}
      {offer.mayWithdraw ? (
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('handOver.withdraw')}
        </Button>
      ) : null}
    </Group>
  );
}

interface RefusalProps {
  readonly offerId: string;
  readonly onClose: () => void;
}

/** Why a file is not accepted, in a line: it is nothing without being sent. */
function Refusal({ offerId, onClose }: RefusalProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const [attempted, setAttempted] = useState(false);
  const fits = answer.trim().length >= 3;
  const refuse = useMutation({
    mutationFn: () => luwte.handOver.refuse({ offerId, answer }),
    onSuccess: () => notifyDone(t('handOver.refused')),
    onError: notifyError,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(true);
        if (fits) refuse.mutate();
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={t('handOver.field.answer')}
          description={t('handOver.refuseText')}
          value={answer}
          maxLength={500}
          rows={2}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          error={attempted && !fits ? t('handOver.answerNeeded') : null}
        />
        <Group gap="sm">
          <Button type="submit" loading={refuse.isPending}>
            {t('handOver.refuse')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
