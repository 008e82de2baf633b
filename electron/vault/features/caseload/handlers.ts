import type { caseload } from '../../../../contract/caseload.ts';
import { readSetting, writeSetting } from '../../db/own-setting.ts';
import type { Handlers } from '../../handlers.ts';
import { hoursByAuthor } from '../contacts/index.ts';
import type { CaseworkTables } from '../tables.ts';

const codesOnly = 'codes-only';

export const caseloadHandlers: Handlers<typeof caseload, CaseworkTables> = {
  codesOnly: async (context) => ({ on: (await readSetting(context, codesOnly)) === true }),

  setCodesOnly: async (context, { on }) => {
    await writeSetting(context, codesOnly, on);
    return {};
  },

  hours: async (context, period) => {
    const minutes = await hoursByAuthor(context, period);
    return context.team().map(({ id, name }) => ({ name, minutes: minutes.get(id) ?? 0 }));
  },
};
