import type { duplicates } from '../../../../contract/duplicates.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { Handlers } from '../../handlers.ts';
import { foldIdentity, listCaseload, listForLikeness, requireClient } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { findPairs } from './pairs.ts';
import { deleteSetApart, insertSetApart, listSetApart, pairKey } from './repository.ts';

export const duplicateHandlers: Handlers<typeof duplicates, CaseworkTables> = {
  list: async (context, { clientId }) => {
    const people = await listForLikeness(context, null);
    const setApart = await listSetApart(context);
    const rows = new Map((await listCaseload(context)).map((row) => [row.id, row]));
    const rowAt = (place: number) => rows.get(people[place]?.row.id ?? '');
    const folded = people.map(({ row, phone }) => foldIdentity({ ...row, phone }));
    return findPairs(folded).flatMap(({ one, other, because }) => {
      const [first, second] = [rowAt(one), rowAt(other)];
      if (!first || !second) return [];
      if (clientId !== null && ![first.id, second.id].includes(clientId)) return [];
      return [
        {
          ...{ one: first, other: second, because: [...because] },
          mayDecide: context.mayOpen(first.id) && context.mayOpen(second.id),
          apart: setApart.get(pairKey(first.id, second.id)) ?? null,
        },
      ];
    });
  },

  faces: async (context, { ids }) => {
    const rows = new Map((await listCaseload(context)).map((row) => [row.id, row]));
    const faces = [];
    for (const id of ids) {
      const row = rows.get(id);
      if (!row) throw new LuwteError('record.not-found');
      const isOpen = context.mayOpen(id);
      const seen = { object: 'client', id, client: id, detail: 'beside another' } as const;
      const listed = { object: 'caseload', detail: 'beside another' } as const;
      context.journal.record({ action: 'read', ...(isOpen ? seen : listed) });
      const { phone, nationality } = await requireClient(context, id);
      faces.push({ ...row, details: isOpen ? { phone, nationality } : null });
    }
    return faces;
  },

  setApart: async (context, { one, other, apart }) => {
    if (one === other) throw new LuwteError('call.invalid');
    const [first, second] = [
      await requireClient(context, one),
      await requireClient(context, other),
    ];
    if (apart) await insertSetApart(context, one, other);
    else await deleteSetApart(context, one, other);
    for (const [client, { code }] of [
      [one, second],
      [other, first],
    ] as const) {
      const [before, after] = apart ? [null, code] : [code, null];
      context.journal.record({
        ...{ action: 'update', object: 'client', id: client, client },
        changes: [{ field: 'setApartFrom', before, after }],
      });
    }
    return {};
  },
};
