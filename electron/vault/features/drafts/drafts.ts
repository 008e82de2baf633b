import { draftLimit, type draftsCasework } from '../../../../contract/drafts.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { CommonTables } from '../../db/common-tables.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';

interface DraftKey {
  readonly kind: string;
  readonly clientId: string | null;
  readonly objectId: string | null;
}

const whereKey = (context: RecordContext, key: DraftKey) => ({
  member_id: context.member.memberId,
  kind: key.kind,
  client_id: key.clientId ?? '',
  object_id: key.objectId ?? '',
});

/** The handlers are the same in every compartment; the draft lies where its record will. */
export const drafts: Handlers<typeof draftsCasework> = {
  get: async (context, key) => {
    const row = await context.db
      .selectFrom('draft')
      .selectAll()
      .where((where) => where.and(whereKey(context, key)))
      .executeTakeFirst();
    return row ? { ...describe(row), content: row.content } : null;
  },

  save: async (context, input) => {
    if (input.content.length > draftLimit) throw new LuwteError('record.too-long');
    const updatedAt = context.now();
    const values = {
      base_version: input.baseVersion,
      content: input.content,
      updated_at: updatedAt,
    };
    await context.db
      .insertInto('draft')
      .values({ id: context.newId(), ...whereKey(context, input), ...values })
      .onConflict((conflict) =>
        conflict.columns(['member_id', 'kind', 'client_id', 'object_id']).doUpdateSet(values),
      )
      .execute();
    return { updatedAt };
  },

  discard: async (context, key) => {
    await discardDraft(context, key);
    return {};
  },

  list: async (context, { clientId }) => {
    const rows = await context.db
      .selectFrom('draft')
      .selectAll()
      .where('member_id', '=', context.member.memberId)
      .$if(clientId !== null, (query) => query.where('client_id', '=', clientId ?? ''))
      .orderBy('updated_at', 'desc')
      .execute();
    return rows.map(describe);
  },
};

/** Removes the member's draft of a form, as part of saving what it became. */
export async function discardDraft(context: RecordContext, key: DraftKey): Promise<void> {
  await context.db
    .deleteFrom('draft')
    .where((where) => where.and(whereKey(context, key)))
    .execute();
}

function describe(row: CommonTables['draft']) {
  return {
    id: row.id,
    // The table holds only kinds the contract let in.
    kind: row.kind as Awaited<ReturnType<typeof drafts.list>>[number]['kind'],
    clientId: row.client_id || null,
    objectId: row.object_id || null,
    baseVersion: row.base_version,
    updatedAt: row.updated_at,
  };
}
