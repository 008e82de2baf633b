import { sql } from 'kysely';
import type {
  Addendum,
  Contact,
  ContactFields,
  ContactKind,
} from '../../../../contract/contacts.ts';
import { type ErrorCode, LuwteError } from '../../../../contract/errors.ts';
import type { RecordContext } from '../../db/connection.ts';
import { sqliteCode } from '../../db/open.ts';
import type { CaseworkTables } from '../tables.ts';
import { addendumFromRow, columnsFromFields, contactFromRow } from './rows.ts';
import type { ContactRow } from './tables.ts';

export type CaseworkContext = RecordContext<CaseworkTables>;

/** Which notes of a client: all or of one kind, older than `after`. */
export interface ContactPage {
  readonly clientId: string;
  readonly kind: ContactKind | null;
  readonly after: string | null;
  readonly limit: number;
}

/** A page of notes with their addenda, newest contact first. `after` must be a note of this client. */
export async function pageOfContacts(context: CaseworkContext, page: ContactPage) {
  const ofClient = context.db.selectFrom('contact').where('client_id', '=', page.clientId);
  const asked = page.kind === null ? ofClient : ofClient.where('kind', '=', page.kind);
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
  const contacts = await withAddenda(context, rows.slice(0, page.limit));
  return { contacts, more: rows.length > page.limit, total };
}

/** One note with its addenda, of this client or, with null, of any. Fails with `record.not-found`. */
export async function requireContact(
  context: CaseworkContext,
  id: string,
  clientId: string | null = null,
): Promise<Contact> {
  const row = await requireRow(context, id, clientId);
  const addenda = await addendaOf(context, [id]);
  return contactFromRow(row, addenda.get(id) ?? []);
}

const whyRefused: Readonly<Record<string, ErrorCode>> = {
  SQLITE_CONSTRAINT_TRIGGER: 'record.finalised',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'record.not-found',
};

interface NewContact {
  readonly id: string;
  readonly clientId: string;
  readonly fields: ContactFields;
  /** Who wrote it, if not the signed-in member. */
  readonly author?: Pick<CaseworkContext['member'], 'memberId' | 'memberName'>;
}

/**
 * Writes a note that never changes again. Fails with `record.finalised` when it was written before,
 * `record.not-found` when there is no such client.
 */
export async function insertContact(context: CaseworkContext, note: NewContact): Promise<Contact> {
  const { memberId, memberName } = note.author ?? context.member;
  const row = {
    id: note.id,
    client_id: note.clientId,
    ...columnsFromFields(note.fields),
    author_id: memberId,
    author_name: memberName,
    finalised_at: context.now(),
  };
  try {
    await context.db.insertInto('contact').values(row).execute();
  } catch (error) {
    const code = whyRefused[sqliteCode(error) ?? ''];
    throw code === undefined ? error : new LuwteError(code);
  }
  return contactFromRow(row, []);
}

export async function insertAddendum(
  context: CaseworkContext,
  contactId: string,
  text: string,
): Promise<Addendum> {
  const row = {
    id: context.newId(),
    contact_id: contactId,
    at: context.now(),
    author_id: context.member.memberId,
    author_name: context.member.memberName,
    text,
  };
  await context.db.insertInto('contact_addendum').values(row).execute();
  return addendumFromRow(row);
}

/** Older than a note, in the order of the list. */
const isBefore = (last: ContactRow) =>
  sql<boolean>`(on_date, coalesce(start_time, ''), id) <
    (${last.on_date}, ${last.start_time ?? ''}, ${last.id})`;

async function requireRow(
  context: CaseworkContext,
  id: string,
  clientId: string | null,
): Promise<ContactRow> {
  const row = await context.db
    .selectFrom('contact')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || (clientId !== null && row.client_id !== clientId))
    throw new LuwteError('record.not-found');
  return row;
}

async function withAddenda(
  context: CaseworkContext,
  rows: readonly ContactRow[],
): Promise<Contact[]> {
  const addenda = await addendaOf(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => contactFromRow(row, addenda.get(row.id) ?? []));
}

/** The addenda of these notes by note, oldest first. */
async function addendaOf(
  context: CaseworkContext,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Addendum[]>> {
  if (contactIds.length === 0) return new Map();
  const rows = await context.db
    .selectFrom('contact_addendum')
    .selectAll()
    .where('contact_id', 'in', contactIds)
    .orderBy('id')
    .execute();
  const byContact = new Map<string, Addendum[]>();
  for (const row of rows) {
    const addenda = byContact.get(row.contact_id) ?? [];
    byContact.set(row.contact_id, [...addenda, addendumFromRow(row)]);
  }
  return byContact;
}
