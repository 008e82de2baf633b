import { isOverseer } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { handOver } from '../../../../contract/hand-over.ts';
import { isSameName } from '../../access.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient, updateClient } from '../clients/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import {
  answerOffer,
  insertOffer,
  offersFor,
  offersOfClient,
  offersToAnswer,
  requireOpen,
} from './repository.ts';

export const handOverHandlers: Handlers<typeof handOver, CaseworkTables> = {
  list: (context) => offersFor(context),

  count: async (context) => ({ count: (await offersToAnswer(context)).length }),

  ofClient: (context, { clientId }) => offersOfClient(context, clientId),

  offer: async (context, { clientId, files, fields }) => {
    const colleague = context.team().find(({ id }) => id === fields.toMemberId);
    if (!colleague) throw new LuwteError('hand-over.no-colleague');
    const offerIds: string[] = [];
    for (const id of new Set(files)) {
      const client = await requireClient(context, id);
      const owner = context.team().find(({ name }) => isSameName(name, client.counsellor));
      const isFree = owner === undefined || owner.id === context.member.memberId;
      if (!isFree && !isOverseer(context.member.role)) throw new LuwteError('call.forbidden');
      if (isSameName(client.counsellor, colleague.name)) {
        throw new LuwteError('hand-over.already-theirs');
      }
      offerIds.push(await insertOffer(context, client, colleague, fields));
    }
    await discardDraft(context, { kind: 'hand-over', clientId, objectId: null });
    return { offerIds };
  },

  accept: async (context, { offerId }) => {
    const offer = await requireOpen(context, offerId);
    if (!offer.mayAnswer) throw new LuwteError('hand-over.lapsed');
    await answerOffer(context, offer, 'accepted', '');
    const {
      id,
      version,
      createdAt: _,
      updatedAt: __,
      ...client
    } = await requireClient(context, offer.clientId);
    const counsellor = context.member.memberName;
    const saved = await updateClient(context, id, version, { ...client, counsellor });
    if (saved === null) throw new Error('a file was not taken over exactly once');
    return { clientId: id };
  },

  refuse: async (context, { offerId, answer }) => {
    const offer = await requireOpen(context, offerId);
    if (!offer.mayAnswer) throw new LuwteError('hand-over.lapsed');
    await answerOffer(context, offer, 'refused', answer);
    return {};
  },

  withdraw: async (context, { offerId }) => {
    const offer = await requireOpen(context, offerId);
    if (!offer.mayWithdraw) throw new LuwteError('call.forbidden');
    await answerOffer(context, offer, 'withdrawn', '');
    return {};
  },
};
