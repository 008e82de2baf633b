import { textLimit } from '../../../../contract/common.ts';
import { contactProblems, type contacts, proposedMinutes } from '../../../../contract/contacts.ts';
import { assertNoProblems, lengthProblems } from '../../../../contract/form-problem.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { Handlers } from '../../handlers.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { hoursOfClient, overlapsOf, ownHours } from './hours.ts';
import { insertAddendum, insertContact, pageOfContacts, requireContact } from './repository.ts';
import { searchDocumentOf } from './words.ts';

export const contactHandlers: Handlers<typeof contacts, CaseworkTables> = {
  list: (context, page) => pageOfContacts(context, page),

  get: (context, { clientId, id }) => requireContact(context, id, clientId),

  finalise: async (context, { id, clientId, fields: given }) => {
    assertNoProblems(contactProblems(given, context.today()));
    const fields = {
      ...given,
      countableMinutes: given.countableMinutes ?? proposedMinutes(given),
    };
    const contact = await insertContact(context, { id, clientId, fields });
    await discardDraft(context, { kind: 'contact', clientId, objectId: id });
    context.journal.record({
      action: 'finalise',
      object: 'contact',
      id,
      client: clientId,
      changes: fieldChanges(null, fields),
    });
    context.search.put(searchDocumentOf(contact));
    return { id, finalisedAt: contact.finalisedAt };
  },

  hours: (context, { clientId, ...period }) => hoursOfClient(context, clientId, period),

  myHours: (context, period) => ownHours(context, period),

  overlaps: (context, moment) => overlapsOf(context, moment),

  addAddendum: async (context, { id, text }) => {
    assertNoProblems(lengthProblems({ text }, textLimit));
    const contact = await requireContact(context, id);
    const addendum = await insertAddendum(context, id, text);
    await discardDraft(context, { kind: 'addendum', clientId: contact.clientId, objectId: id });
    context.journal.record({
      action: 'addendum',
      object: 'contact',
      id,
      client: contact.clientId,
      changes: fieldChanges(null, { addendum: text }),
    });
    context.search.put(searchDocumentOf({ ...contact, addenda: [...contact.addenda, addendum] }));
    return addendum;
  },
};
