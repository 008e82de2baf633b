import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutreachContact, OutreachPerson } from '../../../contract/outreach.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { NoteText } from '../notes/index.ts';
import { useNicknames } from './use-nicknames.ts';

interface MomentListProps {
  /** Of one person, or null for all. */
  readonly personId: string | null;
  readonly people: readonly OutreachPerson[];
  readonly onEdit: (moment: OutreachContact) => void;
}

const pageLength = 20;

/** Outreach moments, newest first. */
export function MomentList({ personId, people, onEdit }: MomentListProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(pageLength);
  const page = useQuery({
    ...queryOf('outreach', 'contacts', { personId, limit }),
    placeholderData: keepPreviousData,
  });
  if (page.isPending) return <Loading />;
  if (page.isError) return <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />;
  const { contacts, more } = page.data;
  if (contacts.length === 0) return <Text c="dimmed">{t('outreach.noMoments')}</Text>;
  return (
    <Stack gap="sm">
      {contacts.map((moment) => (
        <MomentCard
          key={moment.id}
          moment={moment}
          personId={personId}
          people={people}
          onEdit={() => onEdit(moment)}
        />
      ))}
      {more ? (
        <Button
          variant="default"
          style={{ alignSelf: 'center' }}
          onClick={() => setLimit(Math.min(limit + pageLength, 500))}
        >
          {t('outreach.older')}
        </Button>
      ) : null}
    </Stack>
  );
}

interface MomentCardProps {
  readonly moment: OutreachContact;
  readonly personId: string | null;
  readonly people: readonly OutreachPerson[];
  readonly onEdit: () => void;
}

function MomentCard({ moment, personId, people, onEdit }: MomentCardProps) {
  const { t } = useTranslation();
  const { fields, authorName, id } = moment;
  const remove = useMutation({
    mutationFn: () => luwte.outreach.removeContact({ id }),
    onError: notifyError,
  });
  const ask = async () => {
    const sure = await confirm({
      title: t('outreach.removeMoment.title'),
      text: t('outreach.removeMoment.text'),
      confirmLabel: t('outreach.removeMoment.confirm'),
      danger: true,
    });
    if (sure) remove.mutate();
  };
  const nameOf = useNicknames(people);
  const { startTime, endTime, unnamed, countableMinutes } = fields;
  const facts = [
    endTime === null ? startTime : `${startTime}–${endTime}`,
    fields.place.trim(),
    fields.people.map(({ personId: person }) => nameOf(person)).join(', '),
    unnamed > 0 ? t('outreach.others', { count: unnamed }) : null,
    countableMinutes === null ? null : t('contacts.counts', { count: countableMinutes }),
    authorName,
  ].filter((fact) => fact !== null && fact !== '');
  const shown = fields.people.filter(
    ({ personId: person, note }) =>
      note.trim() !== '' && (personId === null || person === personId),
  );
  return (
    <Paper component="article" withBorder p="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4} miw={0}>
          <Text fw={600}>{formatDay(fields.onDate)}</Text>
          <Text size="sm" c="dimmed">
            <SafeText>{facts.join(' · ')}</SafeText>
          </Text>
          <NoteText text={fields.note} />
          {shown.map(({ personId: person, note }) => (
            <div key={person}>
              <Text size="sm" fw={600}>
                <SafeText>{nameOf(person)}</SafeText>
              </Text>
              <NoteText text={note} />
            </div>
          ))}
        </Stack>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" size="compact-sm" onClick={onEdit}>
            {t('common.edit')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            loading={remove.isPending}
            onClick={() => void ask()}
          >
            {t('common.remove')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
