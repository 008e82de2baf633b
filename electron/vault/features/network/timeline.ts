import type { TimelineItem } from '../../../../contract/timeline.ts';
import { type CaseworkContext, networkOf } from './repository.ts';

/** What the network tells on the timeline: since when someone threatens the client. */
export async function timelineItems(
  context: CaseworkContext,
  clientId: string,
): Promise<TimelineItem[]> {
  const { people } = await networkOf(context, clientId);
  return people
    .filter(({ fields }) => fields.side === 'threat')
    .map(({ id, fields, updatedAt, savedBy }) => ({
      ...{ id, kind: 'network-threat', at: fields.from ?? updatedAt, title: fields.name, text: '' },
      ...{ author: savedBy, state: 'none', objectId: id, change: null },
    }));
}
