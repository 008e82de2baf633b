import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { type Contact, type ContactKind, contactKinds } from '../../../contract/contacts.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useScreenful } from '../../ui/use-screenful.ts';
import { ContactCard } from './contact-card.tsx';
import { kindChoices } from './contact-words.ts';

interface ContactListProps {
  readonly clientId: string;
  /** Notes to which an addition was begun. */
  readonly begunAddenda: ReadonlySet<string>;
  /** What to do when nothing was recorded yet. */
  readonly firstStep: ReactNode;
}

/** The finalised notes of a client, newest first, a page at a time. */
export function ContactList({ clientId, begunAddenda, firstStep }: ContactListProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ContactKind | null>(null);
  const list = useInfiniteQuery({
    queryKey: ['contacts', 'list', { clientId, kind }],
    queryFn: ({ pageParam, signal }) =>
      luwte.contacts.list({ clientId, kind, after: pageParam }, { signal }),
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    getNextPageParam: ({ contacts, more }) => (more ? (contacts.at(-1)?.id ?? null) : null),
  });
  const notes = useMemo(
    () => list.data?.pages.flatMap(({ contacts }) => contacts) ?? [],
    [list.data],
  );
  const shown = useScreenful(notes, { from: 480, each: 180 });
  if (list.isPending) return <Loading />;
  if (list.isError) {
    return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  const total = list.data.pages[0]?.total ?? 0;
  if (total === 0 && kind === null) {
    return (
      <EmptyState
        icon={<IconMessageCircle aria-hidden />}
        title={t('contacts.empty.title')}
        text={t('contacts.empty.text')}
        action={firstStep}
      />
    );
  }
  return (
    <Stack component="section" gap="md" aria-labelledby="contact-notes">
      <Group justify="space-between" align="flex-end">
        <Title order={3} id="contact-notes">
          {t('contacts.list')}
        </Title>
        <KindFilter kind={kind} onChange={setKind} />
      </Group>
      {total === 0 ? <Text c="dimmed">{t('contacts.noneOfKind')}</Text> : null}
      {shown.map((contact: Contact) => (
        <ContactCard
          key={contact.id}
          contact={contact}
          addendumBegun={begunAddenda.has(contact.id)}
        />
      ))}
      {list.hasNextPage ? (
        <Group justify="center">
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('notes.older')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('notes.shown', { shown: notes.length, total })}
          </Text>
        </Group>
      ) : null}
    </Stack>
  );
}

function KindFilter(props: {
  readonly kind: ContactKind | null;
  readonly onChange: (kind: ContactKind | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('contacts.filter')}
      placeholder={t('contacts.anyKind')}
      data={kindChoices(t)}
      value={props.kind}
      onChange={(value) => props.onChange(contactKinds.find((kind) => kind === value) ?? null)}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      w={220}
    />
  );
}
