import type { Agreed, Appointment, AppointmentFields } from '../../../../contract/agenda.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables, TreatmentTables } from '../tables.ts';
import type { AppointmentRow } from './tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

interface Period {
  readonly from: string;
  readonly until: string;
}

/** The member's appointments of these days, earliest first. */
export async function appointmentsIn(
  { db, member }: CaseworkContext,
  { from, until }: Period,
): Promise<Appointment[]> {
  const rows = await db
    .selectFrom('appointment')
    .selectAll()
    .where('member_id', '=', member.memberId)
    .where('on_date', '>=', from)
    .where('on_date', '<=', until)
    .orderBy('on_date')
    .orderBy('start_time')
    .execute();
  return rows.map(appointmentFrom);
}

/** What the member agreed in contact notes, unless the contact of that day was written about. */
export async function agreedContacts(
  { db, member }: CaseworkContext,
  { from, until }: Period,
): Promise<Agreed[]> {
  return db
    .selectFrom('contact as note')
    .select(['note.id as noteId', 'note.client_id as clientId', 'note.next_time as time'])
    .select('note.next_on as onDate')
    .where('note.author_id', '=', member.memberId)
    .where('note.next_on', 'is not', null)
    .where('note.next_on', '>=', from)
    .where('note.next_on', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('contact as later')
            .select('later.id')
            .whereRef('later.client_id', '=', 'note.client_id')
            .whereRef('later.on_date', '=', 'note.next_on'),
        ),
      ),
    )
    .orderBy('note.next_on')
    .$narrowType<{ onDate: string }>()
    .execute();
}

/** As `agreedContacts`, of session notes. */
export async function agreedSessions(
  { db, member }: RecordContext<TreatmentTables>,
  { from, until }: Period,
): Promise<Agreed[]> {
  return db
    .selectFrom('session as note')
    .select(['note.id as noteId', 'note.client_id as clientId', 'note.next_time as time'])
    .select('note.next_on as onDate')
    .where('note.author_id', '=', member.memberId)
    .where('note.next_on', 'is not', null)
    .where('note.next_on', '>=', from)
    .where('note.next_on', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('session as later')
            .select('later.id')
            .whereRef('later.client_id', '=', 'note.client_id')
            .whereRef('later.on_date', '=', 'note.next_on'),
        ),
      ),
    )
    .orderBy('note.next_on')
    .$narrowType<{ onDate: string }>()
    .execute();
}

/** An appointment of the member. Fails with `record.not-found`. */
export async function requireAppointment(
  { db, member }: CaseworkContext,
  id: string,
): Promise<Appointment> {
  const row = await db
    .selectFrom('appointment')
    .selectAll()
    .where('id', '=', id)
    .where('member_id', '=', member.memberId)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return appointmentFrom(row);
}

/** Enters an appointment of the member and gives its id. */
export async function insertAppointment(
  context: CaseworkContext,
  fields: AppointmentFields,
): Promise<string> {
  const id = context.newId();
  await context.db
    .insertInto('appointment')
    .values({
      ...{ id, version: 1, ...columnsFrom(fields), member_id: context.member.memberId },
      ...{ updated_at: context.now(), saved_by: context.member.memberName },
    })
    .execute();
  context.journal.record({
    ...{ action: 'create', object: 'appointment', id, client: fields.clientId ?? undefined },
    changes: fieldChanges(null, fields),
  });
  return id;
}

/** Saves changes to the appointment that was read as `before`. */
export async function updateAppointment(
  context: CaseworkContext,
  before: Appointment,
  fields: AppointmentFields,
): Promise<void> {
  const { numUpdatedRows } = await context.db
    .updateTable('appointment')
    .set({
      ...{ ...columnsFrom(fields), version: before.version + 1 },
      ...{ updated_at: context.now(), saved_by: context.member.memberName },
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('an appointment was not updated exactly once');
  context.journal.record({
    ...{ action: 'update', object: 'appointment', id: before.id },
    client: fields.clientId ?? undefined,
    changes: fieldChanges(before.fields, fields),
  });
}

/** Takes out the appointment that was read as `before`; the journal keeps what it said. */
export async function deleteAppointment(
  context: CaseworkContext,
  { id, version, fields }: Appointment,
): Promise<void> {
  const { numDeletedRows } = await context.db
    .deleteFrom('appointment')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Error('an appointment was not removed exactly once');
  context.journal.record({
    ...{ action: 'delete', object: 'appointment', id, client: fields.clientId ?? undefined },
    changes: Object.entries(fields).map(([field, before]) => ({ field, before, after: null })),
  });
}

const columnsFrom = (fields: AppointmentFields) => ({
  ...{ title: fields.title, on_date: fields.onDate, start_time: fields.startTime },
  ...{ end_time: fields.endTime, place: fields.place, client_id: fields.clientId },
  present: fields.present,
});

export const appointmentFrom = (row: AppointmentRow): Appointment => ({
  ...{ id: row.id, version: row.version, updatedAt: row.updated_at, savedBy: row.saved_by },
  fields: {
    ...{ title: row.title, onDate: row.on_date, startTime: row.start_time },
    ...{ endTime: row.end_time, place: row.place, clientId: row.client_id, present: row.present },
  },
});
