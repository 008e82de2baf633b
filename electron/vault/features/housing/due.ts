import type { DueItem } from '../../../../contract/due.ts';
import type { RecordContext } from '../../db/connection.ts';
import { openClients } from '../clients/index.ts';
import { planReviews } from '../plans/index.ts';
import type { CaseworkTables } from '../tables.ts';

/** Housing plans to look at again, and stays that are about to end or should have. */
export async function dueItems(context: RecordContext<CaseworkTables>): Promise<DueItem[]> {
  const { db } = context;
  const ends = await db
    .selectFrom('placement')
    .select(['id as objectId', 'client_id as clientId', 'expected_until as onDate'])
    .where('until_date', 'is', null)
    .where('expected_until', 'is not', null)
    .where('client_id', 'in', openClients(db))
    .$narrowType<{ onDate: string }>()
    .execute();
  return [
    ...(await planReviews('housing_plan', 'housing-review', context)),
    ...ends.map((end) => ({ kind: 'placement-end' as const, ...end })),
  ];
}
