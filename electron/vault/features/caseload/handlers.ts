import { z } from 'zod';
import { type caseload, savedViewSchema } from '../../../../contract/caseload.ts';
import { readSetting, writeSetting } from '../../db/own-setting.ts';
import type { Handlers } from '../../handlers.ts';
import { hoursByAuthor } from '../contacts/index.ts';
import type { CaseworkTables } from '../tables.ts';

const codesOnly = 'codes-only';
const views = 'caseload-views';

export const caseloadHandlers: Handlers<typeof caseload, CaseworkTables> = {
  codesOnly: async (context) => ({ on: (await readSetting(context, codesOnly)) === true }),

  setCodesOnly: async (context, { on }) => {
    await writeSetting(context, codesOnly, on);
    return {};
  },

  views: async (context) => {
    const kept = z.array(z.unknown()).safeParse(await readSetting(context, views)).data ?? [];
    // One that names what this version does not know is passed over.
    const known = kept.flatMap((view) => savedViewSchema.safeParse(view).data ?? []);
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
