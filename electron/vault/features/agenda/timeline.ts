import type { TimelineItem } from '../../../../contract/timeline.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';

/**
 * What the member's own agenda tells on a client's timeline: their appointments, and the tasks with a day that
 * still wait for them. A colleague's agenda is the colleague's.
 */
export async function timelineItems(
  { db, member, today }: RecordContext<CaseworkTables>,
  clientId: string,
): Promise<TimelineItem[]> {
  const appointments = await db
    .selectFrom('appointment')
    .select(['id', 'title', 'on_date', 'start_time', 'saved_by'])
    .where('client_id', '=', clientId)
    .where('member_id', '=', member.memberId)
    .execute();
  const tasks = await db
    .selectFrom('task')
    .select(['id', 'title', 'due_on', 'saved_by'])
    .where('client_id', '=', clientId)
    .where('member_id', '=', member.memberId)
    .where('done_at', 'is', null)
    .where('due_on', 'is not', null)
    .$narrowType<{ due_on: string }>()
    .execute();
  const rest = { text: '', change: null } as const;
  return [
    ...appointments.map(
      (row): TimelineItem => ({
        ...{ ...rest, id: row.id, kind: 'own-appointment', at: row.on_date },
        ...{ title: `${row.title}, ${row.start_time}`, author: row.saved_by, objectId: row.id },
        state: row.on_date >= today() ? 'planned' : 'none',
      }),
    ),
    ...tasks.map(
      (row): TimelineItem => ({
        ...{ ...rest, id: row.id, kind: 'own-task', at: row.due_on, state: 'planned' },
        ...{ title: row.title, author: row.saved_by, objectId: row.id },
      }),
    ),
  ];
}
