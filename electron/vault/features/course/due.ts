import { sql } from 'kysely';
import { addDays } from '../../../../contract/calendar-days.ts';
import { longDormantDays } from '../../../../contract/course-proposal.ts';
import type { DueItem } from '../../../../contract/due.ts';
import type { CaseworkContext } from './repository.ts';

/** The follow-ups still to be done, and the courses so long dormant that closing may be kinder. */
export async function dueItems({ db }: CaseworkContext): Promise<DueItem[]> {
  const followUps = await db
    .selectFrom('episode')
    .select(['id', 'client_id', 'follow_up_on'])
    .where('follow_up_on', 'is not', null)
    .$narrowType<{ follow_up_on: string }>()
    .execute();
  const { rows: dormant } = await sql<{ id: string; client_id: string; since: string }>`
    SELECT episode.id, client_id, dormancy.value ->> '$.fromOn' AS since
    FROM episode, json_each(content, '$.dormancies') AS dormancy
    WHERE end_on IS NULL AND dormancy.value ->> '$.untilOn' IS NULL
  `.execute(db);
  return [
    ...followUps.map((row) => ({
      ...{ kind: 'follow-up' as const, clientId: row.client_id, objectId: row.id },
      onDate: row.follow_up_on,
    })),
    ...dormant.map((row) => ({
      ...{ kind: 'long-dormant' as const, clientId: row.client_id, objectId: row.id },
      onDate: addDays(row.since, longDormantDays),
    })),
  ];
}
