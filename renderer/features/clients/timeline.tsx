import { Button, Chip, Group, Text, Title } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMonth } from '../../ui/format.ts';
import { useScreenful } from '../../ui/use-screenful.ts';
import classes from './timeline.module.css';
import { TimelineEntry } from './timeline-entry.tsx';
import type { TimelineEvent } from './timeline-kinds.ts';
import {
  byMonth,
  groupOf,
  inGroups,
  type TimelineGroup,
  timelineGroups,
} from './timeline-order.ts';

/** How many events show at first, and how many more at a time: a screenful is drawn at once. */
const pageSize = 60;

interface TimelineProps {
  readonly clientId: string;
  /** Newest first. */
  readonly events: readonly TimelineEvent[];
}

/** Everything that happened, month by month, newest first. */
export function Timeline({ clientId, events }: TimelineProps) {
  const { t } = useTranslation();
  const [groups, setGroups] = useState<TimelineGroup[]>([]);
  const [limit, setLimit] = useState(pageSize);
  const shown = useMemo(() => inGroups(events, groups), [events, groups]);
  const upTo = useMemo(() => shown.slice(0, limit), [shown, limit]);
  const drawn = useScreenful(upTo, { from: 340, each: 60 });
  const months = useMemo(() => byMonth(drawn), [drawn]);
  const hidden = shown.length - limit;
  return (
    <section aria-labelledby="timeline-title">
      <Group justify="space-between" mb="md" gap="sm">
        <Title order={2} size="h3" id="timeline-title">
          {t('clients.overview.timeline')}
        </Title>
        <GroupFilter events={events} groups={groups} onChange={setGroups} />
      </Group>
      {events.length > 0 && shown.length === 0 ? (
        <Text c="dimmed">{t('clients.overview.noMatch')}</Text>
      ) : null}
      {months.map(({ month, items }) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h3 className={classes.month} id={`month-${month}`}>
            {formatMonth(month)}
          </h3>
          <ol className={classes.events}>
            {items.map((event) => (
              <TimelineEntry
                key={`${event.compartment} ${event.id}`}
                clientId={clientId}
                event={event}
              />
            ))}
          </ol>
        </section>
      ))}
      {events.some(({ kind }) => groupOf[kind] !== 'course') ? null : (
        <NothingYet clientId={clientId} />
      )}
      {hidden > 0 ? (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + pageSize)}>
          {t('clients.overview.showMore', { count: Math.min(hidden, pageSize) })}
        </Button>
      ) : null}
    </section>
  );
}

interface GroupFilterProps {
  readonly events: readonly TimelineEvent[];
  readonly groups: readonly TimelineGroup[];
  readonly onChange: (groups: TimelineGroup[]) => void;
}

/** What the timeline shows; only the groups that this file has something of can be chosen. */
function GroupFilter({ events, groups, onChange }: GroupFilterProps) {
  const { t } = useTranslation();
  const present = useMemo(() => new Set(events.map(({ kind }) => groupOf[kind])), [events]);
  if (present.size < 2) return null;
  return (
    <Group gap={6} role="group" aria-label={t('clients.overview.filter')}>
      <Chip.Group
        multiple
        value={[...groups]}
        onChange={(values) => onChange(timelineGroups.filter((group) => values.includes(group)))}
      >
        {timelineGroups
          .filter((group) => present.has(group))
          .map((group) => (
            <Chip key={group} value={group} size="sm" variant="light">
              {t(`clients.overview.group.${group}`)}
            </Chip>
          ))}
      </Chip.Group>
    </Group>
  );
}

function NothingYet({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconTimeline aria-hidden />}
      title={t('clients.overview.empty.title')}
      text={t('clients.overview.empty.text')}
      action={
        <Button
          onClick={() =>
            void navigate({
              to: '/clients/$clientId/contacts',
              params: { clientId },
              search: { new: true },
            })
          }
        >
          {t('clients.overview.empty.action')}
        </Button>
      }
    />
  );
}
