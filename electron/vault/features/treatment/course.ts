import { sql } from 'kysely';
import type { CoursePoint, TargetCourse } from '../../../../contract/treatment.ts';
import { fold } from '../../db/fold.ts';
import type { TreatmentContext } from './plan-repository.ts';

/** A rating as a session has it. */
export interface Rating extends CoursePoint {
  readonly targetId: string | null;
  readonly target: string;
}

/** Every rating of a client's EMDR sessions, oldest first. */
export async function listRatings(context: TreatmentContext, clientId: string): Promise<Rating[]> {
  const rows = await context.db
    .selectFrom('session')
    .innerJoin('session_emdr', 'session_emdr.session_id', 'session.id')
    .select(['id', 'on_date', 'target_id', 'target', 'complete'])
    .select(['sud_before', 'sud_after', 'voc_before', 'voc_after'])
    .where('client_id', '=', clientId)
    .orderBy('on_date')
    .orderBy(sql`coalesce(start_time, '')`)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    sessionId: row.id,
    onDate: row.on_date,
    targetId: row.target_id,
    target: row.target,
    sudBefore: row.sud_before,
    sudAfter: row.sud_after,
    vocBefore: row.voc_before,
    vocAfter: row.voc_after,
    complete: row.complete === 1,
  }));
}

/**
 * The ratings per target, the target treated last first. A target that was typed belongs with one
 * of the plan's list that was treated under the same title. Sessions without a rating are left out.
 */
export function courseOf(ratings: readonly Rating[]): TargetCourse[] {
  const idByTitle = new Map(ratings.map(({ target, targetId }) => [keyOf(target), targetId]));
  for (const { target, targetId } of ratings) {
    if (targetId !== null) idByTitle.set(keyOf(target), targetId);
  }
  const courses = new Map<string, TargetCourse>();
  for (const { targetId, target, ...point } of ratings.filter(isRated)) {
    const id = targetId ?? idByTitle.get(keyOf(target)) ?? null;
    const key = id ?? keyOf(target);
    const points = courses.get(key)?.points ?? [];
    courses.delete(key); // put back at the end: the order is that of the last treatment
    courses.set(key, { targetId: id, title: target, points: [...points, point] });
  }
  return [...courses.values()].reverse();
}

const keyOf = (title: string) => fold(title.trim());

function isRated({ sudBefore, sudAfter, vocBefore, vocAfter }: Rating): boolean {
  return [sudBefore, sudAfter, vocBefore, vocAfter].some((rating) => rating !== null);
}
