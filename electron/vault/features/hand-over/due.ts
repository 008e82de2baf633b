import type { DueItem } from '../../../../contract/due.ts';
import { type CaseworkContext, offersToAnswer } from './repository.ts';

/** A file that is offered to the signed-in member waits for an answer from the day it was offered. */
export async function dueItems(context: CaseworkContext): Promise<DueItem[]> {
  const offers = await offersToAnswer(context);
  return offers.map(({ id, clientId, offeredAt }) => ({
    ...{ kind: 'file-offered', clientId, objectId: id, onDate: offeredAt.slice(0, 10) },
  }));
}
