import {
  type CaseloadRow,
  type Client,
  type ClientFields,
  emptyClientFields,
} from '../../../../contract/clients.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import { beginCourse, followCourse } from '../course/index.ts';
import type { CaseworkTables } from '../tables.ts';
import {
  caseloadRowColumns,
  caseloadRowFrom,
  clientFromRow,
  columnsFromFields,
  listOfText,
} from './rows.ts';
import type { ClientRow } from './tables.ts';
import { searchDocumentOf } from './words.ts';
import { mostUsedFirst } from './words-in-use.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** The whole caseload, in order of code, each with the day of the latest contact. */
export async function listCaseload({ db }: CaseworkContext): Promise<CaseloadRow[]> {
  const rows = await db
    .selectFrom('client')
    .select(caseloadRowColumns)
    // The index on client and day answers this with one look per client.
    .select((client) =>
      client
        .selectFrom('contact')
        .select(({ fn }) => fn.max('on_date').as('day'))
        .whereRef('contact.client_id', '=', 'client.id')
        .as('last_contact_on'),
    )
    .orderBy('code')
    .execute();
  const merged = await db
    .selectFrom('client_merge')
    .select(['client_id', 'gone_code'])
    .orderBy('id')
    .execute();
  return rows.map((row) =>
    caseloadRowFrom(row, {
      lastContactOn: row.last_contact_on,
      formerCodes: merged
        .filter(({ client_id }) => client_id === row.id)
        .map(({ gone_code }) => gone_code),
    }),
  );
}

/** The ids of clients whose file is not closed, as a part of another query. */
export const openClients = (db: CaseworkContext['db']) =>
  db
    .selectFrom('client')
    .select('id')
    .where(({ eb, or }) => or([eb('phase', 'is', null), eb('phase', '!=', 'closed')]));

/** One client. Fails with `record.not-found`. */
export async function requireClient(context: CaseworkContext, id: string): Promise<Client> {
  return clientFromRow(await requireRow(context, id));
}

/** Who saved a client last, for showing beside an outdated save. */
export async function lastSaveOf(
  context: CaseworkContext,
  id: string,
): Promise<{ savedBy: string; savedAt: string }> {
  const row = await requireRow(context, id);
  return { savedBy: row.saved_by, savedAt: row.updated_at };
}

export interface Insertion {
  /** The import that brings this client in; null when a member enters it. */
  readonly importId: string | null;
}

/**
 * Enters a client, journals it and makes it findable. Gives the new id.
 * Fails with `record.duplicate-code`.
 */
export async function insertClient(
  context: CaseworkContext,
  fields: ClientFields,
  { importId }: Insertion = { importId: null },
): Promise<string> {
  await refuseUsedCode(context, fields.code, null);
  const id = context.newId();
  const now = context.now();
  await context.db
    .insertInto('client')
    .values({
      id,
      version: 1,
      created_at: now,
      updated_at: now,
      saved_by: context.member.memberName,
      ...columnsFromFields(fields),
    })
    .execute();
  context.journal.record({
    action: importId === null ? 'create' : 'import',
    object: 'client',
    id,
    client: id,
    detail: importId ?? undefined,
    // What nobody filled in is no change.
    changes: fieldChanges(nothingFilledIn, journalledFields(fields)),
  });
  context.search.put(searchDocumentOf(id, now, fields));
  await beginCourse(context, id, fields);
  return id;
}

/**
 * Saves changes to a client and gives the new version; null when `version` is not the stored one
 * (someone else was first), and then nothing is changed. Another phase is one of the course, which decides what
 * the record says of it. Fails with `record.not-found` or
 * `record.duplicate-code`.
 */
export async function updateClient(
  context: CaseworkContext,
  id: string,
  version: number,
  wish: ClientFields,
): Promise<number | null> {
  const before = await requireClient(context, id);
  if (before.version !== version) return null;
  await refuseUsedCode(context, wish.code, id);
  const fields = { ...wish, ...(await followCourse(context, id, before, wish)) };
  const now = context.now();
  const { numUpdatedRows } = await context.db
    .updateTable('client')
    .set({
      ...columnsFromFields(fields),
      version: version + 1,
      updated_at: now,
      saved_by: context.member.memberName,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a client was not updated exactly once');
  const { id: _id, version: _version, createdAt, updatedAt: _updatedAt, ...old } = before;
  context.journal.record({
    action: 'update',
    object: 'client',
    id,
    client: id,
    changes: fieldChanges(journalledFields(old), journalledFields(fields)),
  });
  context.search.put(searchDocumentOf(id, createdAt, fields));
  return version + 1;
}

/** The municipalities, counsellors and languages of the caseload, most used first. */
export async function wordsInUse({ db }: CaseworkContext): Promise<{
  municipalities: string[];
  counsellors: string[];
  languages: string[];
}> {
  const filledIn = (words: string[]) => mostUsedFirst(words).filter((word) => word !== '');
  const rows = await db
    .selectFrom('client')
    .select(['municipality', 'counsellor', 'languages'])
    .execute();
  return {
    municipalities: filledIn(rows.map((row) => row.municipality)),
    counsellors: filledIn(rows.map((row) => row.counsellor)),
    languages: filledIn(rows.flatMap((row) => listOfText(row.languages))),
  };
}

/** The codes in use, those of files that were merged among them. */
export async function codesInUse({ db }: CaseworkContext): Promise<string[]> {
  const rows = await db.selectFrom('client').select('code').execute();
  const gone = await db.selectFrom('client_merge').select('gone_code as code').execute();
  return [...rows, ...gone].map(({ code }) => code);
}

/** The caseload with the phone numbers, to look for the same person in. */
export async function listForLikeness(
  { db }: CaseworkContext,
  exceptId: string | null,
): Promise<Array<{ row: CaseloadRow; phone: string }>> {
  const rows = await db
    .selectFrom('client')
    .select([...caseloadRowColumns, 'phone'])
    .$if(exceptId !== null, (query) => query.where('id', '!=', exceptId ?? ''))
    .orderBy('code')
    .execute();
  const beside = { lastContactOn: null, formerCodes: [] };
  return rows.map((row) => ({ row: caseloadRowFrom(row, beside), phone: row.phone }));
}

async function requireRow({ db }: CaseworkContext, id: string): Promise<ClientRow> {
  const row = await db.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return row;
}

async function refuseUsedCode(
  { db }: CaseworkContext,
  code: string,
  exceptId: string | null,
): Promise<void> {
  const other = await db
    .selectFrom('client')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst();
  const gone = await db
    .selectFrom('client_merge')
    .select('id')
    .where(({ fn }) => fn('lower', ['gone_code']), '=', code.toLowerCase())
    .executeTakeFirst();
  if (gone || (other && other.id !== exceptId)) throw new LuwteError('record.duplicate-code');
}

/** The fields one by one, those of safe contact as `safeContact.<field>`, so that history names each. */
export function journalledFields({
  safeContact,
  ...fields
}: ClientFields): Record<string, unknown> {
  const safe = Object.entries(safeContact).map(([field, value]) => [`safeContact.${field}`, value]);
  return { ...fields, ...Object.fromEntries(safe) };
}

const nothingFilledIn = journalledFields(emptyClientFields());
