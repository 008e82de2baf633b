import { addDays } from '../../../../contract/calendar-days.ts';
import { answerDays, type DueItem } from '../../../../contract/due.ts';
import type { RecordContext } from '../../db/connection.ts';
import { openClients } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { listReferrals } from './repository.ts';

/** Referrals without an answer, on the day that was chosen to ask for it or `answerDays` after they went. */
export async function dueItems(context: RecordContext<CaseworkTables>): Promise<DueItem[]> {
  const open = new Set((await openClients(context.db).execute()).map(({ id }) => id));
  const referrals = await listReferrals(context, null);
  return referrals
    .filter(({ state, clientId }) => state === 'referred' && open.has(clientId))
    .map(({ id, clientId, fields, steps }) => ({
      ...{ kind: 'referral-answer', clientId, objectId: id },
      onDate: fields.remindOn ?? addDays(steps.at(-1)?.on ?? context.today(), answerDays),
    }));
}
