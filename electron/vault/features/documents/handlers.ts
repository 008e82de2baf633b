import type { Handover } from '../../../../contract/consent.ts';
import type { documentsCasework, StoredDocument } from '../../../../contract/documents.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { CommonTables } from '../../db/common-tables.ts';
import type { JournalWriter } from '../../db/connection.ts';
import type { JournalEvent } from '../../db/journal.ts';
import type { Handlers, LongContext } from '../../handlers.ts';
import { connectionOf } from '../../session.ts';
import { allowHandover } from '../consents/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { assertFilePlace, writeDocument } from './export.ts';
import { type DocumentContext, removeUnfinished } from './pieces.ts';
import { Readings } from './readings.ts';
import {
  deleteDocument,
  listDocuments,
  markUnfinished,
  requireDocument,
  updateDocument,
} from './repository.ts';
import type { DocumentTables } from './tables.ts';
import { Uploads } from './uploads.ts';
import { searchDocumentOf } from './words.ts';

/** The handlers of one compartment. They hold what is on its way in and out. */
export function createDocumentHandlers(): Handlers<
  typeof documentsCasework,
  CommonTables & DocumentTables
> {
  const uploads = new Uploads();
  const readings = new Readings();
  return {
    list: (context, { clientId }) => listDocuments(context, clientId),

    begin: async (context, file) => {
      // Asked here, since nothing is journalled yet; whose file `finish` adds to is what was said here.
      if (!context.mayOpen(file.clientId)) throw new LuwteError('access.reason-needed');
      return { uploadId: await uploads.begin(context, file) };
    },

    append: async (context, { uploadId, place, content }) => {
      const piece = Buffer.from(content, 'base64');
      return { received: await uploads.append(context, uploadId, place, piece) };
    },

    finish: async (context, { uploadId }) => {
      const document = await uploads.finish(context, uploadId);
      record(context, 'create', document, { changes: fieldChanges(null, told(document)) });
      context.search.put(searchDocumentOf(document));
      return document;
    },

    abandon: async ({ session, connection }, { uploadId }) => {
      uploads.forget(uploadId);
      await removeUnfinished(connection, session.member, uploadId);
      return {};
    },

    save: async (context, { id, clientId, version, fields }) => {
      const before = await requireDocument(context, id, clientId);
      if (before.version !== version) {
        const { savedBy, updatedAt: savedAt } = before;
        return { outcome: 'outdated', current: before, savedBy, savedAt };
      }
      await updateDocument(context, before, fields);
      await discardDraft(context, { kind: 'document', clientId, objectId: id });
      record(context, 'update', before, { changes: fieldChanges(before.fields, fields) });
      context.search.put(searchDocumentOf({ ...before, fields }));
      return { outcome: 'saved', id, version: version + 1 };
    },

    open: async (context, { id, clientId }) =>
      readings.begin(context, await requireDocument(context, id, clientId)),

    next: async (context, { readingId }) => {
      const { content, last } = await readings.next(context, readingId);
      return { content: Buffer.from(content).toString('base64'), last };
    },

    export: async (context, { id, clientId, target, handover }) => {
      const path = context.resolvePath(target);
      await assertFilePlace(path);
      const handed = handover && (await allowExport(context, clientId, handover));
      const document = await context.connection.transact(
        context.session.member,
        async (records) => {
          const found = await requireDocument(records, id, clientId);
          const basis = context.session.access.require(clientId);
          record(records, 'export', found, { basis, ...handed });
          return found;
        },
      );
      await writeDocument(context, document, path);
      return { bytes: document.bytes };
    },

    remove: async ({ session, connection }, { id, clientId }) => {
      await connection.transact(session.member, async (context) => {
        const document = await requireDocument(context, id, clientId);
        await deleteDocument(context, id);
        await markUnfinished(context, id);
        await discardDraft(context, { kind: 'document', clientId, objectId: id });
        const changes = Object.entries(told(document)).map(([field, before]) => ({
          field,
          before,
          after: null,
        }));
        const basis = session.access.require(clientId);
        record(context, 'delete', document, { changes, basis });
        context.search.remove('document', id);
      });
      await removeUnfinished(connection, session.member, id);
      return {};
    },
  };
}

/** Asks consent for a document that goes to someone; what belongs to treatment needs one of its own. */
async function allowExport(
  { session, connection }: LongContext<CommonTables & DocumentTables>,
  clientId: string,
  handover: Handover,
): Promise<Pick<JournalEvent, 'purpose' | 'detail'>> {
  const kind = connection.compartment === 'treatment' ? 'treatment' : 'documents';
  const basis = session.access.require(clientId);
  const casework = connectionOf<CaseworkTables>(session, 'casework');
  const detail = await casework.transact(session.member, (context) => {
    const journal: JournalWriter = {
      record: (event) => context.journal.record({ ...event, basis }),
    };
    return allowHandover({ ...context, journal }, clientId, [kind], handover);
  });
  return { purpose: 'recipient', detail };
}

/** What the journal keeps of a document. */
const told = ({ fields, fileName, bytes, sha256 }: StoredDocument) => ({
  ...fields,
  fileName,
  bytes,
  sha256,
});

function record(
  { journal }: DocumentContext,
  action: 'create' | 'update' | 'export' | 'delete',
  { id, clientId }: StoredDocument,
  more: Pick<JournalEvent, 'changes' | 'basis' | 'purpose' | 'detail'> = {},
): void {
  journal.record({ action, object: 'document', id, client: clientId, ...more });
}
