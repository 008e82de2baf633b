import type { StayDays } from '../../../contract/placements.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';

/** The days of a stay in words: 'vanaf 2 mrt 2026', '2 mrt 2026 tot 4 mei 2026'. */
export function useStayPeriod(): (stay: StayDays) => string {
  const { t } = useTranslation();
  return ({ from, until }) =>
    until === null
      ? t('housing.stays.since', { from: formatDate(from) })
      : t('housing.stays.period', { from: formatDate(from), until: formatDate(until) });
}
