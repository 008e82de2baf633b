import { sql } from 'kysely';
import { LuwteError } from '../../../../contract/errors.ts';
import type { journalCasework } from '../../../../contract/journal.ts';
import type { Handlers } from '../../handlers.ts';
import { journalAlerts } from './alerts.ts';
import { entries, entryFrom, filtered, idsOfFile, lineFrom, onlyOf, toldByAll } from './entries.ts';
import { verifyJournal } from './verify.ts';

/** So many entries of one record are shown; a record read daily for years has more. */
const historyLimit = 1000;

/** The handlers are the same in every compartment; each shows its own journal. */
export const journal: Handlers<typeof journalCasework> = {
  history: async (context, { objectKind, objectId }) => {
    const rows = await entries(context)
      .where('journal.object_kind', '=', objectKind)
      .where('journal.object_id', '=', objectId)
      .orderBy('journal.sequence', 'desc')
      .limit(historyLimit)
      .execute();
    const history = rows.map((row) => entryFrom(context.compartment, row));
    // The client that the caller names need not be the one whose record it is.
    for (const client of new Set(history.map(({ clientId }) => clientId))) {
      if (client !== null && !context.mayOpen(client)) throw new LuwteError('access.reason-needed');
    }
    return history;
  },

  ofClient: async (context, { clientId, limit }) => {
    const rows = await entries(context)
      .where('journal.client_id', 'in', await idsOfFile(context, clientId))
      .orderBy('journal.sequence', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => entryFrom(context.compartment, row));
  },

  page: async (context, { filter, before, limit }) => {
    const { compartment, member } = context;
    const only = filter.clientId === null ? onlyOf(member) : null;
    const ids = filter.clientId === null ? null : await idsOfFile(context, filter.clientId);
    const rows = await filtered(entries(context), filter, ids)
      .$if(only !== null, (query) => query.where('journal.member_id', '=', only ?? ''))
      .$if(before !== null, (query) => query.where('journal.sequence', '<', before ?? 0))
      .$if(compartment !== 'casework', (query) =>
        query.where('journal.object_kind', 'not in', toldByAll),
      )
      .orderBy('journal.sequence', 'desc')
      .limit(limit + 1)
      .execute();
    return {
      entries: rows.slice(0, limit).map((row) => lineFrom(compartment, row)),
      more: rows.length > limit,
    };
  },

  alerts: journalAlerts,

  members: async ({ db }) => {
    // From one member to the next in the index: grouping would read every entry.
    const latest = await sql<{ entry: string }>`
      WITH RECURSIVE known (id) AS (
        SELECT min(member_id) FROM journal
        UNION ALL
        SELECT (SELECT min(member_id) FROM journal WHERE member_id > known.id)
        FROM known WHERE known.id IS NOT NULL
      )
      SELECT entry FROM journal WHERE sequence IN (
        SELECT (SELECT max(sequence) FROM journal WHERE member_id = known.id)
        FROM known WHERE known.id IS NOT NULL
      )
    `.execute(db);
    return latest.rows.map(({ entry }) => {
      const { memberId, memberName }: { memberId: string; memberName: string } = JSON.parse(entry);
      return { id: memberId, name: memberName };
    });
  },

  verify: verifyJournal,
};
