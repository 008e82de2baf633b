import type { DueItem } from '../../../../contract/due.ts';
import type { RecordContext } from '../../db/connection.ts';
import { planReviews } from '../plans/index.ts';
import type { CaseworkTables } from '../tables.ts';

/** Guidance plans to look at again. */
export const dueItems = (context: RecordContext<CaseworkTables>): Promise<DueItem[]> =>
  planReviews('guidance_plan', 'guidance-review', context);
