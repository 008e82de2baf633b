import { LuwteError } from '../../../../contract/errors.ts';
import {
  type NotificationFields,
  notificationFieldsSchema,
  notificationSchema,
  type TraffickingNotification,
} from '../../../../contract/trafficking-notification.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { NotificationRow } from './tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;
type Content = Pick<TraffickingNotification, 'fields' | 'sent' | 'answer'>;

/** The client's notifications, the latest first. */
export async function listNotifications(
  { db }: CaseworkContext,
  clientId: string,
): Promise<TraffickingNotification[]> {
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(notificationFrom);
}

/** One notification of this client. Fails with `record.not-found`. */
export async function requireNotification(
  context: CaseworkContext,
  id: string,
  clientId: string,
): Promise<TraffickingNotification> {
  const found = (await listNotifications(context, clientId)).find((each) => each.id === id);
  if (!found) throw new LuwteError('record.not-found');
  return found;
}

/** Prepares a notification and gives its id. */
export async function insertNotification(
  context: CaseworkContext,
  clientId: string,
  fields: NotificationFields,
): Promise<string> {
  const id = context.newId();
  const columns = columnsFrom(context, { fields, sent: null, answer: null });
  await context.db
    .insertInto('notification')
    .values({ id, client_id: clientId, version: 1, ...columns })
    .execute();
  const changes = fieldChanges(null, fields);
  context.journal.record({
    ...{ action: 'create', object: 'notification', id, client: clientId, changes },
  });
  return id;
}

/** Saves what changed of the notification that was read as `before`. */
export async function updateNotification(
  context: CaseworkContext,
  before: TraffickingNotification,
  change: Partial<Content>,
): Promise<void> {
  const { id, clientId: client, version } = before;
  const after: Content = { ...before, ...change };
  const { numUpdatedRows } = await context.db
    .updateTable('notification')
    .set({ version: version + 1, ...columnsFrom(context, after) })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a notification was not updated exactly once');
  const told = ({ fields, sent, answer }: Content) => ({ ...fields, sent, answer });
  const changes = fieldChanges(told(before), told(after));
  context.journal.record({ action: 'update', object: 'notification', id, client, changes });
}

const columnsFrom = (context: CaseworkContext, { fields, sent, answer }: Content) => ({
  content: JSON.stringify(fields),
  sent: sent === null ? null : JSON.stringify(sent),
  answer: answer === null ? null : JSON.stringify(answer),
  updated_at: context.now(),
  saved_by: context.member.memberName,
});

const read = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

const notificationFrom = (row: NotificationRow): TraffickingNotification => ({
  id: row.id,
  clientId: row.client_id,
  version: row.version,
  fields: notificationFieldsSchema.parse(read(row.content)),
  sent: notificationSchema.shape.sent.parse(read(row.sent)),
  answer: notificationSchema.shape.answer.parse(read(row.answer)),
  updatedAt: row.updated_at,
  savedBy: row.saved_by,
});
