import { sql } from 'kysely';
import { addDays } from '../../../../contract/calendar-days.ts';
import { type DueItem, quietDays } from '../../../../contract/due.ts';
import { openClients } from '../clients/index.ts';
import type { CaseworkContext } from './repository.ts';

/** Who has not been seen or spoken for `quietDays`, as from the latest contact or, without one, the entry. */
export async function dueItems({ db }: CaseworkContext): Promise<DueItem[]> {
  const rows = await db
    .selectFrom('client')
    .select((client) => [
      'id',
      // The index on client and day answers this with one look per client.
      client
        .selectFrom('contact')
        .select(({ fn }) => fn.max('on_date').as('day'))
        .whereRef('contact.client_id', '=', 'client.id')
        .as('seen'),
      sql<string>`coalesce(registered_on, substr(created_at, 1, 10))`.as('entered'),
    ])
    .where('dormant', '=', 0)
    .where('id', 'in', openClients(db))
    .execute();
  return rows.map(({ id, seen, entered }) => ({
    kind: 'no-contact',
    clientId: id,
    objectId: null,
    onDate: addDays(seen ?? entered, quietDays),
  }));
}
