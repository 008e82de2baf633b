import type { Selectable } from 'kysely';
import { isOverseer } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { assertNoProblems } from '../../../../contract/form-problem.ts';
import {
  type NoteTemplate,
  type NoteTemplateFields,
  type noteTemplates,
  templateProblems,
} from '../../../../contract/note-templates.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import type { NoteTemplateTables } from './tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;
type Row = Selectable<NoteTemplateTables['note_template']>;

const object = 'note-template';

export const noteTemplateHandlers: Handlers<typeof noteTemplates, CaseworkTables> = {
  list: async (context, { scope }) => {
    const rows = await context.db
      .selectFrom('note_template')
      .selectAll()
      .where('scope', '=', scope)
      .where((where) =>
        where.or([where('shared', '=', 1), where('owner_id', '=', context.member.memberId)]),
      )
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map((row) => templateFrom(context, row));
  },

  save: async (context, { id, version, fields }) => {
    assertNoProblems(templateProblems(fields));
    const values = {
      ...columnsFrom(fields),
      updated_at: context.now(),
      saved_by: context.member.memberName,
    };
    if (id === null) return insert(context, fields, values);
    const row = await requireOwn(context, id);
    const before = templateFrom(context, row);
    if (row.version !== version) {
      const { saved_by: savedBy, updated_at: savedAt } = row;
      return { outcome: 'outdated', current: before, savedBy, savedAt };
    }
    await context.db
      .updateTable('note_template')
      .set({ ...values, version: version + 1 })
      .where('id', '=', id)
      .execute();
    await discardDraft(context, { kind: object, clientId: null, objectId: id });
    const changes = fieldChanges(before.fields, fields);
    context.journal.record({ action: 'update', object, id, changes });
    return { outcome: 'saved', id, version: version + 1 };
  },

  remove: async (context, { id }) => {
    const row = await requireOwn(context, id);
    await context.db.deleteFrom('note_template').where('id', '=', id).execute();
    await discardDraft(context, { kind: object, clientId: null, objectId: id });
    const { fields } = templateFrom(context, row);
    const changes = Object.entries(fields).map(([field, before]) => ({
      field,
      before,
      after: null,
    }));
    context.journal.record({ action: 'delete', object, id, changes });
    return {};
  },
};

async function insert(
  context: CaseworkContext,
  fields: NoteTemplateFields,
  values: Omit<Row, 'id' | 'version' | 'owner_id' | 'owner_name'>,
) {
  const id = context.newId();
  const { memberId: owner_id, memberName: owner_name } = context.member;
  await context.db
    .insertInto('note_template')
    .values({ id, version: 1, owner_id, owner_name, ...values })
    .execute();
  await discardDraft(context, { kind: object, clientId: null, objectId: null });
  context.journal.record({ action: 'create', object, id, changes: fieldChanges(null, fields) });
  return { outcome: 'saved', id, version: 1 } as const;
}

/** A template that the member may change. Another member's own one is as if it were not there. */
async function requireOwn(context: CaseworkContext, id: string): Promise<Row> {
  const row = await context.db
    .selectFrom('note_template')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  const owned = row?.owner_id === context.member.memberId;
  if (!row || (!owned && row.shared === 0)) throw new LuwteError('record.not-found');
  if (!mayChange(context, row)) throw new LuwteError('call.forbidden');
  return row;
}

const mayChange = ({ member }: CaseworkContext, row: Row): boolean =>
  row.owner_id === member.memberId || (row.shared === 1 && isOverseer(member.role));

const columnsFrom = ({
  scope,
  name,
  shared,
  kind,
  area,
  text,
  countableMinutes,
}: NoteTemplateFields) => ({
  scope,
  name: name.trim(),
  shared: shared ? 1 : 0,
  kind,
  area,
  text,
  countable_minutes: countableMinutes,
});

const templateFrom = (context: CaseworkContext, row: Row): NoteTemplate => ({
  id: row.id,
  version: row.version,
  ownerName: row.owner_name,
  mayChange: mayChange(context, row),
  fields: {
    scope: row.scope,
    name: row.name,
    shared: row.shared === 1,
    kind: row.kind,
    area: row.area,
    text: row.text,
    countableMinutes: row.countable_minutes,
  },
});
