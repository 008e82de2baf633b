import { type Episode, type EpisodeContent, endOf } from '../../../../contract/course-records.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { EpisodeRow } from './tables.ts';
import { journalledFields, searchDocumentOf } from './words.ts';

export type CaseworkContext = RecordContext<CaseworkTables>;

/** The client's episodes, the earliest first. */
export async function listEpisodes({ db }: CaseworkContext, clientId: string): Promise<Episode[]> {
  const rows = await db
    .selectFrom('episode')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('start_on')
    .orderBy('id')
    .execute();
  return rows.map(episodeFrom);
}

/** Enters an episode, journals it and makes it findable. Gives its id. */
export async function insertEpisode(
  context: CaseworkContext,
  clientId: string,
  content: EpisodeContent,
): Promise<string> {
  const id = context.newId();
  const now = context.now();
  await context.db
    .insertInto('episode')
    .values({
      ...{ id, client_id: clientId, version: 1, ...columnsFrom(content) },
      ...{ created_at: now, updated_at: now, saved_by: context.member.memberName },
    })
    .execute();
  recordSave(context, { id, clientId }, null, content);
  return id;
}

/** Saves changes to the episode that was read as `before`. */
export async function updateEpisode(
  context: CaseworkContext,
  before: Episode,
  content: EpisodeContent,
): Promise<void> {
  const { id, version } = before;
  const { numUpdatedRows } = await context.db
    .updateTable('episode')
    .set({
      ...columnsFrom(content),
      version: version + 1,
      updated_at: context.now(),
      saved_by: context.member.memberName,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('an episode was not updated exactly once');
  recordSave(context, before, before, content);
}

/** The keys of the proposals that were put off. */
export async function putOffKeys(
  { db }: CaseworkContext,
  clientId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('course_put_off')
    .select('key')
    .where('client_id', '=', clientId)
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** Remembers that a proposal is not for now. Fails with `record.not-found` for a client who is not there. */
export async function insertPutOff(
  context: CaseworkContext,
  clientId: string,
  key: string,
): Promise<void> {
  await requireClientRow(context, clientId);
  await context.db
    .insertInto('course_put_off')
    .values({
      ...{ client_id: clientId, key },
      ...{ put_off_at: context.now(), put_off_by: context.member.memberName },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  context.journal.record({
    ...{ action: 'acknowledge', object: 'episode', client: clientId, detail: key },
  });
}

/** What the client's own record says of the course. Fails with `record.not-found`. */
export async function requireClientRow({ db }: CaseworkContext, clientId: string) {
  const row = await db
    .selectFrom('client')
    .selectAll()
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return row;
}

function recordSave(
  context: CaseworkContext,
  { id, clientId }: Pick<Episode, 'id' | 'clientId'>,
  before: EpisodeContent | null,
  after: EpisodeContent,
): void {
  context.journal.record({
    action: before === null ? 'create' : 'update',
    object: 'episode',
    id,
    client: clientId,
    changes: fieldChanges(before && journalledFields(before), journalledFields(after)),
  });
  context.search.put(searchDocumentOf({ id, clientId }, after));
}

/** An episode as it is stored. */
export function columnsFrom(
  content: EpisodeContent,
): Pick<EpisodeRow, 'start_on' | 'end_on' | 'follow_up_on' | 'content'> {
  const { fields, phases, dormancies, closing, followUps } = content;
  const open = followUps.filter(({ result }) => result === null).map(({ dueOn }) => dueOn);
  return {
    start_on: fields.startOn,
    end_on: endOf(content),
    follow_up_on: open.sort()[0] ?? null,
    content: JSON.stringify({ fields, phases, dormancies, closing, followUps }),
  };
}

function episodeFrom(row: EpisodeRow): Episode {
  return {
    // The table holds only what `columnsFrom` made.
    ...(JSON.parse(row.content) as EpisodeContent),
    id: row.id,
    clientId: row.client_id,
    version: row.version,
    updatedAt: row.updated_at,
    savedBy: row.saved_by,
  };
}
