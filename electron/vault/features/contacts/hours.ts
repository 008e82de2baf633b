import { sql } from 'kysely';
import { addDays } from '../../../../contract/calendar-days.ts';
import { minutesBetween } from '../../../../contract/clock-time.ts';
import type { HoursRow, OwnHour } from '../../../../contract/contacts.ts';
import type { CaseworkContext } from './repository.ts';

interface Period {
  readonly from: string;
  readonly until: string;
}

/** The countable minutes with a client in a period, both days included, by month, kind and author. */
export function hoursOfClient(
  { db }: CaseworkContext,
  clientId: string,
  { from, until }: Period,
): Promise<HoursRow[]> {
  return db
    .selectFrom('contact')
    .select(['kind', sql<string>`substr(on_date, 1, 7)`.as('month')])
    .select(sql<string>`max(author_name)`.as('authorName'))
    .select(sql<number>`coalesce(sum(countable_minutes), 0)`.as('minutes'))
    .select(({ fn }) => fn.countAll<number>().as('contacts'))
    .select(sql<number>`count(*) - count(countable_minutes)`.as('withoutMinutes'))
    .where('client_id', '=', clientId)
    .where('on_date', '>=', from)
    .where('on_date', '<=', until)
    .groupBy(['month', 'kind', 'author_id'])
    .orderBy('month', 'desc')
    .orderBy('kind')
    .execute();
}

/** The member's own contacts and outreach moments in a period, in time order, with no one's name. */
export async function ownHours(context: CaseworkContext, { from, until }: Period) {
  const columns = [
    'id',
    'on_date as onDate',
    'start_time as startTime',
    'end_time as endTime',
    'ends_next_day as endsNextDay',
    'countable_minutes as minutes',
  ] as const;
  const ofMember = context.member.memberId;
  const contacts = await context.db
    .selectFrom('contact')
    .select([...columns, 'kind'])
    .where('author_id', '=', ofMember)
    .where('on_date', '>=', from)
    .where('on_date', '<=', until)
    .execute();
  const outreach = await context.db
    .selectFrom('outreach_contact')
    .select(columns)
    .where('author_id', '=', ofMember)
    .where('on_date', '>=', from)
    .where('on_date', '<=', until)
    .execute();
  return [...contacts, ...outreach.map((row) => ({ ...row, kind: 'outreach' as const }))]
    .map((row): OwnHour => ({ ...row, endsNextDay: row.endsNextDay === 1 }))
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
}

/** The countable minutes of everyone who wrote about contacts of these days, by member id. */
export async function hoursByAuthor(
  { db }: CaseworkContext,
  { from, until }: Period,
): Promise<ReadonlyMap<string, number>> {
  const minutes = new Map<string, number>();
  for (const table of ['contact', 'outreach_contact'] as const) {
    const sums = await db
      .selectFrom(table)
      .select((row) => ['author_id', row.fn.sum<number>('countable_minutes').as('minutes')])
      .where('on_date', '>=', from)
      .where('on_date', '<=', until)
      .groupBy('author_id')
      .execute();
    for (const { author_id: id, minutes: sum } of sums) {
      minutes.set(id, (minutes.get(id) ?? 0) + Number(sum ?? 0));
    }
  }
  return minutes;
}

const orderOf = ({ onDate, startTime, id }: OwnHour) => `${onDate} ${startTime ?? ''} ${id}`;

interface Span {
  readonly onDate: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly endsNextDay: boolean;
}

/** The member's own contacts that were under way at the same time; those without both times are at none. */
export async function overlapsOf(
  context: CaseworkContext,
  { id, ...moment }: Span & { readonly id: string },
): Promise<OwnHour[]> {
  const around = { from: addDays(moment.onDate, -1), until: addDays(moment.onDate, 1) };
  const [start, end] = rangeOf(moment) ?? [0, 0];
  return (await ownHours(context, around)).filter((other) => {
    const range = other.id === id ? null : rangeOf(other);
    return range !== null && range[0] < end && start < range[1];
  });
}

/** Start and end of a span in minutes on one line of time; null without both or when they contradict. */
function rangeOf({ onDate, startTime, endTime, endsNextDay }: Span): [number, number] | null {
  if (startTime === null || endTime === null) return null;
  const minutes = minutesBetween(startTime, endTime, endsNextDay);
  if (minutes === null) return null;
  const start = Date.parse(`${onDate}T${startTime}:00Z`) / 60_000;
  return [start, start + minutes];
}
