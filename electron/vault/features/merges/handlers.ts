import { compartments } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { JournalBasis } from '../../../../contract/journal-terms.ts';
import type { merges } from '../../../../contract/merges.ts';
import type { Connection, RecordContext } from '../../db/connection.ts';
import type { Handlers, LongContext } from '../../handlers.ts';
import type { Session } from '../../session.ts';
import { type ClientRow, clientFromRow } from '../clients/index.ts';
import { joinCourses, listEpisodes, stateOf } from '../course/index.ts';
import { countRecords } from '../erasure/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { followMerges } from './follow.ts';
import { obstaclesOf } from './obstacles.ts';
import { mergeCasework, requireRow } from './run.ts';
import { plansOfBoth } from './singles.ts';
import { readMerges } from './store.ts';
import { undoCasework } from './undo.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

export const mergeHandlers: Handlers<typeof merges, CaseworkTables> = {
  plan: async (given, { clientId, goneId }) => {
    const { session, connection } = given;
    const plain = connection as unknown as Connection;
    const bases = basesOf(session, clientId, goneId);
    return connection.transact(session.member, async (context) => {
      const stays = requireRow(plain, clientId);
      const gone = requireRow(plain, goneId);
      for (const [id, basis] of [
        [clientId, bases.stays],
        [goneId, bases.gone],
      ] as const) {
        const event = { action: 'read', object: 'client', id, client: id, basis } as const;
        context.journal.record({ ...event, detail: 'before a merge' });
      }
      const held = [...session.connections];
      // That there is a secret address is for whoever may see it.
      const seesAddress = session.access.basisFor(goneId, 'secret-address') !== null;
      const joined = await courseOf(context, clientId, goneId);
      return {
        ...{ stays: clientFromRow(stays), gone: clientFromRow(gone) },
        counts: held.flatMap(([name, { database }]) =>
          countRecords(database, name, goneId).filter(
            ({ kind }) => kind !== 'client' && (kind !== 'secret-address' || seesAddress),
          ),
        ),
        kept: held.flatMap(([, part]) => plansOfBoth(part, clientId, goneId)),
        closed: compartments.filter((name) => !session.connections.has(name)),
        phase: joined === null ? stays.phase : (joined.phase ?? stays.phase),
        obstacles: [
          ...obstaclesOf(session, [stays, gone]),
          ...(joined === null ? [{ kind: 'course' as const, code: gone.code }] : []),
        ],
      };
    });
  },

  run: async (given, wish) => {
    const { session, connection } = given;
    const { clientId, goneId } = wish;
    const plain = connection as unknown as Connection;
    const bases = basesOf(session, clientId, goneId);
    const { id } = await connection.transact(session.member, async (context) => {
      assertNoObstacle(session, [requireRow(plain, clientId), requireRow(plain, goneId)]);
      return mergeCasework(plain, context, wish, bases);
    });
    return { mergeId: id, waiting: await followMerges(session) };
  },

  ofClient: async ({ db }, { clientId }) => {
    const rows = await db
      .selectFrom('client_merge')
      .selectAll()
      .where('client_id', '=', clientId)
      .orderBy('id', 'desc')
      .execute();
    return rows.map(({ id, gone_code, at, by_name }, place) => ({
      ...{ id, code: gone_code, at, by: by_name, latest: place === 0 },
    }));
  },

  whereTo: async ({ db }, { goneId }) => {
    const row = await db
      .selectFrom('client_merge')
      .innerJoin('client', 'client.id', 'client_merge.client_id')
      .select(['client.id', 'client.code'])
      .where('gone_id', '=', goneId)
      .executeTakeFirst();
    return row ? { clientId: row.id, code: row.code } : null;
  },

  undo: async (given, { clientId, mergeId }) => {
    const { session, connection } = given;
    const plain = connection as unknown as Connection;
    const basis = session.access.require(clientId);
    const { goneId, kept } = await connection.transact(session.member, async (context) => {
      const ofFile = readMerges(plain.database).filter(({ client }) => client === clientId);
      const merge = ofFile.find(({ id }) => id === mergeId);
      if (!merge) throw new LuwteError('record.not-found');
      if (ofFile.at(-1) !== merge) throw new LuwteError('merge.not-latest');
      assertNoObstacle(session, [requireRow(plain, clientId)]);
      return { goneId: merge.gone, kept: await undoCasework(plain, context, merge, basis) };
    });
    return { goneId, kept, waiting: await followMerges(session) };
  },
};

/** On what ground the member may see both. Fails with `access.reason-needed`, or for one file twice. */
function basesOf(
  { access }: Session,
  clientId: string,
  goneId: string,
): { readonly stays: JournalBasis; readonly gone: JournalBasis } {
  if (clientId === goneId) throw new LuwteError('call.invalid');
  for (const id of [clientId, goneId]) {
    if (access.isErased(id)) throw new LuwteError('record.erased');
  }
  return { stays: access.require(clientId), gone: access.require(goneId) };
}

function assertNoObstacle(
  session: LongContext['session'],
  files: readonly Pick<ClientRow, 'id' | 'code'>[],
): void {
  if (obstaclesOf(session, files).length > 0) throw new LuwteError('merge.not-now');
}

/** Where the course will be; null when the two can't be joined. */
async function courseOf(context: CaseworkContext, clientId: string, goneId: string) {
  const stays = await listEpisodes(context, clientId);
  const goes = await listEpisodes(context, goneId);
  const joined = joinCourses(stays, goes);
  if (!joined) return null;
  const together = [
    ...stays.map((each) => joined.changed.get(each.id) ?? each),
    ...goes.filter(({ id }) => joined.moved.includes(id)),
  ];
  return stateOf(
    together.toSorted((one, other) => (one.fields.startOn < other.fields.startOn ? -1 : 1)),
  );
}
