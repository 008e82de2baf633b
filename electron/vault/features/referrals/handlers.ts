import { LuwteError } from '../../../../contract/errors.ts';
import { assertNoProblems } from '../../../../contract/form-problem.ts';
import {
  firstReferralStates,
  goesOut,
  nextReferralStates,
  type Referral,
  type ReferralFields,
  type ReferralStep,
  referralProblems,
} from '../../../../contract/referral.ts';
import type { referrals } from '../../../../contract/referrals.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient } from '../clients/index.ts';
import { allowHandover } from '../consents/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import {
  countOpen,
  insertReferral,
  listReferrals,
  requireReferral,
  updateReferral,
} from './repository.ts';
import { searchDocumentOf } from './words.ts';

export const referralHandlers: Handlers<typeof referrals, CaseworkTables> = {
  list: (context, { clientId }) => listReferrals(context, clientId),

  openCounts: (context) => countOpen(context),

  save: async (context, { id, clientId, version, fields, step, reason }) => {
    const before = id === null ? null : await requireReferral(context, id, clientId);
    if (before !== null && before.version !== version) {
      const { savedBy, updatedAt: savedAt } = before;
      context.journal.record({
        ...{ action: 'read', object: 'referral', id: before.id, client: clientId },
        detail: 'outdated save',
      });
      return { outcome: 'outdated', current: before, savedBy, savedAt };
    }
    assertTurn(context, before, fields, step);
    await requireClient(context, clientId);
    if (goesOut(before, fields, step?.state ?? null) && fields.recipient !== null) {
      const handover = { recipient: fields.recipient, reason };
      await allowHandover(context, clientId, fields.shared, handover);
    }
    const saved =
      before === null
        ? await insertReferral(context, clientId, fields, firstTurn(step))
        : await updateReferral(context, before, fields, step);
    await discardDraft(context, { kind: 'referral', clientId, objectId: id });
    context.search.put(searchDocumentOf(saved));
    return { outcome: 'saved', id: saved.id, version: saved.version };
  },
};

function firstTurn(step: ReferralStep | null): ReferralStep {
  if (step === null) throw new LuwteError('call.invalid');
  return step;
}

/** Fails with `call.invalid` for a turn that can't follow, or what `referralProblems` finds. */
function assertTurn(
  context: RecordContext<CaseworkTables>,
  before: Referral | null,
  fields: ReferralFields,
  step: ReferralStep | null,
): void {
  const turn = { state: step?.state ?? null, on: step?.on ?? null, stepNote: step?.note ?? '' };
  const lastOn = before?.steps.at(-1)?.on ?? null;
  const now = before?.state ?? null;
  assertNoProblems(referralProblems({ ...fields, ...turn }, now, lastOn, context.today()));
  if (step === null) return;
  const possible = now === null ? firstReferralStates : nextReferralStates[now];
  if (!possible.some((state) => state === step.state)) throw new LuwteError('call.invalid');
}
