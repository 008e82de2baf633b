import type { TimelineItem } from '../../../../contract/timeline.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { PlacesTables } from '../tables.ts';
import { listAddresses } from './repository.ts';

/** That there is a secret address, and since when. Where it is never stands on a timeline. */
export async function timelineItems(
  context: RecordContext<PlacesTables>,
  clientId: string,
): Promise<TimelineItem[]> {
  const addresses = await listAddresses(context, clientId);
  return addresses.map(({ id, fields, updatedAt, savedBy }) => ({
    id,
    kind: 'secret-address',
    at: fields.since ?? updatedAt,
    title: '',
    text: '',
    author: savedBy,
    state: 'none',
    objectId: id,
    change: null,
  }));
}
