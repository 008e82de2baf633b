import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Phase, phases } from '../../../contract/client-terms.ts';
import { formatDate } from '../../ui/format.ts';
import classes from './course-track.module.css';

interface CourseTrackProps {
  readonly phase: Phase | null;
  readonly phaseOn: string | null;
  /** The first day of each phase that is known. */
  readonly starts: ReadonlyMap<string, string>;
}

/** The course as a road of phases: what lies behind, where someone is now, what may come. */
export function CourseTrack({ phase, phaseOn, starts }: CourseTrackProps) {
  const { t } = useTranslation();
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
    </section>
  );
}
