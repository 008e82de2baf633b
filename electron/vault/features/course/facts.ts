import { sql } from 'kysely';
import type { CourseFacts } from '../../../../contract/course-proposal.ts';
import { type Episode, openDormancy } from '../../../../contract/course-records.ts';
import { type CaseworkContext, requireClientRow } from './repository.ts';

/** Gathers what was recorded of a client that tells of the course. Fails with `record.not-found`. */
export async function gatherFacts(
  context: CaseworkContext,
  clientId: string,
  episodes: readonly Episode[],
): Promise<CourseFacts> {
  const { db } = context;
  const client = await requireClientRow(context, clientId);
  const episode = episodes.at(-1);
  const period = episode?.phases.at(-1);
  const since = episode?.fields.startOn ?? '';
  const ofClient = db.selectFrom('contact').where('client_id', '=', clientId);
  const contacts = await ofClient
    .where('on_date', '>=', since)
    .select(({ fn }) => [fn.min('on_date').as('first'), fn.max('on_date').as('last')])
    .executeTakeFirst();
  const talk = await ofClient
    .where('kind', 'not in', ['outreach', 'consultation'])
    .where('on_date', '>=', period?.fromOn ?? since)
    .select(({ fn }) => fn.min('on_date').as('day'))
    .executeTakeFirst();
  const next = await ofClient.select(({ fn }) => fn.max('next_on').as('day')).executeTakeFirst();
  const stays = db
    .selectFrom('placement')
    .where('client_id', '=', clientId)
    .where('from_date', '>=', since)
    .where('from_date', '<=', context.today())
    .select(({ fn }) => fn.min('from_date').as('day'));
  const stay = await stays.executeTakeFirst();
  const ownHome = await stays.where('type', '=', 'own-lease').executeTakeFirst();
  return {
    phase: period?.phase ?? null,
    phaseFrom: period?.fromOn ?? null,
    dormantFrom: episode ? (openDormancy(episode)?.fromOn ?? null) : null,
    registeredOn: client.registered_on,
    firstContactOn: contacts?.first ?? null,
    lastContactOn: contacts?.last ?? null,
    firstTalkOn: talk?.day ?? null,
    nextOn: next?.day ?? null,
    firstStayOn: stay?.day ?? null,
    ownHomeOn: ownHome?.day ?? null,
    safetyPlanAgreedOn: await agreedOn(context, 'safety_plan', clientId, since),
    guidancePlanAgreedOn: await agreedOn(context, 'guidance_plan', clientId, since),
  };
}

/** The first day in this episode on which a version of a plan was agreed with the client. */
async function agreedOn(
  { db }: CaseworkContext,
  plan: 'safety_plan' | 'guidance_plan',
  clientId: string,
  since: string,
): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    SELECT min(agreed_on) AS day
    FROM ${sql.table(`${plan}_version`)} AS version
    JOIN ${sql.table(plan)} AS plan ON plan.id = version.plan_id
    WHERE plan.client_id = ${clientId} AND agreed_with_client = 1 AND agreed_on >= ${since}
  `.execute(db);
  return rows[0]?.day ?? null;
}
