import { isOverseer } from '../../../../contract/common.ts';
import type { DueItem, dueCasework } from '../../../../contract/due.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { CommonTables } from '../../db/common-tables.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { dueItems as clientItems } from '../clients/index.ts';
import { dueItems as consentItems } from '../consents/index.ts';
import { dueItems as contactItems } from '../contacts/index.ts';
import { dueItems as courseItems } from '../course/index.ts';
import { dueItems as guidanceItems } from '../guidance/index.ts';
import { dueItems as offeredItems } from '../hand-over/index.ts';
import { dueItems as housingItems } from '../housing/index.ts';
import { dueItems as referralItems } from '../referrals/index.ts';
import { dueItems as safetyItems } from '../safety/index.ts';
import type { CaseworkTables, TreatmentTables } from '../tables.ts';
import { dueItems as treatmentItems } from '../treatment/index.ts';

/** What one feature knows to be due, in all files, past and to come. `today` is the laptop's date. */
type DueRule<Tables extends CommonTables> = (
  context: RecordContext<Tables>,
  today: string,
) => Promise<DueItem[]>;

const dueBy = <Tables extends CommonTables>(
  rules: readonly DueRule<Tables>[],
): Handlers<typeof dueCasework, Tables> => ({
  list: async (context, { scope, until }) => {
    if (scope === 'all' && !isOverseer(context.member.role)) throw new LuwteError('call.forbidden');
    const today = context.today();
    const items: DueItem[] = [];
    for (const rule of rules) items.push(...(await rule(context, today)));
    return (
      items
        .filter(({ onDate }) => onDate <= until)
        // What is offered to someone is not theirs yet.
        .filter(
          ({ kind, clientId }) =>
            scope === 'all' || kind === 'file-offered' || context.isOwn(clientId),
        )
        .sort(earliestFirst)
    );
  },
});

const earliestFirst = (one: DueItem, other: DueItem) =>
  one.onDate === other.onDate ? 0 : one.onDate < other.onDate ? -1 : 1;

export const dueCaseworkHandlers = dueBy<CaseworkTables>([
  clientItems,
  contactItems,
  courseItems,
  safetyItems,
  guidanceItems,
  housingItems,
  consentItems,
  referralItems,
  offeredItems,
]);
export const dueTreatmentHandlers = dueBy<TreatmentTables>([treatmentItems]);
