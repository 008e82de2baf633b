import { type agenda, type TaskFields, taskProblems } from '../../../../contract/agenda.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { assertNoProblems } from '../../../../contract/form-problem.ts';
import type { InputOf, OutputOf } from '../../../../contract/procedure.ts';
import { isSameName } from '../../access.ts';
import type { RecordContext } from '../../db/connection.ts';
import { requireClient } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { deleteTask, insertTask, requireColleague } from './tasks.ts';

type CaseworkContext = RecordContext<CaseworkTables>;
type Answer = OutputOf<typeof agenda.saveTaskForEach>;

/**
 * Enters a task for each file, and tells for which it could not. Fails with `access.reason-needed` or
 * `agenda.no-colleague` when it could for none, and with `record.not-found` for what is no client.
 */
export async function insertTasks(
  context: CaseworkContext,
  { clientIds, title, dueOn, memberId }: InputOf<typeof agenda.saveTaskForEach>,
): Promise<Answer> {
  const made: Answer['made'] = [];
  const refused: Answer['refused'] = [];
  for (const clientId of new Set(clientIds)) {
    const client = await requireClient(context, clientId);
    const assignee =
      memberId ?? context.team().find(({ name }) => isSameName(name, client.counsellor))?.id;
    if (!context.mayOpen(clientId)) {
      refused.push({ clientId, why: 'not-yours' });
    } else if (assignee === undefined) {
      refused.push({ clientId, why: 'no-counsellor' });
    } else {
      const fields: TaskFields = {
        ...{ title, note: '', clientId, dueOn, dueTime: null, memberId: assignee, repeat: 'none' },
      };
      assertNoProblems(taskProblems(fields));
      const memberName = requireColleague(context, assignee);
      made.push({ id: await insertTask(context, { fields, memberName }), clientId });
    }
  }
  if (made.length === 0) {
    const closed = refused.some(({ why }) => why === 'not-yours');
    throw new LuwteError(closed ? 'access.reason-needed' : 'agenda.no-colleague');
  }
  return { made, refused };
}

/** Takes out a task the member made that no one touched since. Gives whether there was one. */
export async function removeUntouched(context: CaseworkContext, id: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('task')
    .selectAll()
    .where('id', '=', id)
    .where('author_id', '=', context.member.memberId)
    .where('version', '=', 1)
    .executeTakeFirst();
  if (row) await deleteTask(context, row);
  return row !== undefined;
}
