import { textLimit } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { assertNoProblems, lengthProblems } from '../../../../contract/form-problem.ts';
import type { WorkingNote, workingNotes } from '../../../../contract/working-notes.ts';
import type { RecordContext } from '../../db/connection.ts';
import { sqliteCode } from '../../db/open.ts';
import type { Handlers } from '../../handlers.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** No query here reaches beyond the member's own rows, and none puts a word in the search index. */
export const workingNoteHandlers: Handlers<typeof workingNotes, CaseworkTables> = {
  get: (context, { clientId }) => ownNote(context, clientId),

  save: async (context, { clientId, version, text }) => {
    assertNoProblems(lengthProblems({ text }, textLimit));
    const before = await ownNote(context, clientId);
    if (before !== null && before.version !== version) {
      const { memberName: savedBy } = context.member;
      return { outcome: 'outdated', current: before, savedBy, savedAt: before.updatedAt };
    }
    const id = before?.id ?? context.newId();
    const kept = text.trim() !== '';
    if (kept) await write(context, { id, clientId, version: version + 1, text });
    else await context.db.deleteFrom('working_note').where('id', '=', id).execute();
    await discardDraft(context, { kind: 'working-note', clientId, objectId: null });
    context.journal.record({
      action: kept ? (before ? 'update' : 'create') : 'delete',
      object: 'working-note',
      id,
      client: clientId,
    });
    return { outcome: 'saved', id, version: kept ? version + 1 : 0 };
  },
};

async function ownNote(context: CaseworkContext, clientId: string): Promise<WorkingNote | null> {
  const row = await context.db
    .selectFrom('working_note')
    .select(['id', 'version', 'text', 'updated_at'])
    .where('client_id', '=', clientId)
    .where('author_id', '=', context.member.memberId)
    .executeTakeFirst();
  return row
    ? { id: row.id, version: row.version, text: row.text, updatedAt: row.updated_at }
    : null;
}

interface Written {
  readonly id: string;
  readonly clientId: string;
  readonly version: number;
  readonly text: string;
}

/** Fails with `record.not-found` when there is no such client. */
async function write(context: CaseworkContext, note: Written): Promise<void> {
  const values = { version: note.version, text: note.text, updated_at: context.now() };
  try {
    await context.db
      .insertInto('working_note')
      .values({
        id: note.id,
        client_id: note.clientId,
        author_id: context.member.memberId,
        ...values,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  } catch (error) {
    throw sqliteCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY'
      ? new LuwteError('record.not-found')
      : error;
  }
}
