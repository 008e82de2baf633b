import type { partners } from '../../../../contract/partners.ts';
import type { Handlers } from '../../handlers.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { insertPartner, listPartners, requirePartner, updatePartner } from './repository.ts';

export const partnerHandlers: Handlers<typeof partners, CaseworkTables> = {
  list: (context) => listPartners(context),

  save: async (context, { id, version, fields }) => {
    const draft = { kind: 'partner', clientId: null, objectId: id } as const;
    if (id === null) {
      const newId = await insertPartner(context, fields);
      await discardDraft(context, draft);
      return { outcome: 'saved', id: newId, version: 1 };
    }
    const current = await requirePartner(context, id);
    if (current.version !== version) {
      const { savedBy, updatedAt: savedAt } = current;
      return { outcome: 'outdated', current, savedBy, savedAt };
    }
    await updatePartner(context, current, fields);
    await discardDraft(context, draft);
    return { outcome: 'saved', id, version: version + 1 };
  },
};
