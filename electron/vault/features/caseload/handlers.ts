import { z } from 'zod';
import { type caseload, savedViewSchema } from '../../../../contract/caseload.ts';
import {
  caseloadColumns,
  contactStates,
  phases,
  riskLevels,
} from '../../../../contract/client-terms.ts';
import { readSetting, writeSetting } from '../../db/own-setting.ts';
import type { Handlers } from '../../handlers.ts';
import { hoursByAuthor } from '../contacts/index.ts';
import type { CaseworkTables } from '../tables.ts';

const codesOnly = 'codes-only';
const views = 'caseload-views';

/** Of a list that was kept, what this version knows. */
const knownOf = <Value extends string>(values: readonly Value[]) =>
  z
    .array(z.unknown())
    .transform((list) => list.flatMap((each) => z.enum(values).safeParse(each).data ?? []));
const { filter, sort } = savedViewSchema.shape;
/** A view as it was kept, perhaps by a version that knew other values. */
const keptViewSchema = savedViewSchema.extend({
  columns: knownOf(caseloadColumns),
  sort: sort.catch({ column: 'name', descending: false }),
  filter: filter.extend({
    phase: knownOf([...phases, '']),
    risk: knownOf(riskLevels),
    contact: knownOf(contactStates),
  }),
});

export const caseloadHandlers: Handlers<typeof caseload, CaseworkTables> = {
  codesOnly: async (context) => ({ on: (await readSetting(context, codesOnly)) === true }),

  setCodesOnly: async (context, { on }) => {
    await writeSetting(context, codesOnly, on);
    return {};
  },

  views: async (context) => {
    const kept = z.array(z.unknown()).safeParse(await readSetting(context, views)).data ?? [];
    const known = kept.flatMap((view) => keptViewSchema.safeParse(view).data ?? []);
    return known.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  },

  saveViews: async (context, wish) => {
    await writeSetting(context, views, wish.views);
    return {};
  },

  hours: async (context, period) => {
    const minutes = await hoursByAuthor(context, period);
    return context.team().map(({ id, name }) => ({ name, minutes: minutes.get(id) ?? 0 }));
  },
};
