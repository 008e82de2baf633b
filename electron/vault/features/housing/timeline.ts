import type { HousingFields, HousingPlan } from '../../../../contract/housing-plan.ts';
import type { Placement } from '../../../../contract/placements.ts';
import { excerptLimit, type TimelineItem } from '../../../../contract/timeline.ts';
import type { RecordContext } from '../../db/connection.ts';
import { excerpt } from '../../db/plain-text.ts';
import type { CaseworkTables } from '../tables.ts';
import { listPlacements } from './placement-repository.ts';
import { findPlan } from './plan-repository.ts';

/** What housing tells on the timeline: the plan, its review, and each stay's beginning and end. */
export async function timelineItems(
  context: RecordContext<CaseworkTables>,
  clientId: string,
): Promise<TimelineItem[]> {
  const plan = await findPlan(context, clientId);
  const stays = await listPlacements(context, clientId);
  return [...(plan ? planItems(plan) : []), ...stays.flatMap(stayItems)];
}

function planItems(plan: HousingPlan): TimelineItem[] {
  const items = [
    item({
      id: plan.id,
      kind: 'housing-plan',
      at: plan.updatedAt,
      text: excerpt(outlineOf(plan.fields), excerptLimit),
      author: plan.savedBy,
      state: 'version',
      objectId: plan.id,
    }),
  ];
  const { reviewOn } = plan.fields;
  if (reviewOn === null) return items;
  const review = { id: `${plan.id}:review`, kind: 'housing-review', objectId: plan.id } as const;
  return [...items, item({ ...review, at: reviewOn, state: 'planned' })];
}

/** What a plan comes down to. Where the perpetrators are is told in the plan alone. */
const outlineOf = (fields: HousingFields): string =>
  [fields.situationNote, fields.needNote, ...fields.steps.map(({ what }) => what)]
    .filter((text) => text.trim() !== '')
    .join(' · ');

function stayItems({ id, fields, savedBy }: Placement): TimelineItem[] {
  const about = { title: fields.place, author: savedBy, objectId: id };
  const items = [
    item({
      ...about,
      id,
      kind: 'placement',
      at: fields.from,
      text: excerpt(fields.remarks, excerptLimit),
    }),
  ];
  const end = fields.until ?? fields.expectedUntil;
  if (end === null) return items;
  const state = fields.until === null ? 'planned' : 'none';
  return [...items, item({ ...about, id: `${id}:end`, kind: 'placement-end', at: end, state })];
}

function item(
  known: Pick<TimelineItem, 'id' | 'kind' | 'at' | 'objectId'> & Partial<TimelineItem>,
): TimelineItem {
  return { title: '', text: '', author: '', state: 'none', change: null, ...known };
}
