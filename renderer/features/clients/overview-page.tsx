import { Stack } from '@mantine/core';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { ProposalCard } from '../course/index.ts';
import { CourseTrack } from './course-track.tsx';
import { KeyFacts } from './key-facts.tsx';
import { MergedNotice } from './merged-notice.tsx';
import { OpenMatters } from './open-matters.tsx';
import classes from './overview-page.module.css';
import { Timeline } from './timeline.tsx';
import { splitPlanned } from './timeline-order.ts';
import { useClient } from './use-client.ts';
import { useTimeline } from './use-timeline.ts';

/** A client file at a glance: where the course is, what is open, and everything that happened. */
export function OverviewPage() {
  const clientId = useClientId();
  const client = useClient(clientId);
  const timeline = useTimeline(clientId);
  // The layout around this page tells of its loading and its failing.
  if (!client.data) return null;
  const { planned, past } = splitPlanned(timeline.events);
  return (
    <div className={classes.page}>
      <div className={classes.track}>
        <Stack gap="md">
          <MergedNotice clientId={clientId} />
          <ProposalCard clientId={clientId} />
          <CourseTrack client={client.data} />
        </Stack>
      </div>
      <div className={classes.main}>
        {timeline.error ? <ErrorNotice error={timeline.error} onRetry={timeline.retry} /> : null}
        {timeline.isPending ? <Loading /> : <Timeline clientId={clientId} events={past} />}
      </div>
      <Stack component="aside" gap="lg" className={classes.side}>
        <OpenMatters clientId={clientId} planned={planned} />
        <KeyFacts client={client.data} />
      </Stack>
    </div>
  );
}
