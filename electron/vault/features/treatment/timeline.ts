import { sql } from 'kysely';
import { excerptLimit, type TimelineItem } from '../../../../contract/timeline.ts';
import { excerpt } from '../../db/plain-text.ts';
import { findPlan, type TreatmentContext } from './plan-repository.ts';
import { planWords } from './words.ts';

/** Enough of a note to fill an excerpt once its marks and blank lines are off. */
const beginning = 3 * excerptLimit;

/** What treatment tells on a client's timeline: the plan, its review, the sessions and what was added. */
export async function timelineItems(
  context: TreatmentContext,
  clientId: string,
): Promise<TimelineItem[]> {
  return [
    ...(await planItems(context, clientId)),
    ...(await sessionItems(context, clientId)),
    ...(await addendumItems(context, clientId)),
  ];
}

async function planItems(context: TreatmentContext, clientId: string): Promise<TimelineItem[]> {
  const plan = await findPlan(context, clientId);
  if (!plan) return [];
  const items = [
    item({
      id: plan.id,
      kind: 'treatment-plan',
      at: plan.savedAt,
      text: excerpt(planWords(plan), excerptLimit),
      author: plan.savedBy,
      state: 'version',
      objectId: plan.id,
    }),
  ];
  if (plan.reviewOn === null) return items;
  const review = { id: `${plan.id}:review`, kind: 'treatment-review', objectId: plan.id } as const;
  return [...items, item({ ...review, at: plan.reviewOn, state: 'planned' })];
}

async function sessionItems(context: TreatmentContext, clientId: string): Promise<TimelineItem[]> {
  const rows = await context.db
    .selectFrom('session')
    .select(['id', 'on_date', 'next_on', 'next_time', 'author_name'])
    .select(
      sql<string>`substr(iif(trim(intervention) = '', response, intervention), 1, ${beginning})`.as(
        'text',
      ),
    )
    .where('client_id', '=', clientId)
    .execute();
  const today = context.today();
  return rows.flatMap(({ id, on_date, next_on, next_time, author_name, text }) => {
    const about = { author: author_name, objectId: id };
    const session = item({
      ...about,
      id,
      kind: 'session',
      at: on_date,
      text: excerpt(text, excerptLimit),
      state: 'finalised',
    });
    if (next_on === null || next_on < today) return [session];
    const title = next_time ?? '';
    const next = { id: `${id}:appointment`, kind: 'appointment', at: next_on, title } as const;
    return [session, item({ ...about, ...next, state: 'planned' })];
  });
}

async function addendumItems(context: TreatmentContext, clientId: string): Promise<TimelineItem[]> {
  const rows = await context.db
    .selectFrom('session_addendum')
    .innerJoin('session', 'session.id', 'session_addendum.session_id')
    .select(['session_addendum.id', 'session_id', 'at', 'session_addendum.author_name'])
    .select(sql<string>`substr(text, 1, ${beginning})`.as('text'))
    .where('client_id', '=', clientId)
    .execute();
  return rows.map(({ id, session_id, at, author_name, text }) =>
    item({
      id,
      kind: 'session-addendum',
      at,
      text: excerpt(text, excerptLimit),
      author: author_name,
      state: 'finalised',
      objectId: session_id,
    }),
  );
}

function item(
  known: Pick<TimelineItem, 'id' | 'kind' | 'at' | 'objectId'> & Partial<TimelineItem>,
): TimelineItem {
  return { title: '', text: '', author: '', state: 'none', change: null, ...known };
}
