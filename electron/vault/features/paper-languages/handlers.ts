import type { Selectable } from 'kysely';
import { LuwteError } from '../../../../contract/errors.ts';
import {
  type PaperLanguageFields,
  paperFile,
  paperWordKeys,
} from '../../../../contract/paper-language.ts';
import type { PaperLanguage, paperLanguages } from '../../../../contract/paper-languages.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { assertFilePlace, writeTextFile } from '../documents/index.ts';
import type { CaseworkTables } from '../tables.ts';
import type { PaperLanguageTables } from './tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;
type Row = Selectable<PaperLanguageTables['paper_language']>;

const object = 'paper-language';

export const paperLanguageHandlers: Handlers<typeof paperLanguages, CaseworkTables> = {
  list: async ({ db }) => {
    const rows = await db.selectFrom('paper_language').selectAll().orderBy('name').execute();
    return rows.map(languageFrom);
  },

  save: async (context, { id, version, fields }) => {
    const values = {
      ...{ name: fields.name, locale: fields.locale, direction: fields.direction },
      ...{ words: JSON.stringify(fields.words), updated_at: context.now() },
      saved_by: context.member.memberName,
    };
    if (id === null) {
      const added = context.newId();
      await context.db
        .insertInto('paper_language')
        .values({ id: added, version: 1, ...values })
        .execute();
      const changes = fieldChanges(null, journalled(fields));
      context.journal.record({ action: 'create', object, id: added, changes });
      return { outcome: 'saved', id: added, version: 1 };
    }
    const current = await requireLanguage(context, id);
    if (current.version !== version) {
      const { savedBy, updatedAt: savedAt } = current;
      return { outcome: 'outdated', current, savedBy, savedAt };
    }
    await context.db
      .updateTable('paper_language')
      .set({ ...values, version: version + 1 })
      .where('id', '=', id)
      .execute();
    const changes = fieldChanges(journalled(current.fields), journalled(fields));
    context.journal.record({ action: 'update', object, id, changes });
    return { outcome: 'saved', id, version: version + 1 };
  },

  remove: async (context, { id }) => {
    const { fields } = await requireLanguage(context, id);
    await context.db.deleteFrom('paper_language').where('id', '=', id).execute();
    const changes = Object.entries(journalled(fields)).map(([field, before]) => ({
      ...{ field, before, after: null },
    }));
    context.journal.record({ action: 'delete', object, id, changes });
    return {};
  },

  saveFile: async ({ session, connection, resolvePath }, { target, id, words }) => {
    const path = resolvePath(target);
    await assertFilePlace(path);
    const known = await connection.transact(session.member, async (context) =>
      id === null ? null : (await requireLanguage(context, id)).fields,
    );
    await writeTextFile(path, paperFile(words, known));
    return {};
  },
};

/** A language of the practice. Fails with `record.not-found`. */
export async function requireLanguage({ db }: CaseworkContext, id: string): Promise<PaperLanguage> {
  const row = await db
    .selectFrom('paper_language')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return languageFrom(row);
}

/** The fields as the journal keeps them: each word under its key. */
const journalled = ({ words, ...fields }: PaperLanguageFields) => ({
  ...fields,
  ...Object.fromEntries(paperWordKeys.map((key) => [key, words[key] ?? ''])),
});

const languageFrom = ({ id, version, updated_at, saved_by, words, ...fields }: Row) => ({
  ...{ id, version, updatedAt: updated_at, savedBy: saved_by },
  // Written by `save`, which took it through its schema.
  fields: { ...fields, words: JSON.parse(words) as PaperLanguageFields['words'] },
});
