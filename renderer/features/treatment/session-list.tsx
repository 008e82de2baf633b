import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SessionCard } from './session-card.tsx';

interface SessionListProps {
  readonly clientId: string;
  /** Notes to which an addition was begun. */
  readonly begunAddenda: ReadonlySet<string>;
  /** What to do when nothing was recorded yet. */
  readonly firstStep: ReactNode;
}

/** The finalised session notes of a client, newest first, a page at a time. */
export function SessionList({ clientId, begunAddenda, firstStep }: SessionListProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['treatment', 'listSessions', { clientId }],
    queryFn: ({ pageParam, signal }) =>
      luwte.treatment.listSessions({ clientId, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ sessions, more }) => (more ? (sessions.at(-1)?.id ?? null) : null),
  });
  if (list.isPending) return <Loading />;
  if (list.isError) {
    return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  const notes = list.data.pages.flatMap(({ sessions }) => sessions);
  const total = list.data.pages[0]?.total ?? 0;
  if (total === 0) {
    return (
      <Paper withBorder p="lg">
        <EmptyState
          icon={<IconNotes aria-hidden />}
          title={t('treatment.session.none')}
          text={t('treatment.session.noneText')}
          action={firstStep}
        />
      </Paper>
    );
  }
  return (
    <Stack component="section" gap="md" aria-labelledby="session-notes">
      <Title order={3} id="session-notes">
        {t('treatment.session.list')}
      </Title>
      {notes.map((session) => (
        <SessionCard
          key={session.id}
          session={session}
          addendumBegun={begunAddenda.has(session.id)}
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
