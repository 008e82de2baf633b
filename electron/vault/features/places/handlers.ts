import type { places } from '../../../../contract/places.ts';
import type { Handlers } from '../../handlers.ts';
import { discardDraft } from '../drafts/index.ts';
import type { PlacesTables } from '../tables.ts';
import { namesAddress } from './mention.ts';
import { insertAddress, listAddresses, requireAddress, updateAddress } from './repository.ts';

export const placesHandlers: Handlers<typeof places, PlacesTables> = {
  list: async (context, { clientId }) => {
    const addresses = await listAddresses(context, clientId);
    return addresses.map(({ id, fields }) => ({ id, since: fields.since, until: fields.until }));
  },

  get: (context, { id, clientId }) => requireAddress(context, id, clientId),

  save: async (context, { id, clientId, version, fields }) => {
    const draft = { kind: 'secret-address', clientId, objectId: id };
    if (id === null) {
      const newId = await insertAddress(context, clientId, fields);
      await discardDraft(context, draft);
      return { outcome: 'saved', id: newId, version: 1 };
    }
    const current = await requireAddress(context, id, clientId);
    if (current.version !== version) {
      // Their side is about to be seen, so that is journalled as the look at an address that it is.
      context.journal.record({
        action: 'read',
        object: 'secret-address',
        id,
        client: clientId,
        detail: 'outdated save',
      });
      return {
        outcome: 'outdated',
        current,
        savedBy: current.savedBy,
        savedAt: current.updatedAt,
      };
    }
    await updateAddress(context, current, fields);
    await discardDraft(context, draft);
    return { outcome: 'saved', id, version: version + 1 };
  },

  isNamedIn: async (context, { clientId, text }) => {
    const addresses = await listAddresses(context, clientId);
    return { named: addresses.some(({ fields }) => namesAddress(text, fields)) };
  },
};
