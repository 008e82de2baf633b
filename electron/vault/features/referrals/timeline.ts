import type { Referral } from '../../../../contract/referral.ts';
import { excerptLimit, type TimelineItem } from '../../../../contract/timeline.ts';
import type { RecordContext } from '../../db/connection.ts';
import { excerpt } from '../../db/plain-text.ts';
import type { CaseworkTables } from '../tables.ts';
import { listReferrals } from './repository.ts';

/** What referrals tell on the timeline: each turn, and when to ask for an answer. */
export async function timelineItems(
  context: RecordContext<CaseworkTables>,
  clientId: string,
): Promise<TimelineItem[]> {
  const referrals = await listReferrals(context, clientId);
  return referrals.flatMap((referral) => [...turnsOf(referral), ...reminderOf(referral)]);
}

const titleOf = ({ fields: { help, recipient } }: Referral) =>
  recipient === null ? help : `${help} · ${recipient.name}`;

const turnsOf = (referral: Referral): TimelineItem[] =>
  referral.steps.map((step, index) => ({
    ...{ id: step.id, kind: 'referral', at: step.on, title: titleOf(referral) },
    text: excerpt(step.note === '' ? referral.fields.reason : step.note, excerptLimit),
    ...{ author: step.recordedBy, state: 'none', objectId: referral.id },
    change: { before: referral.steps[index - 1]?.state ?? null, after: step.state },
  }));

const reminderOf = (referral: Referral): TimelineItem[] =>
  referral.state !== 'referred' || referral.fields.remindOn === null
    ? []
    : [
        {
          ...{ id: `${referral.id}:answer`, kind: 'referral-answer', text: '', author: '' },
          ...{ at: referral.fields.remindOn, title: titleOf(referral), state: 'planned' },
          ...{ objectId: referral.id, change: null },
        },
      ];
