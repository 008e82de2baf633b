import { sql } from 'kysely';
import type { Addendum } from '../../../../contract/contacts.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type {
  Emdr,
  SessionFields,
  TreatmentSession,
} from '../../../../contract/treatment-session.ts';
import { sqliteCode } from '../../db/open.ts';
import type { TreatmentContext } from './plan-repository.ts';
import {
  addendumFromRow,
  columnsFromEmdr,
  columnsFromSession,
  emdrFromRow,
  sessionFromRow,
} from './session-rows.ts';
import type { SessionRow } from './tables.ts';

/** Which notes of a client: those older than `after`, which must be a note of this client. */
export interface SessionPage {
  readonly clientId: string;
  readonly after: string | null;
  readonly limit: number;
}

/** A page of session notes with EMDR and addenda, newest session first. */
export async function pageOfSessions(context: TreatmentContext, page: SessionPage) {
  const asked = context.db.selectFrom('session').where('client_id', '=', page.clientId);
  const { total } = await asked
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const last = page.after === null ? null : await requireRow(context, page.after, page.clientId);
  const older = last === null ? asked : asked.where(isBefore(last));
  const rows = await older
    .selectAll()
    .orderBy('on_date', 'desc')
    .orderBy(sql`coalesce(start_time, '')`, 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const sessions = await withParts(context, rows.slice(0, page.limit));
  return { sessions, more: rows.length > page.limit, total };
}

/** One session note, of this client or, with null, of any. Fails with `record.not-found`. */
export async function requireSession(
  context: TreatmentContext,
  id: string,
  clientId: string | null = null,
): Promise<TreatmentSession> {
  const [session] = await withParts(context, [await requireRow(context, id, clientId)]);
  if (!session) throw new LuwteError('record.not-found');
  return session;
}

/** Writes a session note that never changes again. Fails with `record.finalised` when it was written before. */
export async function insertSession(
  context: TreatmentContext,
  note: { readonly id: string; readonly clientId: string; readonly fields: SessionFields },
): Promise<TreatmentSession> {
  const { id, clientId, fields } = note;
  const row = {
    id,
    client_id: clientId,
    ...columnsFromSession(fields),
    author_id: context.member.memberId,
    author_name: context.member.memberName,
    finalised_at: context.now(),
  };
  try {
    await context.db.insertInto('session').values(row).execute();
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_CONSTRAINT_TRIGGER') throw error;
    throw new LuwteError('record.finalised');
  }
  if (fields.emdr) {
    const emdr = { session_id: id, ...columnsFromEmdr(fields.emdr) };
    await context.db.insertInto('session_emdr').values(emdr).execute();
  }
  return sessionFromRow(row, fields.emdr, []);
}

export async function insertAddendum(
  context: TreatmentContext,
  sessionId: string,
  text: string,
): Promise<Addendum> {
  const row = {
    id: context.newId(),
    session_id: sessionId,
    at: context.now(),
    author_id: context.member.memberId,
    author_name: context.member.memberName,
    text,
  };
  await context.db.insertInto('session_addendum').values(row).execute();
  return addendumFromRow(row);
}

/** Older than a note, in the order of the list. */
const isBefore = (last: SessionRow) =>
  sql<boolean>`(on_date, coalesce(start_time, ''), id) <
    (${last.on_date}, ${last.start_time ?? ''}, ${last.id})`;

async function requireRow(
  { db }: TreatmentContext,
  id: string,
  clientId: string | null,
): Promise<SessionRow> {
  const row = await db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || (clientId !== null && row.client_id !== clientId)) {
    throw new LuwteError('record.not-found');
  }
  return row;
}

async function withParts(
  context: TreatmentContext,
  rows: readonly SessionRow[],
): Promise<TreatmentSession[]> {
  const ids = rows.map(({ id }) => id);
  const emdr = await emdrOf(context, ids);
  const addenda = await addendaOf(context, ids);
  return rows.map((row) =>
    sessionFromRow(row, emdr.get(row.id) ?? null, addenda.get(row.id) ?? []),
  );
}

async function emdrOf(
  { db }: TreatmentContext,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, Emdr>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('session_emdr')
    .selectAll()
    .where('session_id', 'in', sessionIds)
    .execute();
  return new Map(rows.map((row) => [row.session_id, emdrFromRow(row)]));
}

/** The addenda of these notes by note, oldest first. */
async function addendaOf(
  { db }: TreatmentContext,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Addendum[]>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('session_addendum')
    .selectAll()
    .where('session_id', 'in', sessionIds)
    .orderBy('id')
    .execute();
  const bySession = new Map<string, Addendum[]>();
  for (const row of rows) {
    const addenda = bySession.get(row.session_id) ?? [];
    bySession.set(row.session_id, [...addenda, addendumFromRow(row)]);
  }
  return bySession;
}
