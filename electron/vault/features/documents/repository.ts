import {
  type DocumentFields,
  documentFieldsSchema,
  type StoredDocument,
} from '../../../../contract/documents.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { sqliteCode } from '../../db/open.ts';
import type { DocumentContext } from './pieces.ts';
import type { DocumentRow } from './tables.ts';

/** The documents of a client, the latest date first and of one day the newest. */
export async function listDocuments(
  { db }: DocumentContext,
  clientId: string,
): Promise<StoredDocument[]> {
  const rows = await db
    .selectFrom('document')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('on_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(documentFrom);
}

/** One document of this client. Fails with `record.not-found`. */
export async function requireDocument(
  { db }: DocumentContext,
  id: string,
  clientId: string,
): Promise<StoredDocument> {
  const row = await db
    .selectFrom('document')
    .selectAll()
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return documentFrom(row);
}

/** What is known of a file once all of it is in. */
export type NewDocument = Pick<
  StoredDocument,
  'id' | 'clientId' | 'fields' | 'fileName' | 'format' | 'bytes' | 'sha256'
>;

/** Enters a document whose pieces are there. `record.not-found` when there is no such client. */
export async function insertDocument(
  context: DocumentContext,
  { id, clientId, fields, fileName, format, bytes, sha256 }: NewDocument,
): Promise<StoredDocument> {
  const now = context.now();
  const by = context.member.memberName;
  const row: DocumentRow = {
    id,
    client_id: clientId,
    version: 1,
    ...columnsFrom(fields),
    file_name: fileName,
    format,
    bytes,
    sha256,
    added_at: now,
    added_by: by,
    updated_at: now,
    saved_by: by,
  };
  try {
    await context.db.insertInto('document').values(row).execute();
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error;
    throw new LuwteError('record.not-found');
  }
  return documentFrom(row);
}

/** Saves what is said of the document that was read as `before`. */
export async function updateDocument(
  context: DocumentContext,
  before: StoredDocument,
  fields: DocumentFields,
): Promise<void> {
  const { numUpdatedRows } = await context.db
    .updateTable('document')
    .set({
      ...columnsFrom(fields),
      version: before.version + 1,
      updated_at: context.now(),
      saved_by: context.member.memberName,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a document was not updated exactly once');
}

export async function deleteDocument({ db }: DocumentContext, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('document')
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Error('a document was not removed exactly once');
}

/** Says that the pieces under this id have no document. */
export async function markUnfinished({ db }: DocumentContext, id: string): Promise<void> {
  await db.insertInto('document_unfinished').values({ id }).execute();
}

/** Says that they have; false when the id was not marked. */
export async function unmarkUnfinished({ db }: DocumentContext, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('document_unfinished')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

const columnsFrom = ({ title, kind, onDate, tags }: DocumentFields) => ({
  title,
  kind,
  on_date: onDate,
  tags: JSON.stringify(tags),
});

function documentFrom(row: DocumentRow): StoredDocument {
  return {
    id: row.id,
    clientId: row.client_id,
    version: row.version,
    fields: {
      title: row.title,
      kind: row.kind,
      onDate: row.on_date,
      tags: documentFieldsSchema.shape.tags.parse(JSON.parse(row.tags)),
    },
    fileName: row.file_name,
    format: row.format,
    bytes: row.bytes,
    sha256: row.sha256,
    addedAt: row.added_at,
    addedBy: row.added_by,
    updatedAt: row.updated_at,
    savedBy: row.saved_by,
  };
}
