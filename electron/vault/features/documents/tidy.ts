import { sql } from 'kysely';
import type { Session } from '../../session.ts';
import { type DocumentConnection, type DocumentContext, removeUnfinished } from './pieces.ts';

/**
 * Removes what a lock or a crash left of files that never became documents, or no longer are. Goes on
 * while `goesOn`; what is left then is removed the next time.
 */
export async function removeRemains(session: Session, goesOn: () => boolean): Promise<void> {
  const remains: { connection: DocumentConnection; id: string }[] = [];
  // All are looked for first: what comes in while the first are being removed is no remains.
  for (const any of session.connections.values()) {
    // Every compartment has these tables; the map can't say so.
    const connection = any as unknown as DocumentConnection;
    const ids = await connection.transact(session.member, (context) => listRemains(context));
    remains.push(...ids.map((id) => ({ connection, id })));
  }
  for (const { connection, id } of remains) {
    await removeUnfinished(connection, session.member, id, goesOn);
  }
}

/** What waits for a restored client is on its way in still. */
async function listRemains({ db }: DocumentContext): Promise<string[]> {
  const rows = await db
    .selectFrom('document_unfinished')
    .select('id')
    .where('id', 'not in', (waiting) =>
      waiting
        .selectFrom('restored_row')
        .select(sql<string>`content ->> '$.row.id'`.as('id'))
        .where('table_name', '=', 'document'),
    )
    .execute();
  return rows.map(({ id }) => id);
}
