import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineLimit,
  lineSchema,
  requiredLineSchema,
  textLimit,
  textSchema,
} from './common.ts';
import { dataKindSchema, type Recipient, recipientKey, recipientSchema } from './consent.ts';
import { type FormProblem, lengthProblems } from './form-problem.ts';
import { lifeAreaSchema } from './life-areas.ts';

/** How help that someone needs is arranged, first; and what became of a referral, after it. */
export const firstReferralStates = [
  'referred',
  'provided-here',
  'received-elsewhere',
  'declined',
  'unavailable',
] as const;
export const referralStates = [
  ...firstReferralStates,
  'accepted',
  'rejected',
  'done',
  'withdrawn',
] as const;
export const referralStateSchema = z.enum(referralStates);
export type ReferralState = (typeof referralStates)[number];

/** What a state can turn into. */
export const nextReferralStates: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  referred: ['accepted', 'rejected', 'done', 'withdrawn', 'declined', 'unavailable'],
  accepted: ['done', 'rejected', 'withdrawn'],
  'provided-here': ['done', 'referred', 'withdrawn'],
  'received-elsewhere': ['done', 'referred', 'provided-here'],
  declined: ['referred', 'provided-here'],
  unavailable: ['referred', 'provided-here'],
  rejected: ['referred', 'provided-here'],
  withdrawn: ['referred'],
  done: ['referred'],
};

/** Whether something is still to come of it at the organisation. */
export const isOpenReferral = (state: ReferralState): boolean =>
  state === 'referred' || state === 'accepted';

/** A turn in a referral, on its day. */
export const referralStepSchema = z.object({
  state: referralStateSchema,
  on: dateSchema,
  note: lineSchema,
});
export type ReferralStep = z.infer<typeof referralStepSchema>;

export const referralFieldsSchema = z.object({
  recipient: recipientSchema.nullable(),
  area: lifeAreaSchema,
  /** Which help, in a line. */
  help: requiredLineSchema,
  /** Who handles it there. */
  contactPerson: lineSchema,
  reason: textSchema,
  note: textSchema,
  /** What of the client goes with it, each checked against consent. */
  shared: z.array(dataKindSchema),
  /** When to ask, while there is no answer. */
  remindOn: dateSchema.nullable(),
});
export type ReferralFields = z.infer<typeof referralFieldsSchema>;

export const referralSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  fields: referralFieldsSchema,
  state: referralStateSchema,
  /** Every turn, the first first. */
  steps: z.array(
    referralStepSchema.extend({ id: idSchema, recordedAt: instantSchema, recordedBy: z.string() }),
  ),
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type Referral = z.infer<typeof referralSchema>;

/**
 * Whether saving lets something go to the organisation that did not go there before: then consent is asked.
 * `state` is the turn it takes, null for none.
 */
export function goesOut(
  before: Pick<Referral, 'state' | 'fields'> | null,
  after: Pick<ReferralFields, 'recipient' | 'shared'>,
  state: ReferralState | null,
): boolean {
  const becomes = state ?? before?.state ?? null;
  if (becomes === null || !isOpenReferral(becomes) || after.recipient === null) return false;
  const known = before !== null && isOpenReferral(before.state) ? before.fields : null;
  if (known === null || known.recipient === null) return true;
  const isElsewhere = recipientKey(known.recipient) !== recipientKey(after.recipient);
  return isElsewhere || after.shared.some((kind) => !known.shared.includes(kind));
}

/** A referral while it is typed; `state` is the turn that comes with it, null when nothing turns. */
export type ReferralForm = Omit<ReferralFields, 'area' | 'recipient'> & {
  readonly area: ReferralFields['area'] | null;
  readonly recipient: Recipient | null;
  readonly state: ReferralState | null;
  readonly on: string | null;
  readonly stepNote: string;
};
export type ReferralProblem = FormProblem<keyof ReferralForm>;

/**
 * What keeps a referral from being saved. `now` is the state it is in, null for a new one;
 * `lastOn` the day of its last turn.
 */
export function referralProblems(
  form: ReferralForm,
  now: ReferralState | null,
  lastOn: string | null,
  today: string,
): ReferralProblem[] {
  const problems: ReferralProblem[] = [];
  const { recipient, state, on } = form;
  const name = recipient?.name ?? '';
  const after = state ?? now;
  if (after !== null && isOpenReferral(after) && name.trim() === '') {
    problems.push({ field: 'recipient', problem: 'missing' });
  }
  if (form.area === null) problems.push({ field: 'area', problem: 'missing' });
  if (form.help.trim() === '') problems.push({ field: 'help', problem: 'missing' });
  if (after === null) problems.push({ field: 'state', problem: 'missing' });
  if (state !== null) {
    if (on === null) problems.push({ field: 'on', problem: 'missing' });
    else if (on > today) problems.push({ field: 'on', problem: 'in-future' });
    else if (lastOn !== null && on < lastOn) problems.push({ field: 'on', problem: 'before-date' });
  }
  const { help, contactPerson, stepNote, reason, note } = form;
  return [
    ...problems,
    ...lengthProblems({ recipient: name, help, contactPerson, stepNote }, lineLimit),
    ...lengthProblems({ reason, note }, textLimit),
  ];
}
