import { Badge, Paper, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Draft } from '../../../contract/drafts.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate, formatMoment } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';
import { QuickLink } from '../../ui/quick-link.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import classes from './open-matters.module.css';
import { timelineIcons } from './timeline-icons.ts';
import {
  type FilePart,
  partOf,
  partOfDraft,
  searchOf,
  searchOfDraft,
  type TimelineEvent,
} from './timeline-kinds.ts';
import { dayOf } from './timeline-order.ts';

interface OpenMattersProps {
  readonly clientId: string;
  /** Reviews and appointments, the nearest first. */
  readonly planned: readonly TimelineEvent[];
}

/** What waits for someone: own drafts, reviews and appointments, what is late first. */
export function OpenMatters({ clientId, planned }: OpenMattersProps) {
  const { t } = useTranslation();
  const drafts = useOwnDrafts(clientId);
  const nothing = drafts.length === 0 && planned.length === 0;
  return (
    <Paper component="section" withBorder p="md" aria-label={t('clients.overview.open')}>
      <Title order={2} size="h3" mb="sm">
        {t('clients.overview.open')}
      </Title>
      {nothing ? (
        <Text size="sm" c="dimmed">
          {t('clients.overview.nothingOpen')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {planned.map((event) => (
            <PlannedLine key={event.id} clientId={clientId} event={event} />
          ))}
          {drafts.map((draft) => (
            <Line
              key={draft.id}
              clientId={clientId}
              part={partOfDraft[draft.kind]}
              search={searchOfDraft(draft.kind)}
              icon={<IconPencil size={18} aria-hidden />}
              label={t(`clients.draftKind.${draft.kind}`)}
            >
              {t('clients.overview.draft')} · {formatMoment(draft.updatedAt)}
            </Line>
          ))}
        </ul>
      )}
    </Paper>
  );
}

/** Kinds of which the title says what they are about. */
const titled: ReadonlySet<TimelineEvent['kind']> = new Set([
  'appointment',
  'own-appointment',
  'own-task',
]);

function PlannedLine({ clientId, event }: { clientId: string; event: TimelineEvent }) {
  const { t } = useTranslation();
  const Icon = timelineIcons[event.kind];
  const late = dayOf(event) < localToday();
  return (
    <Line
      clientId={clientId}
      part={partOf(event)}
      search={searchOf(event)}
      icon={<Icon size={18} aria-hidden />}
      label={t(`clients.event.${event.kind}`)}
    >
      {formatDate(dayOf(event))}
      {titled.has(event.kind) && event.title !== '' ? `, ${visibleBidi(event.title)}` : ''}
      {event.kind === 'follow-up'
        ? `, ${t('course.followUp.after', { months: event.title }).toLowerCase()}`
        : ''}
      {late ? (
        <Badge ml={8} size="sm" color="orange" variant="light" tt="none">
          {t('clients.overview.overdue')}
        </Badge>
      ) : null}
    </Line>
  );
}

interface LineProps {
  readonly clientId: string;
  readonly part: FilePart;
  readonly search: ReturnType<typeof searchOf>;
  readonly icon: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}

function Line({ clientId, part, search, icon, label, children }: LineProps) {
  const navigate = useNavigate();
  return (
    <li>
      <QuickLink
        href={part.replace('$clientId', clientId)}
        onFollow={() => void navigate({ to: part, params: { clientId }, search })}
        className={classes.line}
      >
        <span className={classes.icon}>{icon}</span>
        <span>
          <span className={classes.label}>{label}</span>
          <span className={classes.when}>{children}</span>
        </span>
      </QuickLink>
    </li>
  );
}

/** The member's own drafts of this client, in every compartment they can open. */
function useOwnDrafts(clientId: string): readonly Omit<Draft, 'content'>[] {
  const { compartments } = useVault().member;
  const casework = useQuery(queryOf('draftsCasework', 'list', { clientId }));
  const treatment = useQuery({
    ...queryOf('draftsTreatment', 'list', { clientId }),
    enabled: compartments.includes('treatment'),
  });
  const places = useQuery({
    ...queryOf('draftsPlaces', 'list', { clientId }),
    enabled: compartments.includes('places'),
  });
  return [casework.data, treatment.data, places.data].flatMap((drafts) => drafts ?? []);
}
