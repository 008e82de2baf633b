import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { phases } from '../../../contract/client-terms.ts';
import type { Client } from '../../../contract/clients.ts';
import { type Episode, endOf } from '../../../contract/course-records.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import classes from './course-track.module.css';

/** The course as a road of phases: what lies behind, where someone is now, what may come; of a return, from then on. */
export function CourseTrack({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const { phase, phaseOn } = client;
  // The page about the course tells of its failing.
  const { data: course } = useQuery(queryOf('course', 'get', { clientId: client.id }));
  const episodes = course?.episodes ?? [];
  const starts = startsOf(episodes.at(-1));
  const now = phase === null ? -1 : phases.indexOf(phase);
  return (
    <section aria-label={t('clients.overview.course')}>
      <Title order={2} size="h3" mb="xs">
        {t('clients.overview.course')}
      </Title>
      <ol className={classes.track}>
        {phases.map((step, index) => {
          const since = step === phase ? (phaseOn ?? starts.get(step)) : starts.get(step);
          return (
            <li
              key={step}
              className={classes.step}
              data-place={index < now ? 'behind' : index === now ? 'now' : 'ahead'}
              {...(index === now ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={classes.bar} />
              <span className={classes.name}>{t(`clients.phase.${step}`)}</span>
              {since === undefined ? null : (
                <span className={classes.since}>
                  {t('clients.overview.courseSince', { date: formatDate(since) })}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {phase === null ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('clients.overview.phaseNotKnown')}
        </Text>
      ) : null}
      {episodes.length > 1 ? <Earlier clientId={client.id} episodes={episodes} /> : null}
    </section>
  );
}

/** When someone was with the programme before. */
function Earlier(props: { readonly clientId: string; readonly episodes: readonly Episode[] }) {
  const { t } = useTranslation();
  const earlier = props.episodes.slice(0, -1).map((episode) => {
    const end = endOf(episode);
    const from = formatDate(episode.fields.startOn);
    return end === null
      ? t('course.periodOpen', { from })
      : t('course.period', { from, until: formatDate(end) });
  });
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t('clients.overview.earlier', { periods: earlier.join('; ') })}{' '}
      <Link
        to="/clients/$clientId/course"
        params={{ clientId: props.clientId }}
        className={classes.more}
      >
        {t('clients.overview.earlierOpen')}
      </Link>
    </Text>
  );
}

/** The first day of each phase of an episode; `YYYY-MM-DD` by phase. */
const startsOf = (episode: Episode | undefined): ReadonlyMap<string, string> =>
  new Map(episode?.phases.toReversed().map(({ phase, fromOn }) => [phase, fromOn]));
