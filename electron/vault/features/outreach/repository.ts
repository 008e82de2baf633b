import { type Selectable, sql } from 'kysely';
import { LuwteError } from '../../../../contract/errors.ts';
import {
  keepMonthsDefault,
  type OutreachContact,
  type OutreachContactFields,
  type OutreachPerson,
  type OutreachPersonFields,
} from '../../../../contract/outreach.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { OutreachTables } from './tables.ts';

export type CaseworkContext = RecordContext<CaseworkTables>;
export type PersonRow = Selectable<OutreachTables['outreach_person']>;
export type ContactRow = Selectable<OutreachTables['outreach_contact']>;
export type Presence = Selectable<OutreachTables['outreach_presence']>;

const keepSetting = 'outreach.keep-months';

/** After how many months without a contact someone is proposed for erasing. */
export async function keepMonths({ db }: CaseworkContext): Promise<number> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', keepSetting)
    .executeTakeFirst();
  return row ? Number(row.value) : keepMonthsDefault;
}

export async function setKeepMonths({ db }: CaseworkContext, months: number): Promise<void> {
  const value = String(months);
  await db
    .insertInto('setting')
    .values({ name: keepSetting, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Everyone outreach knows, the one seen last first; or the one with this id. */
export async function listPeople(
  context: CaseworkContext,
  id: string | null = null,
): Promise<OutreachPerson[]> {
  const people = context.db
    .selectFrom('outreach_person')
    .leftJoin('outreach_presence', 'person_id', 'outreach_person.id')
    .leftJoin('outreach_contact', 'outreach_contact.id', 'contact_id')
    .selectAll('outreach_person')
    .select(({ fn }) => fn.count<number>('contact_id').as('contacts'))
    .select(sql<string | null>`max(on_date)`.as('last_on'))
    .groupBy('outreach_person.id');
  const rows = await (id === null ? people : people.where('outreach_person.id', '=', id))
    .orderBy(sql`coalesce(max(on_date), first_met_on, created_on)`, 'desc')
    .orderBy('outreach_person.id', 'desc')
    .execute();
  const limit = monthsBefore(context.today(), await keepMonths(context));
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    fields: personFields(row),
    contacts: row.contacts,
    lastOn: row.last_on,
    longAgo: (row.last_on ?? row.first_met_on ?? row.created_on) < limit,
  }));
}

/** The same day so many months earlier; a day that month does not have runs over into the next. */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, day)).toISOString().slice(0, 10);
}

export async function requirePerson({ db }: CaseworkContext, id: string): Promise<PersonRow> {
  const row = await db
    .selectFrom('outreach_person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return row;
}

export const personFields = (row: PersonRow): OutreachPersonFields => ({
  nickname: row.nickname,
  metAt: row.met_at,
  metWhere: row.met_where,
  firstMetOn: row.first_met_on,
  language: row.language,
  notes: row.notes,
});

export const personColumns = (context: CaseworkContext, fields: OutreachPersonFields) => ({
  nickname: fields.nickname.trim(),
  met_at: fields.metAt,
  met_where: fields.metWhere,
  first_met_on: fields.firstMetOn,
  language: fields.language,
  notes: fields.notes,
  ...savedNow(context),
});

export const contactColumns = (context: CaseworkContext, fields: OutreachContactFields) => ({
  on_date: fields.onDate,
  start_time: fields.startTime,
  end_time: fields.endTime,
  ends_next_day: fields.endsNextDay ? 1 : 0,
  place: fields.place,
  note: fields.note,
  unnamed: fields.unnamed,
  countable_minutes: fields.countableMinutes,
  ...savedNow(context),
});

const savedNow = (context: CaseworkContext) => ({
  updated_at: context.now(),
  saved_by: context.member.memberName,
});

/** A page of moments, newest first, of one person or of all. */
export async function pageOfContacts(
  { db }: CaseworkContext,
  page: { readonly personId: string | null; readonly limit: number },
): Promise<{ contacts: OutreachContact[]; more: boolean }> {
  const { personId, limit } = page;
  const all = db.selectFrom('outreach_contact').selectAll();
  const asked =
    personId === null
      ? all
      : all.where('id', 'in', (query) =>
          query
            .selectFrom('outreach_presence')
            .select('contact_id')
            .where('person_id', '=', personId),
        );
  const rows = await asked
    .orderBy('on_date', 'desc')
    .orderBy(sql`coalesce(start_time, '')`, 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const present = await presencesAt(
    db,
    shown.map(({ id }) => id),
  );
  const contacts = shown.map((row) =>
    contactFrom(
      row,
      present.filter(({ contact_id }) => contact_id === row.id),
    ),
  );
  return { contacts, more: rows.length > limit };
}

export async function requireContact(
  { db }: CaseworkContext,
  id: string,
): Promise<{ readonly row: ContactRow; readonly present: readonly Presence[] } | null> {
  const row = await db
    .selectFrom('outreach_contact')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { row, present: await presencesAt(db, [id]) } : null;
}

export function presencesAt(
  db: CaseworkContext['db'],
  contactIds: readonly string[],
): Promise<Presence[]> {
  return db
    .selectFrom('outreach_presence')
    .selectAll()
    .where('contact_id', 'in', contactIds)
    .orderBy('person_id')
    .execute();
}

export const contactFrom = (row: ContactRow, present: readonly Presence[]): OutreachContact => ({
  id: row.id,
  version: row.version,
  authorName: row.author_name,
  fields: {
    onDate: row.on_date,
    startTime: row.start_time,
    endTime: row.end_time,
    endsNextDay: row.ends_next_day === 1,
    place: row.place,
    note: row.note,
    people: present.map(({ person_id, note }) => ({ personId: person_id, note })),
    unnamed: row.unnamed,
    countableMinutes: row.countable_minutes,
  },
});

/** The moments a person was at, with everyone who was there. */
export async function momentsOf(context: CaseworkContext, personId: string) {
  const rows = await context.db
    .selectFrom('outreach_contact')
    .innerJoin('outreach_presence', 'contact_id', 'outreach_contact.id')
    .selectAll('outreach_contact')
    .where('person_id', '=', personId)
    .execute();
  const present = await presencesAt(
    context.db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    row,
    present: present.filter(({ contact_id }) => contact_id === row.id),
  }));
}

/** Writes who was there in the place of who stood there before. */
export async function replacePresences(
  { db }: CaseworkContext,
  contactId: string,
  people: OutreachContactFields['people'],
): Promise<void> {
  await db.deleteFrom('outreach_presence').where('contact_id', '=', contactId).execute();
  for (const { personId, note } of people) {
    await db
      .insertInto('outreach_presence')
      .values({ contact_id: contactId, person_id: personId, note })
      .execute();
  }
}

export async function deletePerson({ db }: CaseworkContext, id: string): Promise<void> {
  await db.deleteFrom('outreach_presence').where('person_id', '=', id).execute();
  const { numDeletedRows } = await db
    .deleteFrom('outreach_person')
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Error('a person was not removed exactly once');
}
