import { Alert, Button, Group, Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Proposal } from '../../../contract/course-proposal.ts';
import { type Episode, openDormancy } from '../../../contract/course-records.ts';
import type { CourseTask } from '../../app/course-search.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';

/** What the file points to next in the course, for someone to confirm; nothing when it points to nothing. */
export function ProposalCard({ clientId }: { readonly clientId: string }) {
  const course = useQuery(queryOf('course', 'get', { clientId }));
  // The page about the course tells of its failing.
  if (!course.data?.proposal) return null;
  const { proposal, episodes } = course.data;
  return (
    <Proposed key={proposal.key} {...{ clientId, proposal }} episode={episodes.at(-1) ?? null} />
  );
}

interface ProposedProps {
  readonly clientId: string;
  readonly proposal: Proposal;
  readonly episode: Episode | null;
}

function Proposed({ clientId, proposal, episode }: ProposedProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind, phase, fromOn, because, basisOn, key } = proposal;
  const why = t(`course.proposal.why.${because}`, { date: formatDate(basisOn) });
  const words = t(`course.proposal.${kind}`, {
    ...{ why, date: formatDate(fromOn) },
    phase: phase === null ? '' : t(`clients.phase.${phase}`),
  });
  const reason = t(`course.proposal.reason.${because}`);
  const confirming = useMutation({
    mutationFn: () => carryOut(clientId, proposal, episode, reason),
    onSuccess: () => notifyDone(t('course.proposal.confirmed')),
    onError: notifyError,
  });
  const puttingOff = useMutation({
    mutationFn: () => luwte.course.putOff({ clientId, key }),
    onError: notifyError,
  });
  const task = taskOf(kind);
  const open = () =>
    task &&
    void navigate({ to: '/clients/$clientId/course', params: { clientId }, search: { task } });
  return (
    <Alert
      role="region"
      aria-label={t('course.proposal.title')}
      icon={<IconBulb aria-hidden />}
      title={t('course.proposal.title')}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">{words}</Text>
        <Group gap="xs">
          <Button
            size="compact-md"
            variant="subtle"
            loading={puttingOff.isPending}
            onClick={() => puttingOff.mutate()}
          >
            {t('course.proposal.notNow')}
          </Button>
          <Button
            size="compact-md"
            loading={confirming.isPending}
            onClick={() => (task ? open() : confirming.mutate())}
          >
            {t(task ? 'course.proposal.toForm' : 'course.proposal.confirm')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}

/** What asks more than a yes is filled in on the page about the course. */
const taskOf = (kind: Proposal['kind']): CourseTask | null =>
  kind === 'closing' ? 'close' : kind === 'return' ? 'begin' : null;

async function carryOut(
  clientId: string,
  { kind, phase, fromOn }: Proposal,
  episode: Episode | null,
  reason: string,
): Promise<void> {
  if (kind === 'phase' && phase !== null && episode === null) {
    await luwte.course.begin({
      ...{ clientId, phase, reason },
      fields: { startOn: fromOn, approximate: false, source: 'unknown', sourceNote: '', aim: '' },
    });
  }
  if (episode === null) return;
  const at = { clientId, id: episode.id, version: episode.version };
  if (kind === 'phase' && phase !== null) {
    await luwte.course.savePhase({ ...at, phaseId: null, fields: { phase, fromOn, reason } });
  }
  if (kind === 'dormant') {
    const fields = { fromOn, untilOn: null, reason };
    await luwte.course.saveDormancy({ ...at, dormancyId: null, fields });
  }
  const dormancy = openDormancy(episode);
  if (kind === 'awake' && dormancy) {
    const { id: dormancyId, fromOn: since, reason: then } = dormancy;
    const fields = { fromOn: since, untilOn: fromOn, reason: then };
    await luwte.course.saveDormancy({ ...at, dormancyId, fields });
  }
}
