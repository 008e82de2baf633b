import { addDays } from '../../../../contract/calendar-days.ts';
import { instantSchema, isOverseer } from '../../../../contract/common.ts';
import {
  alertLimit,
  daysBeforeFirstLook,
  type JournalEntry,
  type journalCasework,
  type journalLook,
} from '../../../../contract/journal.ts';
import type { JournalAction } from '../../../../contract/journal-terms.ts';
import type { RecordContext } from '../../db/connection.ts';
import { readSetting, writeSetting } from '../../db/own-setting.ts';
import type { Handlers } from '../../handlers.ts';
import { entries, entryFrom, lineFrom, toldByAll } from './entries.ts';

/** What a counsellor should know when others do it in a file of theirs. */
const inOwnFiles: readonly JournalAction[] = ['break-glass', 'override-consent', 'export', 'erase'];
/** What is done under a member's name without them, perhaps. */
const inOwnName: readonly JournalAction[] = ['failed-unlock', 'recover'];
/** What who answers for the vault should know. */
const ofTheVault: readonly JournalAction[] = [
  ...(['override-consent', 'export', 'erase', 'failed-unlock', 'recover', 'remove'] as const),
  ...(['suspend', 'change-role', 'replace-recovery-code', 'split-recovery-code'] as const),
];
const alertActions = [...new Set([...inOwnFiles, ...inOwnName, ...ofTheVault])];

/** Shown from `casework` alone, where every compartment tells the same. */
const hiddenElsewhere: readonly string[] = [...toldByAll, 'member'];

export const journalAlerts: Handlers<Pick<typeof journalCasework, 'alerts'>>['alerts'] = async (
  context,
  { since },
) => {
  const rows = await entries(context)
    .where('journal.at', '>', since)
    .where('journal.action', 'in', alertActions)
    .orderBy('journal.sequence', 'desc')
    .execute();
  return rows
    .filter((row) => concerns(context, entryFrom(context.compartment, row)))
    .slice(0, alertLimit)
    .map((row) => lineFrom(context.compartment, row));
};

function concerns(context: RecordContext, entry: JournalEntry): boolean {
  const { member, compartment } = context;
  if (compartment !== 'casework' && hiddenElsewhere.includes(entry.objectKind)) return false;
  // Who did it knows, except where it may have been another.
  if (entry.memberId === member.memberId) return inOwnName.includes(entry.action);
  const { clientId } = entry;
  if (clientId !== null && inOwnFiles.includes(entry.action) && context.isOwn(clientId))
    return true;
  return isOverseer(member.role) && ofTheVault.includes(entry.action);
}

const lookedAt = 'journal-look';

export const journalLookHandlers: Handlers<typeof journalLook> = {
  get: async (context) => {
    // From the beginning of a day: what is asked stays the same all day.
    const first = addDays(context.now().slice(0, 10), -daysBeforeFirstLook);
    const known = instantSchema.safeParse(await readSetting(context, lookedAt));
    return { at: known.data ?? `${first}T00:00:00.000Z` };
  },

  save: async (context, { at }) => {
    await writeSetting(context, lookedAt, at);
    return {};
  },
};
