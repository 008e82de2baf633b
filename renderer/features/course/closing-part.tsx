import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { reopenRefusal } from '../../../contract/course-problems.ts';
import {
  type Closing,
  type Episode,
  endOf,
  type FollowUp,
} from '../../../contract/course-records.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { formatDate } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { StoredText } from '../../ui/stored-text.tsx';

interface ClosingPartProps {
  readonly episode: Episode;
  readonly episodes: readonly Episode[];
  readonly onEdit: () => void;
  readonly onFollowUp: (followUp: FollowUp) => void;
}

/** How an episode was closed and what was heard afterwards; nothing while it goes on. */
export function ClosingPart({ episode, episodes, onEdit, onFollowUp }: ClosingPartProps) {
  const { t } = useTranslation();
  const end = endOf(episode);
  if (end === null) return null;
  const { closing, followUps } = episode;
  return (
    <Stack gap="xs">
      <Title order={4}>{t('course.closing.heading', { date: formatDate(end) })}</Title>
      {closing ? <ClosingFacts closing={closing} /> : <Text>{t('course.closing.unknown')}</Text>}
      <Group gap="sm">
        <Button variant="default" size="compact-md" onClick={onEdit}>
          {t('course.closing.edit')}
        </Button>
        <Reopen episode={episode} episodes={episodes} />
      </Group>
      {followUps.length > 0 ? (
        <>
          <Title order={4} mt="sm">
            {t('course.followUp.title')}
          </Title>
          {followUps.map((followUp) => (
            <FollowUpLine key={followUp.id} {...{ followUp, onFollowUp }} />
          ))}
        </>
      ) : null}
    </Stack>
  );
}

function ClosingFacts({ closing }: { readonly closing: Closing }) {
  const { t } = useTranslation();
  const { reason, exited, safetyPlanReviewed, toldReturn, note } = closing;
  const facts = [
    t(`course.closing.reasons.${reason}`),
    `${t('course.field.exited')}: ${t(`course.answer.${exited}`).toLowerCase()}`,
    ...(safetyPlanReviewed ? [t('course.field.safetyPlanReviewed')] : []),
    ...(toldReturn ? [t('course.field.toldReturn')] : []),
  ];
  return (
    <>
      <Text size="sm">{facts.join(' · ')}</Text>
      {note.trim() === '' ? null : <StoredText text={note} />}
    </>
  );
}

function Reopen({ episode, episodes }: Pick<ClosingPartProps, 'episode' | 'episodes'>) {
  const { t } = useTranslation();
  const { clientId, id, version } = episode;
  const reopening = useMutation({
    mutationFn: () => luwte.course.reopen({ clientId, id, version }),
    onSuccess: ({ outcome }) => {
      if (outcome === 'saved') notifyDone(t('course.closing.reopened'));
    },
    onError: notifyError,
  });
  const refusal = reopenRefusal(episode, episodes);
  if (refusal !== null) {
    return (
      <Text size="sm" c="dimmed">
        {t(`course.closing.refused.${refusal}`)}
      </Text>
    );
  }
  const ask = async () => {
    const sure = await confirm({
      title: t('course.closing.reopenTitle'),
      text: t('course.closing.reopenText'),
      confirmLabel: t('course.closing.reopen'),
    });
    if (sure) reopening.mutate();
  };
  return (
    <Button
      variant="subtle"
      size="compact-md"
      loading={reopening.isPending}
      onClick={() => void ask()}
    >
      {t('course.closing.reopen')}
    </Button>
  );
}

function FollowUpLine({
  followUp,
  onFollowUp,
}: Pick<ClosingPartProps, 'onFollowUp'> & { readonly followUp: FollowUp }) {
  const { t } = useTranslation();
  const { months, dueOn, result } = followUp;
  const late = result === null && dueOn < localToday();
  return (
    <Group gap="sm" align="flex-start">
      <Text size="sm" fw={600} w={120}>
        {t('course.followUp.after', { months })}
      </Text>
      <Stack gap={2} flex={1}>
        {result ? (
          <FollowUpResult result={result} />
        ) : (
          <Text size="sm" component="div">
            {t(late ? 'course.followUp.overdue' : 'course.followUp.dueOn', {
              date: formatDate(dueOn),
            })}
            {late ? (
              <Badge ml={8} size="sm" color="orange" variant="light" tt="none">
                {t('clients.overview.overdue')}
              </Badge>
            ) : null}
          </Text>
        )}
      </Stack>
      <Button
        variant={late ? 'light' : 'default'}
        size="compact-sm"
        aria-label={t(result ? 'course.followUp.edit' : 'course.followUp.recordAfter', { months })}
        onClick={() => onFollowUp(followUp)}
      >
        {t(result ? 'common.edit' : 'course.followUp.record')}
      </Button>
    </Group>
  );
}

function FollowUpResult({ result }: { readonly result: NonNullable<FollowUp['result']> }) {
  const { t } = useTranslation();
  const { outcome, on, stillOut, housing, work, note } = result;
  const facts = [
    t(`course.followUp.outcome.${outcome}`),
    formatDate(on),
    ...(outcome === 'reached'
      ? [
          t(`course.followUp.stillOut.${stillOut}`),
          ...(housing === 'unknown' ? [] : [t(`clients.housing.${housing}`)]),
          ...(work === 'unknown' ? [] : [t(`course.followUp.work.${work}`)]),
        ]
      : []),
  ];
  return (
    <>
      <Text size="sm">{facts.join(' · ')}</Text>
      {note.trim() === '' ? null : <StoredText text={note} />}
    </>
  );
}
