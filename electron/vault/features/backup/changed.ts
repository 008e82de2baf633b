import type { Session } from '../../session.ts';

/** What leaves the records as they were; a restore brings in a file when it is of one client. */
const idle = ['read', 'search', 'lock', 'unlock', 'failed-unlock', 'backup', 'restore', 'verify'];

/** Whether anything was changed between two moments, in all that the member can open; the journals tell. */
export function wasChanged({ connections }: Session, after: string, until: string): boolean {
  const among = idle.map(() => '?').join(', ');
  return [...connections.values()].some(
    ({ database }) =>
      database
        .prepare(
          `SELECT 1 FROM journal WHERE at > ? AND at <= ?
             AND (action NOT IN (${among}) OR (action = 'restore' AND client_id IS NOT NULL))
           ORDER BY sequence DESC LIMIT 1`,
        )
        .get([after, until, ...idle]) !== undefined,
  );
}
