import {
  excerptLimit,
  type TimelineItem,
  type TimelineKind,
} from '../../../../contract/timeline.ts';
import type { RecordContext } from '../../db/connection.ts';
import { excerpt } from '../../db/plain-text.ts';
import type { CaseworkTables } from '../tables.ts';
import { findPlan, listVersions, type PlanKind } from './repository.ts';

/** What a plan tells on the timeline: its closed versions, the one being worked on, its review. */
export async function planItems<Fields extends { readonly reviewOn: string | null }>(
  kind: PlanKind<Fields>,
  review: TimelineKind,
  context: RecordContext<CaseworkTables>,
  clientId: string,
): Promise<TimelineItem[]> {
  const plan = await findPlan(kind, context, clientId);
  if (plan === null) return [];
  const versions = await listVersions(kind, context, clientId);
  const about = { kind: kind.object, objectId: plan.id, change: null } as const;
  const closed = versions.map<TimelineItem>(({ number, agreement, closedBy }) => ({
    ...about,
    id: `${plan.id}:${number}`,
    at: agreement.on,
    title: `v${number}`,
    text: excerpt(agreement.remark, excerptLimit),
    author: closedBy,
    state: 'version',
  }));
  const working: TimelineItem = {
    ...about,
    id: plan.id,
    at: plan.updatedAt,
    title: `v${plan.number}`,
    text: excerpt(kind.wordsOf(plan.fields), excerptLimit),
    author: plan.savedBy,
    state: 'draft',
  };
  const changedSince = plan.lastClosed === null || plan.updatedAt > plan.lastClosed.closedAt;
  const items = changedSince ? [working, ...closed] : closed;
  if (plan.fields.reviewOn === null) return items;
  return [
    ...items,
    {
      ...about,
      kind: review,
      id: `${plan.id}:review`,
      at: plan.fields.reviewOn,
      title: '',
      text: '',
      author: '',
      state: 'planned',
    },
  ];
}
