import { caseloadPreferencesSchema, type clients } from '../../../../contract/clients.ts';
import { readSetting, writeSetting } from '../../db/own-setting.ts';
import type { Handlers } from '../../handlers.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { anyLikeness, foldIdentity } from './likeness.ts';
import {
  codesInUse,
  insertClient,
  lastSaveOf,
  listCaseload,
  listForLikeness,
  requireClient,
  updateClient,
  wordsInUse,
} from './repository.ts';
import { nextCode } from './words-in-use.ts';

export const clientHandlers: Handlers<typeof clients, CaseworkTables> = {
  list: (context) => listCaseload(context),

  get: (context, { id }) => requireClient(context, id),

  save: async (context, { id, version, fields }) => {
    const draft = { kind: 'client', clientId: id, objectId: id };
    if (id === null) {
      const newId = await insertClient(context, fields);
      await discardDraft(context, draft);
      return { outcome: 'saved', id: newId, version: 1 };
    }
    const newVersion = await updateClient(context, id, version, fields);
    if (newVersion === null) {
      const current = await requireClient(context, id);
      return { outcome: 'outdated', current, ...(await lastSaveOf(context, id)) };
    }
    await discardDraft(context, draft);
    return { outcome: 'saved', id, version: newVersion };
  },

  findSimilar: async (context, { exceptId, ...identity }) => {
    const sought = foldIdentity(identity);
    const known = await listForLikeness(context, exceptId);
    return known
      .map(({ row, phone }) => ({
        ...row,
        because: anyLikeness(sought, foldIdentity({ ...row, phone })),
      }))
      .filter(({ because }) => because.length > 0);
  },

  suggestCode: async (context) => {
    const year = Number(context.today().slice(0, 4));
    return { code: nextCode(await codesInUse(context), year) };
  },

  vocabulary: (context) => wordsInUse(context),

  preferences: async (context) => {
    // Written by another version of the program, it may name columns that are no more.
    const stored = caseloadPreferencesSchema.safeParse(await readSetting(context, 'caseload'));
    return stored.success ? stored.data : null;
  },

  savePreferences: async (context, preferences) => {
    await writeSetting(context, 'caseload', preferences);
    return {};
  },
};
