import { housingSituations, phases, riskLevels } from '../../../contract/client-terms.ts';
import { closingReasons, followUpOutcomes } from '../../../contract/course-terms.ts';
import { referralStates } from '../../../contract/referral.ts';
import type { TimelineItem } from '../../../contract/timeline.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

const notificationTurns = ['draft', 'sent', 'answered'] as const;

/** What changed in someone's course, in words: 'Fase: Intake werd Stabilisatie'; null for other events. */
export function useChangeWords({ kind, change }: TimelineItem): string | null {
  const { t } = useTranslation();
  const valueWords = useCourseValueWords();
  if (change === null) return null;
  if (kind === 'dormant') {
    return t(change.after === 'yes' ? 'clients.event.dormantYes' : 'clients.event.dormantNo');
  }
  const state = referralStates.find((each) => each === change.after);
  if (kind === 'referral' && state) {
    return `${t('clients.event.referral')}: ${t(`sharing.referral.state.${state}`)}`;
  }
  const turn = notificationTurns.find((each) => each === change.after);
  if (kind === 'notification' && turn) {
    return `${t('clients.event.notification')}: ${t(`sharing.notification.turn.${turn}`)}`;
  }
  const [before, after] = [valueWords(kind, change.before), valueWords(kind, change.after)];
  const words =
    change.before === null || change.before === 'unknown'
      ? after
      : t('clients.event.becomes', { before, after });
  return `${t(`clients.event.${kind}`)}: ${words}`;
}

/** How a value of the course reads: a code in words, a name as it was written. */
function useCourseValueWords() {
  const { t } = useTranslation();
  return (kind: TimelineItem['kind'], value: string | null): string => {
    const phase = phases.find((each) => each === value);
    const risk = riskLevels.find((each) => each === value);
    const housing = housingSituations.find((each) => each === value);
    const closing = closingReasons.find((each) => each === value);
    const outcome = followUpOutcomes.find((each) => each === value);
    if (kind === 'closing' && closing) return t(`course.closing.reasons.${closing}`);
    if (kind === 'follow-up' && outcome) return t(`course.followUp.outcome.${outcome}`);
    if (kind === 'phase') return t(`clients.phase.${phase ?? 'unknown'}`);
    if (kind === 'risk') return t(`clients.risk.${risk ?? 'unknown'}`);
    if (kind === 'housing-situation') return t(`clients.housing.${housing ?? 'unknown'}`);
    return value === null ? t('clients.list.notFilledIn') : visibleBidi(value);
  };
}
