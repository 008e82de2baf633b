import { sql } from 'kysely';
import { excerptLimit, type TimelineItem } from '../../../../contract/timeline.ts';
import { excerpt } from '../../db/plain-text.ts';
import type { CaseworkContext } from './repository.ts';

/** Enough of a note to fill an excerpt once its marks and blank lines are off. */
const beginning = 3 * excerptLimit;

/**
 * What the contacts tell on a client's timeline: the notes, or only the `latest`; what was added, and what was
 * agreed for later.
 */
export async function timelineItems(
  context: CaseworkContext,
  clientId: string,
  latest?: number,
): Promise<TimelineItem[]> {
  const ofClient = context.db.selectFrom('contact').where('client_id', '=', clientId);
  const all = ofClient
    .select(['id', 'on_date', 'author_name', 'place'])
    .select(sql<string>`substr(note, 1, ${beginning})`.as('text'))
    .orderBy('on_date', 'desc')
    .orderBy(sql`coalesce(start_time, '')`, 'desc')
    .orderBy('id', 'desc');
  const notes = await (latest === undefined ? all : all.limit(latest)).execute();
  const today = context.today();
  const planned = await ofClient
    .select(['id', 'next_on', 'next_time', 'author_name'])
    .where('next_on', '>=', today)
    .execute();
  const addenda = await context.db
    .selectFrom('contact_addendum')
    .innerJoin('contact', 'contact.id', 'contact_addendum.contact_id')
    .select(['contact_addendum.id', 'contact_id', 'at', 'contact_addendum.author_name'])
    .select(sql<string>`substr(text, 1, ${beginning})`.as('text'))
    .where('client_id', '=', clientId)
    .execute();
  return [
    ...notes.map(
      (note): TimelineItem => ({
        id: note.id,
        kind: 'contact',
        at: note.on_date,
        title: note.place,
        text: excerpt(note.text, excerptLimit),
        author: note.author_name,
        state: 'finalised',
        objectId: note.id,
        change: null,
      }),
    ),
    ...planned.map(
      (note): TimelineItem => ({
        id: `${note.id}:appointment`,
        kind: 'appointment',
        at: note.next_on ?? today,
        title: note.next_time ?? '',
        text: '',
        author: note.author_name,
        state: 'planned',
        objectId: note.id,
        change: null,
      }),
    ),
    ...addenda.map(
      (addendum): TimelineItem => ({
        id: addendum.id,
        kind: 'addendum',
        at: addendum.at,
        title: '',
        text: excerpt(addendum.text, excerptLimit),
        author: addendum.author_name,
        state: 'finalised',
        objectId: addendum.contact_id,
        change: null,
      }),
    ),
  ];
}
