import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPlus, IconTimeline } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Episode, endOf } from '../../../contract/course-records.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Later } from '../../ui/later.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { CoursePicture } from './course-picture.tsx';
import { EpisodeCard } from './episode-card.tsx';
import { ProposalCard } from './proposal-card.tsx';

/** The course in a client's file: what it points to, its picture, and each episode, the latest first. */
export function CoursePage() {
  const clientId = useClientId();
  const course = useQuery(queryOf('course', 'get', { clientId }));
  if (course.isPending) return <Loading />;
  if (course.isError) {
    return <ErrorNotice error={course.error} onRetry={() => void course.refetch()} />;
  }
  return (
    <Stack gap="lg">
      <ProposalCard clientId={clientId} />
      <CoursePicture clientId={clientId} />
      <Later key={clientId}>
        <Episodes clientId={clientId} episodes={course.data.episodes} />
      </Later>
    </Stack>
  );
}

interface EpisodesProps {
  readonly clientId: string;
  readonly episodes: readonly Episode[];
}

function Episodes({ clientId, episodes }: EpisodesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { task } = useSearch({ strict: false });
  const [beginning, setBeginning] = useState(false);
  const latest = episodes.at(-1);
  const mayBegin = latest === undefined || endOf(latest) !== null;
  const begin = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setBeginning(true)}>
      {t(latest ? 'course.begin.return' : 'course.empty.action')}
    </Button>
  );
  const close = () => {
    setBeginning(false);
    if (task) void navigate({ to: '/clients/$clientId/course', params: { clientId } });
  };
  return (
    <Stack component="section" aria-labelledby="episodes-title">
      <Group justify="space-between">
        <Title order={2} id="episodes-title">
          {t('course.episodes')}
        </Title>
        {latest && mayBegin ? begin : null}
      </Group>
      {latest ? (
        episodes
          .toReversed()
          .map((episode) => (
            <EpisodeCard
              key={`${episode.id} ${episode === latest ? task : ''}`}
              {...{ episode, episodes }}
              closing={task === 'close' && episode === latest}
              onClosed={close}
            />
          ))
      ) : (
        <EmptyState
          icon={<IconTimeline aria-hidden />}
          title={t('course.empty.title')}
          text={t('course.empty.text')}
          action={begin}
        />
      )}
      {mayBegin && (beginning || task === 'begin') ? (
        <BeginDialog {...{ clientId, episodes }} onClose={close} />
      ) : null}
    </Stack>
  );
}
