import { sql } from 'kysely';
import { addDays } from '../../../../contract/calendar-days.ts';
import { type DueItem, safetyPlanDays } from '../../../../contract/due.ts';
import type { RecordContext } from '../../db/connection.ts';
import { openClients } from '../clients/index.ts';
import { planReviews } from '../plans/index.ts';
import type { CaseworkTables } from '../tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** Risks to assess anew, and safety and crisis plans to look at again. */
export async function dueItems(context: CaseworkContext): Promise<DueItem[]> {
  return [
    ...(await riskReviews(context)),
    ...(await planReviews('safety_plan', 'safety-review', context)),
    ...(await oldSafetyPlans(context)),
    ...(await planReviews('crisis_plan', 'crisis-review', context)),
  ];
}

/** Only the latest assessment of a client says when the next one is due. */
async function riskReviews({ db }: CaseworkContext): Promise<DueItem[]> {
  const rows = await db
    .selectFrom('risk_assessment')
    .select(['id', 'client_id'])
    .select(sql<string | null>`json_extract(content, '$.reviewOn')`.as('review_on'))
    .where('client_id', 'in', openClients(db))
    .orderBy('on_date')
    .orderBy('id')
    .execute();
  const latest = new Map(rows.map((row) => [row.client_id, row]));
  return [...latest.values()].flatMap(({ id, client_id: clientId, review_on: onDate }) =>
    onDate === null ? [] : [{ kind: 'risk-review' as const, clientId, objectId: id, onDate }],
  );
}

/** Plans for which no one chose a review date grow old by themselves. */
async function oldSafetyPlans({ db }: CaseworkContext): Promise<DueItem[]> {
  const rows = await db
    .selectFrom('safety_plan')
    .select(['id', 'client_id', 'updated_at'])
    .where(sql`json_extract(content, '$.reviewOn')`, 'is', null)
    .where('client_id', 'in', openClients(db))
    .execute();
  return rows.map(({ id, client_id: clientId, updated_at: savedAt }) => ({
    ...{ kind: 'safety-plan-age', clientId, objectId: id },
    onDate: addDays(savedAt.slice(0, 10), safetyPlanDays),
  }));
}
