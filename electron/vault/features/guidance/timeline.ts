import type { TimelineItem } from '../../../../contract/timeline.ts';
import type { RecordContext } from '../../db/connection.ts';
import { planItems } from '../plans/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { guidanceKind } from './kind.ts';

/** What the guidance plan tells on the timeline. */
export const timelineItems = (
  context: RecordContext<CaseworkTables>,
  clientId: string,
): Promise<TimelineItem[]> => planItems(guidanceKind, 'guidance-review', context, clientId);
