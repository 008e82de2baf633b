import type { FoundInAgenda } from '../../../../contract/agenda.ts';
import type { RecordContext } from '../../db/connection.ts';
import { fold } from '../../db/fold.ts';
import type { CaseworkTables } from '../tables.ts';
import { appointmentFrom } from './appointments.ts';
import { taskFrom } from './tasks.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/**
 * The member's own appointments, and the tasks for them or made by them, in which every typed word occurs; also
 * by the code and the name of the client. What is still to come or to do first, the nearest first and without a
 * day last; then what was, the latest first. One member's agenda is small enough to be read whole.
 */
export async function findInAgenda(
  context: CaseworkContext,
  query: string,
  limit: number,
): Promise<FoundInAgenda[]> {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const { db, member } = context;
  const tasks = await db
    .selectFrom('task')
    .leftJoin('client', 'client.id', 'task.client_id')
    .selectAll('task')
    .select(['client.code', 'client.given_name', 'client.family_name'])
    .where(({ or, eb }) =>
      or([eb('task.member_id', '=', member.memberId), eb('task.author_id', '=', member.memberId)]),
    )
    .execute();
  const appointments = await db
    .selectFrom('appointment')
    .leftJoin('client', 'client.id', 'appointment.client_id')
    .selectAll('appointment')
    .select(['client.code', 'client.given_name', 'client.family_name'])
    .where('appointment.member_id', '=', member.memberId)
    .execute();
  const says = (...texts: readonly (string | null)[]) => {
    const text = fold(texts.filter((each) => each !== null).join(' '));
    return words.every((word) => text.includes(word));
  };
  const today = context.today();
  const found = [
    ...tasks
      .filter((row) => says(row.title, row.note, row.code, row.given_name, row.family_name))
      .map((row) => ({
        on: row.due_on ?? '9999',
        ahead: row.done_at === null,
        found: { kind: 'task' as const, record: taskFrom(row) },
      })),
    ...appointments
      .filter((row) => says(row.title, row.present, row.code, row.given_name, row.family_name))
      .map((row) => ({
        on: row.on_date,
        ahead: row.on_date >= today,
        found: { kind: 'appointment' as const, record: appointmentFrom(row) },
      })),
  ];
  const ahead = found
    .filter((each) => each.ahead)
    .sort((one, other) => one.on.localeCompare(other.on));
  const behind = found
    .filter((each) => !each.ahead)
    .sort((one, other) => other.on.localeCompare(one.on));
  return [...ahead, ...behind].slice(0, limit).map((each) => each.found);
}
