import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { assessedLevels } from '../../../contract/risk-assessment.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { type MarkWords, marksOf } from './picture-marks.ts';

/** What the picture shows in the language of `t`, asked of each compartment that the member can open and put together here. */
export function useCourseMarks(clientId: string, t: TFunction) {
  const treats = useVault().member.compartments.includes('treatment');
  const course = useQuery(queryOf('course', 'get', { clientId }));
  const timeline = useQuery(queryOf('timelineCasework', 'list', { clientId }));
  const stays = useQuery(queryOf('housing', 'placements', { clientId }));
  const risks = useQuery(queryOf('riskAssessments', 'list', { clientId }));
  const treatment = useQuery({
    ...queryOf('timelineTreatment', 'list', { clientId }),
    enabled: treats,
  });
  const marks = useMemo(() => {
    const words: MarkWords = {
      phase: (phase) => t(`clients.phase.${phase}`),
      risk: (level) => t(`clients.riskLabel.${level}`),
      event: ({ kind, title }) =>
        kind === 'contact' || title === ''
          ? t(`clients.event.${kind}`)
          : `${t(`clients.event.${kind}`)} ${title}`,
      dormant: t('course.picture.dormant'),
      begun: t('course.picture.begun'),
      returned: t('course.picture.returned'),
      closed: t('course.picture.closed'),
      followUp: (months) => t('course.picture.followUp', { months }),
      tones: assessedLevels,
    };
    return marksOf(
      {
        episodes: course.data?.episodes ?? [],
        timeline: timeline.data ?? [],
        stays: stays.data ?? [],
        risks: risks.data ?? [],
        treatment: treatment.data ?? null,
      },
      words,
    );
  }, [course.data, timeline.data, stays.data, risks.data, treatment.data, t]);
  const asked = [course, timeline, stays, risks, treatment];
  return {
    marks,
    treats,
    isPending: asked.some(({ isLoading }) => isLoading),
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const each of asked) if (each.isError) void each.refetch();
    },
  };
}
