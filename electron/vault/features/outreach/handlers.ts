import { emptyClientFields } from '../../../../contract/clients.ts';
import { proposedMinutes } from '../../../../contract/contacts.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { assertNoProblems } from '../../../../contract/form-problem.ts';
import {
  type outreach,
  outreachContactProblems,
  personProblems,
} from '../../../../contract/outreach.ts';
import { sqliteCode } from '../../db/open.ts';
import type { Handlers } from '../../handlers.ts';
import { insertClient } from '../clients/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { mergePerson, mergesOf, undoMerge } from './merge.ts';
import {
  contactColumns,
  contactFrom,
  deletePerson,
  keepMonths,
  listPeople,
  momentsOf,
  pageOfContacts,
  personColumns,
  personFields,
  replacePresences,
  requireContact,
  requirePerson,
  setKeepMonths,
} from './repository.ts';

/**
 * People who know nothing of a file. The journal says that something was written about them, never what: it could
 * not be erased with them.
 */
export const outreachHandlers: Handlers<typeof outreach, CaseworkTables> = {
  list: async (context) => ({
    people: await listPeople(context),
    keepMonths: await keepMonths(context),
  }),

  contacts: (context, page) => pageOfContacts(context, page),

  savePerson: async (context, { id, version, fields }) => {
    assertNoProblems(personProblems(fields, context.today()));
    const object = 'outreach-person';
    await discardDraft(context, { kind: object, clientId: null, objectId: id });
    const values = personColumns(context, fields);
    if (id === null) {
      const newId = context.newId();
      await context.db
        .insertInto('outreach_person')
        .values({ id: newId, version: 1, created_on: context.today(), ...values })
        .execute();
      context.journal.record({ action: 'create', object, id: newId });
      return { outcome: 'saved', id: newId, version: 1 };
    }
    const before = await requirePerson(context, id);
    if (before.version !== version) {
      const [current] = await listPeople(context, id);
      if (!current) throw new LuwteError('record.not-found');
      const { saved_by: savedBy, updated_at: savedAt } = before;
      return { outcome: 'outdated', current, savedBy, savedAt };
    }
    await context.db
      .updateTable('outreach_person')
      .set({ ...values, version: version + 1 })
      .where('id', '=', id)
      .execute();
    context.journal.record({ action: 'update', object, id });
    return { outcome: 'saved', id, version: version + 1 };
  },

  saveContact: async (context, { id, version, fields: given }) => {
    assertNoProblems(outreachContactProblems(given, context.today()));
    const object = 'outreach-contact';
    const fields = {
      ...given,
      countableMinutes: given.countableMinutes ?? proposedMinutes(given),
    };
    const before = await requireContact(context, id);
    if ((before?.row.version ?? 0) !== version) {
      if (!before) throw new LuwteError('record.not-found');
      const { saved_by: savedBy, updated_at: savedAt } = before.row;
      const current = contactFrom(before.row, before.present);
      return { outcome: 'outdated', current, savedBy, savedAt };
    }
    const values = { ...contactColumns(context, fields), version: version + 1 };
    if (before) {
      await context.db.updateTable('outreach_contact').set(values).where('id', '=', id).execute();
    } else {
      const { memberId: author_id, memberName: author_name } = context.member;
      await context.db
        .insertInto('outreach_contact')
        .values({ id, author_id, author_name, ...values })
        .execute();
    }
    await replacePresences(context, id, fields.people).catch(refuseUnknownPerson);
    await discardDraft(context, { kind: object, clientId: null, objectId: before ? id : null });
    context.journal.record({ action: before ? 'update' : 'create', object, id });
    return { outcome: 'saved', id, version: version + 1 };
  },

  removeContact: async (context, { id }) => {
    if (!(await requireContact(context, id))) throw new LuwteError('record.not-found');
    await replacePresences(context, id, []);
    await context.db.deleteFrom('outreach_contact').where('id', '=', id).execute();
    context.journal.record({ action: 'delete', object: 'outreach-contact', id });
    return {};
  },

  erasePerson: async (context, { id }) => {
    await requirePerson(context, id);
    for (const { row, present } of await momentsOf(context, id)) {
      const alone = present.length === 1 && row.unnamed === 0;
      await context.db
        .updateTable('outreach_contact')
        .set({
          unnamed: row.unnamed + 1,
          version: row.version + 1,
          ...(alone ? { note: '', place: '' } : {}),
        })
        .where('id', '=', row.id)
        .execute();
    }
    await deletePerson(context, id);
    await context.db
      .deleteFrom('draft')
      .where('kind', '=', 'outreach-person')
      .where('object_id', '=', id)
      .execute();
    context.journal.record({ action: 'erase', object: 'outreach-person', id });
    return {};
  },

  makeClient: async (context, { id, code }) => {
    const person = personFields(await requirePerson(context, id));
    const moments = await momentsOf(context, id);
    const [firstOn] = [person.firstMetOn, ...moments.map(({ row }) => row.on_date)]
      .filter((day) => day !== null)
      .sort();
    const clientId = await insertClient(context, {
      ...emptyClientFields(),
      code,
      givenName: person.nickname,
      languages: person.language.trim() === '' ? [] : [person.language.trim().slice(0, 60)],
      referralSource: 'street-work',
      referralNote: person.metWhere,
      phase: 'outreach',
      phaseOn: firstOn ?? context.today(),
      counsellor: context.member.memberName,
      remarks: person.notes,
    });
    await mergePerson(context, id, clientId);
    return { clientId };
  },

  merge: async (context, { id, clientId }) =>
    mergePerson(context, id, clientId).catch(refuseUnknownPerson),

  mergesOf: (context, { clientId }) => mergesOf(context, clientId),

  undoMerge: async (context, { clientId, mergeId }) => {
    await undoMerge(context, clientId, mergeId);
    return {};
  },

  setKeepMonths: async (context, { months }) => {
    const before = await keepMonths(context);
    await setKeepMonths(context, months);
    const changes = [{ field: 'keepMonths', before, after: months }];
    context.journal.record({ action: 'update', object: 'outreach-person', changes });
    return {};
  },
};

/** Someone erased or merged meanwhile, or no client of that id. */
function refuseUnknownPerson(error: unknown): never {
  throw sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT')
    ? new LuwteError('record.not-found')
    : error;
}
