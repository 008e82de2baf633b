import type { caseload } from '../../../../contract/caseload.ts';
import { readSetting, writeSetting } from '../../db/own-setting.ts';
import type { Handlers } from '../../handlers.ts';
import type { CaseworkTables } from '../tables.ts';

const codesOnly = 'codes-only';

export const caseloadHandlers: Handlers<typeof caseload, CaseworkTables> = {
  codesOnly: async (context) => ({ on: (await readSetting(context, codesOnly)) === true }),

  setCodesOnly: async (context, { on }) => {
    await writeSetting(context, codesOnly, on);
    return {};
  },
};
