import type { network } from '../../../../contract/network.ts';
import type { NetworkPerson } from '../../../../contract/network-person.ts';
import { type NetworkChoice, networkPaper } from '../../../../contract/network-print.ts';
import { printedHeading } from '../../../../contract/print.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient } from '../clients/index.ts';
import { allowPrint } from '../consents/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import {
  type CaseworkContext,
  deletePerson,
  insertPerson,
  networkOf,
  replaceSpots,
  requirePerson,
  setLink,
  updatePerson,
} from './repository.ts';
import { filesThatKnow, sharedThreatsOf } from './shared-threats.ts';

export const networkHandlers: Handlers<typeof network, CaseworkTables> = {
  get: (context, { clientId }) => networkOf(context, clientId),

  savePerson: async (context, { id, clientId, version, fields }) => {
    const draft = { kind: 'network-person', clientId, objectId: id };
    if (id === null) {
      await requireClient(context, clientId);
      const newId = await insertPerson(context, clientId, fields);
      await discardDraft(context, draft);
      return { outcome: 'saved', id: newId, version: 1 };
    }
    const before = await requirePerson(context, id, clientId);
    if (before.version !== version) return outdated(context, before);
    await updatePerson(context, before, fields);
    await discardDraft(context, draft);
    return { outcome: 'saved', id, version: version + 1 };
  },

  removePerson: async (context, { id, clientId, version }) => {
    const before = await requirePerson(context, id, clientId);
    if (before.version !== version) return outdated(context, before);
    await deletePerson(context, before);
    await discardDraft(context, { kind: 'network-person', clientId, objectId: id });
    return { outcome: 'saved', id, version };
  },

  link: async (context, { clientId, one, other, linked }) => {
    await setLink(context, clientId, [one, other], linked);
    return {};
  },

  keepSpots: async (context, { clientId, spots }) => {
    await replaceSpots(context, clientId, spots);
    const detail = spots.length === 0 ? 'map arranged anew' : 'map arranged by hand';
    context.journal.record({ action: 'update', object: 'network', client: clientId, detail });
    return {};
  },

  sharedThreats: (context, { clientId }) => sharedThreatsOf(context, clientId),

  findThreat: (context, { clientId, ...threat }) => filesThatKnow(context, clientId, threat),

  print: async (context, { clientId, choice }) => {
    const client = await requireClient(context, clientId);
    const { people, links, spots } = await networkOf(context, clientId);
    const { purpose } = choice;
    const handedOver = await allowPrint(context, clientId, ['identity'], choice);
    context.journal.record({
      ...{ action: 'print', object: 'network', client: clientId, purpose },
      detail: [describeChoice(choice), ...handedOver].join('; '),
    });
    const kept = new Map(spots.map(({ personId, x, y }) => [personId, { x, y }]));
    const heading = printedHeading(client, choice.heading);
    const printedOn = context.today();
    return networkPaper({ people, links, spots: kept, heading, printedOn }, choice);
  },
};

/** What was chosen, for the journal, as the form's codes. */
function describeChoice(choice: NetworkChoice): string {
  const parts = (['names', 'threats', 'knowing', 'past'] as const).filter((part) => choice[part]);
  return [choice.language, `heading ${choice.heading}`, `with ${parts.join(', ') || '-'}`].join(
    '; ',
  );
}

/** Someone else was first. Their side is about to be seen, so that is journalled. */
function outdated(context: CaseworkContext, current: NetworkPerson) {
  const { id, clientId: client, savedBy, updatedAt: savedAt } = current;
  context.journal.record({
    ...{ action: 'read', object: 'network-person', id, client, detail: 'outdated save' },
  });
  return { outcome: 'outdated' as const, current, savedBy, savedAt };
}
