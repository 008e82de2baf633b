import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PlanVersion, VersionedPlan } from '../../contract/versioned-plan.ts';
import type { Query } from './query.ts';

/** The version closed last while nothing was changed since; null, the working version, otherwise. */
export function fittingVersion({ lastClosed, updatedAt }: VersionedPlan<unknown>): number | null {
  return lastClosed && updatedAt <= lastClosed.closedAt ? lastClosed.number : null;
}

/** What the chosen version says; the working version until a closed one has been read. */
export function useShownVersion<Fields>(
  plan: VersionedPlan<Fields>,
  versions: readonly PlanVersion[],
  number: number | null,
  versionOf: (number: number) => Query<{ readonly fields: Fields }>,
) {
  const version = useQuery({
    ...versionOf(number ?? 0),
    enabled: number !== null,
    placeholderData: keepPreviousData,
  });
  const agreement = versions.find((each) => each.number === number)?.agreement ?? null;
  if (number === null || !version.data) {
    return { fields: plan.fields, number: plan.number, agreedOn: null, error: version.error };
  }
  return {
    fields: version.data.fields,
    number,
    agreedOn: agreement?.agreedWithClient ? agreement.on : null,
    error: version.error,
  };
}
