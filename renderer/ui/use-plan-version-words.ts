import type { VersionedPlan } from '../../contract/versioned-plan.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { formatDate } from './format.ts';

/** Which version of a plan this is, and what was agreed last. */
export function usePlanVersionWords(plan: VersionedPlan<unknown> | null): {
  readonly versionLine: string;
  readonly agreementLine: string;
} {
  const { t } = useTranslation();
  const last = plan?.lastClosed;
  // The version being worked on, or the closed one as long as nothing was changed since.
  const versionLine =
    plan && last && plan.updatedAt <= last.closedAt
      ? t('plans.unchangedSince', { number: last.number })
      : t('plans.workingVersion', { number: plan?.number ?? 1 });
  if (!last) return { versionLine, agreementLine: t('plans.neverClosed') };
  const about = { number: last.number, date: formatDate(last.agreement.on) };
  const agreementLine = last.agreement.agreedWithClient
    ? t('plans.lastAgreed', about)
    : t('plans.lastClosed', about);
  return { versionLine, agreementLine };
}
