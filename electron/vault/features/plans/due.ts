import { sql } from 'kysely';
import type { DueItem, DueKind } from '../../../../contract/due.ts';
import type { RecordContext } from '../../db/connection.ts';
import { openClients } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import type { PlanTable } from './repository.ts';

/** When the plans of open files with a review date are to be looked at again. */
export async function planReviews(
  table: PlanTable | 'housing_plan',
  kind: DueKind,
  { db }: RecordContext<CaseworkTables>,
): Promise<DueItem[]> {
  const reviewOn = sql<string | null>`json_extract(content, '$.reviewOn')`;
  const rows = await db
    .selectFrom(table)
    .select(['id as objectId', 'client_id as clientId', reviewOn.$notNull().as('onDate')])
    .where(reviewOn, 'is not', null)
    .where('client_id', 'in', openClients(db))
    .execute();
  return rows.map((row) => ({ kind, ...row }));
}
