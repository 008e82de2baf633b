import { housingSituations, phases, referralSources } from '../../../contract/client-terms.ts';
import type {
  Closing,
  DormancyFields,
  FollowUp,
  PhasePeriodFields,
} from '../../../contract/course-records.ts';
import {
  closingReasons,
  followUpOutcomes,
  workSituations,
} from '../../../contract/course-terms.ts';
import { answers } from '../../../contract/housing-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';

const dates = new Set(['startOn', 'fromOn', 'untilOn', 'on', 'dueOn']);
const fields = [
  ...['startOn', 'approximate', 'source', 'sourceNote', 'aim', 'phase', 'phaseReason'],
  ...['fromOn', 'untilOn', 'reason', 'on', 'exited', 'safetyPlanReviewed', 'toldReturn', 'note'],
  ...['outcome', 'stillOut', 'housing', 'work', 'phases', 'dormancies', 'closing', 'followUps'],
] as const;

/** How the fields of a course and their values read, for history and conflicts. */
export function useCourseWords() {
  const { t } = useTranslation();
  const yesNo = (value: boolean) => t(`course.answer.${value ? 'yes' : 'no'}`);
  const labelOf = (field: string): string => {
    const known = fields.find((each) => each === field);
    return known ? t(`course.field.${known}`) : field;
  };
  const until = (from: string, end: string | null) =>
    end === null
      ? t('course.periodOpen', { from: formatDate(from) })
      : t('course.period', { from: formatDate(from), until: formatDate(end) });
  const because = (reason: string) => (reason === '' ? '' : `: ${reason}`);
  const closingWords = ({ on, reason, exited, note }: Closing) =>
    [
      `${formatDate(on)}: ${t(`course.closing.reasons.${reason}`)}`,
      `${t('course.field.exited')}: ${t(`course.answer.${exited}`)}`,
      note,
    ].join('\n');
  const followUpWords = ({
    months,
    dueOn,
    result,
  }: Pick<FollowUp, 'months' | 'dueOn' | 'result'>) =>
    `${t('course.followUp.after', { months })}: ${
      result === null
        ? t('course.followUp.dueOn', { date: formatDate(dueOn) })
        : `${t(`course.followUp.outcome.${result.outcome}`)}, ${formatDate(result.on)} ${result.note}`
    }`;
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'boolean') return yesNo(value);
    if (dates.has(field)) return formatDate(String(value));
    const find = <Word extends string>(words: readonly Word[]) =>
      words.find((word) => word === value);
    const [phase, source] = [find(phases), find(referralSources)];
    const [answer, reason] = [find(answers), find(closingReasons)];
    const [outcome, housing, work] = [
      find(followUpOutcomes),
      find(housingSituations),
      find(workSituations),
    ];
    if (field === 'phase' && phase) return t(`clients.phase.${phase}`);
    if (field === 'source' && source) return t(`clients.source.${source}`);
    if ((field === 'exited' || field === 'stillOut') && answer) return t(`course.answer.${answer}`);
    if (field === 'reason' && reason) return t(`course.closing.reasons.${reason}`);
    if (field === 'outcome' && outcome) return t(`course.followUp.outcome.${outcome}`);
    if (field === 'housing' && housing) return t(`clients.housing.${housing}`);
    if (field === 'work' && work) return t(`course.followUp.work.${work}`);
    // The journal keeps these lists as `journalledFields` of the vault makes them.
    if (field === 'phases') {
      return (value as PhasePeriodFields[])
        .map(
          (each) =>
            `${formatDate(each.fromOn)} ${t(`clients.phase.${each.phase}`)}${because(each.reason)}`,
        )
        .join('\n');
    }
    if (field === 'dormancies') {
      return (value as DormancyFields[])
        .map((each) => `${until(each.fromOn, each.untilOn)}${because(each.reason)}`)
        .join('\n');
    }
    if (field === 'closing') return closingWords(value as Closing);
    if (field === 'followUps') return (value as FollowUp[]).map(followUpWords).join('\n');
    return String(value);
  };
  return { labelOf, show, until };
}
