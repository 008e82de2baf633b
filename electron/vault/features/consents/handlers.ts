import { consentEndProblems, consentProblems } from '../../../../contract/consent.ts';
import type { consents } from '../../../../contract/consents.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { assertNoProblems } from '../../../../contract/form-problem.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient } from '../clients/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { assertOwnDocument, insertConsents, insertEnd, listConsents } from './repository.ts';

export const consentHandlers: Handlers<typeof consents, CaseworkTables> = {
  list: (context, { clientId }) => listConsents(context, clientId),

  add: async (context, { clientId, fields }) => {
    assertNoProblems(consentProblems(fields));
    await requireClient(context, clientId);
    if (fields.documentId !== null) await assertOwnDocument(context, clientId, fields.documentId);
    const ids = await insertConsents(context, clientId, fields);
    await discardDraft(context, { kind: 'consent', clientId, objectId: null });
    return { ids };
  },

  end: async (context, { clientId, ids, end }) => {
    const known = await listConsents(context, clientId);
    for (const id of new Set(ids)) {
      const consent = known.find((each) => each.id === id);
      if (!consent) throw new LuwteError('record.not-found');
      assertNoProblems(consentEndProblems(consent, end, context.today()));
      await insertEnd(context, consent, end);
    }
    return {};
  },
};
