import type { TimelineItem, timelineCasework } from '../../../../contract/timeline.ts';
import type { CommonTables } from '../../db/common-tables.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { timelineItems as agendaItems } from '../agenda/index.ts';
import { timelineItems as clientItems } from '../clients/index.ts';
import { timelineItems as consentItems } from '../consents/index.ts';
import { timelineItems as contactItems } from '../contacts/index.ts';
import { timelineItems as courseItems } from '../course/index.ts';
import { timelineItems as documentItems } from '../documents/index.ts';
import { timelineItems as guidanceItems } from '../guidance/index.ts';
import { timelineItems as housingItems } from '../housing/index.ts';
import { timelineItems as networkItems } from '../network/index.ts';
import { timelineItems as notificationItems } from '../notifications/index.ts';
import { timelineItems as placesItems } from '../places/index.ts';
import { timelineItems as referralItems } from '../referrals/index.ts';
import { timelineItems as safetyItems } from '../safety/index.ts';
import type { CaseworkTables, PlacesTables, TreatmentTables } from '../tables.ts';
import { timelineItems as treatmentItems } from '../treatment/index.ts';

/** What one feature tells of a client; of what there may be hundreds of, only the latest when a number is asked. */
type TimelineSource<Tables extends CommonTables> = (
  context: RecordContext<Tables>,
  clientId: string,
  latest: number | undefined,
) => Promise<TimelineItem[]>;

const timelineOf = <Tables extends CommonTables>(
  sources: readonly TimelineSource<Tables>[],
): Handlers<typeof timelineCasework, Tables> => ({
  list: async (context, { clientId, latest }) => {
    const items: TimelineItem[] = [];
    for (const source of sources) items.push(...(await source(context, clientId, latest)));
    return items.sort(newestFirst);
  },
});

/** A day without a time comes after the moments of that day; equal moments by id, which is by creation. */
function newestFirst(one: TimelineItem, other: TimelineItem): number {
  if (one.at === other.at) return one.id < other.id ? 1 : -1;
  return one.at < other.at ? 1 : -1;
}

export const timelineCaseworkHandlers = timelineOf<CaseworkTables>([
  clientItems,
  contactItems,
  agendaItems,
  courseItems,
  guidanceItems,
  housingItems,
  safetyItems,
  networkItems,
  consentItems,
  referralItems,
  notificationItems,
  documentItems,
]);
export const timelineTreatmentHandlers = timelineOf<TreatmentTables>([
  treatmentItems,
  documentItems,
]);
export const timelinePlacesHandlers = timelineOf<PlacesTables>([placesItems, documentItems]);
