import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import {
  IconArrowRight,
  IconCircleCheck,
  IconMoon,
  IconPencil,
  IconSun,
} from '@tabler/icons-react';
import { useState } from 'react';
import {
  type Dormancy,
  type Episode,
  endOf,
  type FollowUp,
  openDormancy,
  type PhasePeriod,
} from '../../../contract/course-records.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { StoredText } from '../../ui/stored-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { ClosingDialog } from './closing-dialog.tsx';
import { ClosingPart } from './closing-part.tsx';
import { DormancyDialog } from './dormancy-dialog.tsx';
import { DormancyList } from './dormancy-list.tsx';
import { EpisodeDialog } from './episode-dialog.tsx';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import { PhaseDialog } from './phase-dialog.tsx';
import { PhaseTable } from './phase-table.tsx';
import { useCourseWords } from './use-course-words.ts';

interface EpisodeCardProps {
  readonly episode: Episode;
  readonly episodes: readonly Episode[];
  /** Whether it opens with the form that closes it. */
  readonly closing: boolean;
  readonly onClosed: () => void;
}

/** What is being filled in of an episode. */
type Filling =
  | { readonly what: 'episode' | 'closing' }
  | { readonly what: 'phase'; readonly period: PhasePeriod | null }
  | { readonly what: 'dormancy'; readonly dormancy: Dormancy | null }
  | { readonly what: 'follow-up'; readonly followUp: FollowUp };

const icon = { size: 16, 'aria-hidden': true } as const;

/** One episode, with all that can be recorded in it. */
export function EpisodeCard({ episode, episodes, closing, onClosed }: EpisodeCardProps) {
  const [filling, setFilling] = useState<Filling | null>(closing ? { what: 'closing' } : null);
  const others = episodes.filter(({ id }) => id !== episode.id);
  const titleId = `episode-${episode.id}`;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={titleId}>
      <Stack>
        <EpisodeHead {...{ episode, titleId }} number={episodes.indexOf(episode) + 1} />
        <EpisodeActions episode={episode} onFill={setFilling} />
        <EpisodeFacts episode={episode} />
        <PhaseTable
          episode={episode}
          onEdit={(period) =>
            setFilling(period.phase === 'closed' ? { what: 'closing' } : { what: 'phase', period })
          }
        />
        <DormancyList
          dormancies={episode.dormancies}
          onEdit={(dormancy) => setFilling({ what: 'dormancy', dormancy })}
        />
        <ClosingPart
          {...{ episode, episodes }}
          onEdit={() => setFilling({ what: 'closing' })}
          onFollowUp={(followUp) => setFilling({ what: 'follow-up', followUp })}
        />
      </Stack>
      <FillingDialog
        {...{ filling, episode, others }}
        onClose={() => {
          setFilling(null);
          onClosed();
        }}
      />
    </Paper>
  );
}

interface HeadProps {
  readonly episode: Episode;
  readonly number: number;
  readonly titleId: string;
}

function EpisodeHead({ episode, number, titleId }: HeadProps) {
  const { t } = useTranslation();
  const { until } = useCourseWords();
  const end = endOf(episode);
  const phase = episode.phases.at(-1)?.phase;
  return (
    <Group gap="sm">
      <Title order={3} id={titleId}>
        {t('course.number', { number })}
      </Title>
      <Text c="dimmed">{until(episode.fields.startOn, end)}</Text>
      {phase ? (
        <Badge variant="light" tt="none" color={end === null ? 'teal' : 'gray'}>
          {t(`clients.phase.${phase}`)}
        </Badge>
      ) : null}
      {end === null && openDormancy(episode) ? (
        <Badge variant="outline" tt="none" color="gray" leftSection={<IconMoon size={12} />}>
          {t('clients.dormant')}
        </Badge>
      ) : null}
    </Group>
  );
}

interface ActionsProps {
  readonly episode: Episode;
  readonly onFill: (filling: Filling) => void;
}

function EpisodeActions({ episode, onFill }: ActionsProps) {
  const { t } = useTranslation();
  const { labelOf, show } = useCourseWords();
  const dormancy = openDormancy(episode);
  return (
    <Group gap="sm">
      {endOf(episode) === null ? (
        <>
          <Button
            leftSection={<IconArrowRight {...icon} />}
            onClick={() => onFill({ what: 'phase', period: null })}
          >
            {t('course.phase.change')}
          </Button>
          <Button
            variant="default"
            leftSection={dormancy ? <IconSun {...icon} /> : <IconMoon {...icon} />}
            onClick={() => onFill({ what: 'dormancy', dormancy })}
          >
            {t(dormancy ? 'course.dormancy.awake' : 'course.dormancy.add')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCircleCheck {...icon} />}
            onClick={() => onFill({ what: 'closing' })}
          >
            {t('course.closing.button')}
          </Button>
        </>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconPencil {...icon} />}
        onClick={() => onFill({ what: 'episode' })}
      >
        {t('course.edit.button')}
      </Button>
      <HistoryButton
        {...{ compartment: 'casework', objectKind: 'episode', objectId: episode.id, labelOf, show }}
        clientId={episode.clientId}
      />
    </Group>
  );
}

function EpisodeFacts({ episode: { fields } }: { readonly episode: Episode }) {
  const { t } = useTranslation();
  const came = [
    fields.source === 'unknown' ? '' : t(`clients.source.${fields.source}`),
    visibleBidi(fields.sourceNote),
  ].filter((text) => text !== '');
  return (
    <Stack gap={4}>
      {fields.approximate ? (
        <Text size="sm">
          {t('course.field.startOn')}:{' '}
          {t('course.approximately', { date: formatDate(fields.startOn) })}
        </Text>
      ) : null}
      {came.length > 0 ? (
        <Text size="sm">
          {t('course.field.source')}: {came.join(', ')}
        </Text>
      ) : null}
      {fields.aim.trim() === '' ? null : <StoredText text={fields.aim} />}
    </Stack>
  );
}

interface FillingDialogProps {
  readonly filling: Filling | null;
  readonly episode: Episode;
  readonly others: readonly Episode[];
  readonly onClose: () => void;
}

function FillingDialog({ filling, episode, others, onClose }: FillingDialogProps) {
  switch (filling?.what) {
    case 'episode':
      return <EpisodeDialog {...{ episode, others, onClose }} />;
    case 'closing':
      return <ClosingDialog {...{ episode, others, onClose }} />;
    case 'phase':
      return <PhaseDialog {...{ episode, onClose }} period={filling.period} />;
    case 'dormancy':
      return <DormancyDialog {...{ episode, onClose }} dormancy={filling.dormancy} />;
    case 'follow-up':
      return <FollowUpDialog {...{ episode, onClose }} followUp={filling.followUp} />;
    case undefined:
      return null;
  }
}
