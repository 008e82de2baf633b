import type { Task, TaskFields } from '../../../../contract/agenda.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { TaskRow } from './tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** The member's open tasks due until `until` and those without a day, which come last. */
export async function openTasks({ db, member }: CaseworkContext, until: string): Promise<Task[]> {
  const rows = await db
    .selectFrom('task')
    .selectAll()
    .where('member_id', '=', member.memberId)
    .where('done_at', 'is', null)
    .where(({ or, eb }) => or([eb('due_on', '<=', until), eb('due_on', 'is', null)]))
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('due_time', (order) => order.asc().nullsLast())
    .execute();
  return rows.map(taskFrom);
}

/** A task for the member or made by them. Fails with `record.not-found`. */
export async function requireTask({ db, member }: CaseworkContext, id: string): Promise<TaskRow> {
  const row = await db
    .selectFrom('task')
    .selectAll()
    .where('id', '=', id)
    .where(({ or, eb }) =>
      or([eb('member_id', '=', member.memberId), eb('author_id', '=', member.memberId)]),
    )
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return row;
}

/** The name of a colleague who can open the vault. Fails with `agenda.no-colleague`. */
export function requireColleague({ team }: CaseworkContext, id: string): string {
  const colleague = team().find((each) => each.id === id);
  if (!colleague) throw new LuwteError('agenda.no-colleague');
  return colleague.name;
}

interface NewTask {
  readonly fields: TaskFields;
  readonly memberName: string;
  readonly followsId?: string;
}

/** Enters a task and gives its id. Fails with `record.not-found` when there is no such client. */
export async function insertTask(
  context: CaseworkContext,
  { fields, memberName, followsId }: NewTask,
): Promise<string> {
  const id = context.newId();
  await context.db
    .insertInto('task')
    .values({
      ...{ id, version: 1, ...columnsFrom(fields), member_name: memberName },
      ...{ done_at: null, follows_id: followsId ?? null, author_id: context.member.memberId },
      ...{ updated_at: context.now(), saved_by: context.member.memberName },
    })
    .execute();
  context.journal.record({
    ...{ action: 'create', object: 'task', id, client: fields.clientId ?? undefined },
    changes: fieldChanges(null, fields),
  });
  return id;
}

/** Saves changes to the task that was read as `before`. */
export async function updateTask(
  context: CaseworkContext,
  before: TaskRow,
  { fields, memberName }: NewTask,
): Promise<void> {
  await advance(context, before, { ...columnsFrom(fields), member_name: memberName });
  context.journal.record({
    ...{ action: 'update', object: 'task', id: before.id, client: fields.clientId ?? undefined },
    changes: fieldChanges(fieldsFrom(before), fields),
  });
}

/** Notes whether a task is done; a repeating one gets its next turn, or loses it again. */
export async function setTaskDone(
  context: CaseworkContext,
  before: TaskRow,
  done: boolean,
): Promise<void> {
  const doneAt = done ? context.now() : null;
  await advance(context, before, { done_at: doneAt });
  context.journal.record({
    ...{ action: 'update', object: 'task', id: before.id, client: before.client_id ?? undefined },
    changes: fieldChanges({ done: before.done_at !== null }, { done }),
  });
  if (!done) return removeNextTurn(context, before.id);
  const fields = fieldsFrom(before);
  const dueOn = nextTurn(fields);
  if (dueOn === null) return;
  const next = { ...fields, dueOn };
  await insertTask(context, {
    ...{ fields: next, memberName: before.member_name, followsId: before.id },
  });
}

/** Takes out the task that was read as `before`; the journal keeps what it said. */
export async function deleteTask(context: CaseworkContext, before: TaskRow): Promise<void> {
  const { numDeletedRows } = await context.db
    .deleteFrom('task')
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Error('a task was not removed exactly once');
  context.journal.record({
    ...{ action: 'delete', object: 'task', id: before.id, client: before.client_id ?? undefined },
    changes: Object.entries(fieldsFrom(before)).map(([field, value]) => ({
      ...{ field, before: value, after: null },
    })),
  });
}

/** The day after which a repeating task comes back: the last of a month stays within its month. */
export function nextTurn({ dueOn, repeat }: TaskFields): string | null {
  if (dueOn === null || repeat === 'none') return null;
  const [year = 0, month = 1, day = 1] = dueOn.split('-').map(Number);
  const next =
    repeat === 'weekly'
      ? new Date(Date.UTC(year, month - 1, day + 7))
      : new Date(
          Date.UTC(year, month, Math.min(day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate())),
        );
  return next.toISOString().slice(0, 10);
}

/** The next turn goes only while no one has touched it. */
async function removeNextTurn(context: CaseworkContext, id: string): Promise<void> {
  const next = await context.db
    .selectFrom('task')
    .selectAll()
    .where('follows_id', '=', id)
    .where('version', '=', 1)
    .executeTakeFirst();
  if (next) await deleteTask(context, next);
}

async function advance(
  context: CaseworkContext,
  before: TaskRow,
  columns: Partial<TaskRow>,
): Promise<void> {
  const { numUpdatedRows } = await context.db
    .updateTable('task')
    .set({
      ...columns,
      ...{ version: before.version + 1, updated_at: context.now() },
      saved_by: context.member.memberName,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a task was not updated exactly once');
}

const columnsFrom = (fields: TaskFields) => ({
  ...{ title: fields.title, note: fields.note, client_id: fields.clientId },
  ...{ due_on: fields.dueOn, due_time: fields.dueTime },
  ...{ member_id: fields.memberId, repeat: fields.repeat },
});

const fieldsFrom = (row: TaskRow): TaskFields => ({
  ...{ title: row.title, note: row.note, clientId: row.client_id },
  ...{ dueOn: row.due_on, dueTime: row.due_time },
  ...{ memberId: row.member_id, repeat: row.repeat },
});

export const taskFrom = (row: TaskRow): Task => ({
  ...{ id: row.id, version: row.version, updatedAt: row.updated_at, savedBy: row.saved_by },
  ...{ fields: fieldsFrom(row), memberName: row.member_name, doneAt: row.done_at },
});
