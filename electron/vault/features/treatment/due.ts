import type { DueItem } from '../../../../contract/due.ts';
import type { TreatmentContext } from './plan-repository.ts';

/** Treatment plans to look at again. */
export async function dueItems({ db }: TreatmentContext): Promise<DueItem[]> {
  const rows = await db
    .selectFrom('treatment_plan')
    .select(['id as objectId', 'client_id as clientId', 'review_on as onDate'])
    .where('review_on', 'is not', null)
    .$narrowType<{ onDate: string }>()
    .execute();
  return rows.map((row) => ({ kind: 'treatment-review', ...row }));
}
