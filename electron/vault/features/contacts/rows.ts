import type { Addendum, Contact, ContactFields } from '../../../../contract/contacts.ts';
import type { ContactAddendumRow, ContactRow } from './tables.ts';

/** The columns that a note's fields go in. */
export function columnsFromFields(
  fields: ContactFields,
): Omit<ContactRow, 'id' | 'client_id' | 'author_id' | 'author_name' | 'finalised_at'> {
  return {
    on_date: fields.onDate,
    start_time: fields.startTime,
    end_time: fields.endTime,
    ends_next_day: fields.endsNextDay ? 1 : 0,
    kind: fields.kind,
    present: fields.present,
    place: fields.place,
    area: fields.area,
    note: fields.note,
    agreements: fields.agreements,
    next_on: fields.nextOn,
    next_time: fields.nextTime,
    countable_minutes: fields.countableMinutes,
  };
}

export function contactFromRow(row: ContactRow, addenda: readonly Addendum[]): Contact {
  return {
    id: row.id,
    clientId: row.client_id,
    onDate: row.on_date,
    startTime: row.start_time,
    endTime: row.end_time,
    endsNextDay: row.ends_next_day === 1,
    kind: row.kind,
    present: row.present,
    place: row.place,
    area: row.area,
    note: row.note,
    agreements: row.agreements,
    nextOn: row.next_on,
    nextTime: row.next_time,
    countableMinutes: row.countable_minutes,
    authorId: row.author_id,
    authorName: row.author_name,
    finalisedAt: row.finalised_at,
    addenda: [...addenda],
  };
}

export function addendumFromRow(row: ContactAddendumRow): Addendum {
  return {
    id: row.id,
    at: row.at,
    authorId: row.author_id,
    authorName: row.author_name,
    text: row.text,
  };
}
