import { addDays } from '../../../../contract/calendar-days.ts';
import { type DueItem, permitDays, reflectionDays } from '../../../../contract/due.ts';
import { residenceEnd } from '../../../../contract/residence.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import { openClients } from './repository.ts';

/** Reflection periods and permits that end, in time to do something about it; until another status is entered. */
export async function dueItems({ db }: RecordContext<CaseworkTables>): Promise<DueItem[]> {
  const rows = await db
    .selectFrom('client')
    .select(['id', 'residence', 'reflection_from', 'reflection_until'])
    .select(['declaration_on', 'permit_until'])
    .where('residence', 'in', ['b8-reflection', 'b8-permit', 'permit'])
    .where('id', 'in', openClients(db))
    .execute();
  return rows.flatMap((row): DueItem[] => {
    const end = residenceEnd({
      residence: row.residence,
      reflectionFrom: row.reflection_from,
      reflectionUntil: row.reflection_until,
      declarationOn: row.declaration_on,
      permitUntil: row.permit_until,
    });
    if (end === null) return [];
    const [kind, days] =
      end.kind === 'reflection'
        ? (['reflection-end', reflectionDays] as const)
        : (['permit-end', permitDays] as const);
    return [{ kind, clientId: row.id, objectId: null, onDate: addDays(end.until, -days) }];
  });
}
