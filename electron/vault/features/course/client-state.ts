import { fieldChanges } from '../../db/changes.ts';
import { type Arrival, follow } from './follow.ts';
import {
  type CaseworkContext,
  insertEpisode,
  listEpisodes,
  requireClientRow,
  updateEpisode,
} from './repository.ts';
import { type CourseState, onlyState, sameState, stateOf } from './state.ts';

/** Begins the course of a client who was just entered in a phase. */
export async function beginCourse(
  context: CaseworkContext,
  clientId: string,
  entered: CourseState & Arrival,
): Promise<void> {
  for (const content of follow([], entered, entered, recorderOf(context))) {
    await insertEpisode(context, clientId, content);
  }
}

/**
 * Lets the course follow what someone entered with the client's other details (`before` is what the record said).
 * Gives the state that the record has to hold from now on, for the caller to store.
 */
export async function followCourse(
  context: CaseworkContext,
  clientId: string,
  before: CourseState,
  wish: CourseState & Arrival,
): Promise<CourseState> {
  if (sameState(before, wish)) return onlyState(before);
  const episodes = await listEpisodes(context, clientId);
  const followed = follow(episodes, wish, wish, recorderOf(context));
  for (const [place, content] of followed.entries()) {
    const known = episodes[place];
    if (!known) await insertEpisode(context, clientId, content);
    else if (known !== content) await updateEpisode(context, known, content);
  }
  // Without a course there is nothing but what was entered.
  return followed.length === 0 ? onlyState(wish) : stateOf(followed);
}

const recorderOf = ({ newId, member, today }: CaseworkContext) => ({
  ...{ newId, by: member.memberName, day: today() },
});

/** Brings the client's own record in step with the episodes, when it differs. */
export async function keepClientInStep(context: CaseworkContext, clientId: string): Promise<void> {
  const row = await requireClientRow(context, clientId);
  const before: CourseState = {
    ...{ phase: row.phase, phaseOn: row.phase_on, phaseReason: row.phase_reason },
    dormant: row.dormant === 1,
  };
  const after = stateOf(await listEpisodes(context, clientId));
  if (sameState(before, after)) return;
  const { numUpdatedRows } = await context.db
    .updateTable('client')
    .set({
      ...{ phase: after.phase, phase_on: after.phaseOn, phase_reason: after.phaseReason },
      ...{ dormant: Number(after.dormant), version: row.version + 1, updated_at: context.now() },
      saved_by: context.member.memberName,
    })
    .where('id', '=', clientId)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a client was not kept in step exactly once');
  context.journal.record({
    ...{ action: 'update', object: 'client', id: clientId, client: clientId },
    changes: fieldChanges(before, after),
  });
}
