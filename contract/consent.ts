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
import { fold } from './fold.ts';
import { type FormProblem, lengthProblems } from './form-problem.ts';

/** What can be handed over, each with a consent of its own. */
export const dataKinds = [
  'identity',
  'course',
  'guidance-plan',
  'housing-plan',
  'safety-plan',
  'treatment',
  'measures',
  'documents',
  'notification',
] as const;
export const dataKindSchema = z.enum(dataKinds);
export type DataKind = (typeof dataKinds)[number];

export const consentAnswers = ['given', 'refused'] as const;
/** `written` is signed by the client. */
export const consentForms = ['written', 'spoken'] as const;

/** To whom: an organisation of the list, or another, or someone, by name. */
export const recipientSchema = z.object({
  partnerId: idSchema.nullable(),
  /** As it was called when this was recorded; what `partnerId` names may be called otherwise now. */
  name: requiredLineSchema,
});
export type Recipient = z.infer<typeof recipientSchema>;

/** The same for everything about one recipient: names typed alike are one. */
export const recipientKey = ({ partnerId, name }: Recipient): string =>
  partnerId ?? `~${fold(name.trim())}`;

/** What the client said about handing over, for one recipient and several kinds at once. */
export const consentFieldsSchema = z.object({
  recipient: recipientSchema,
  kinds: z.array(dataKindSchema).min(1),
  answer: z.enum(consentAnswers),
  form: z.enum(consentForms),
  from: dateSchema,
  /** The last day it holds; null without an end. */
  until: dateSchema.nullable(),
  note: textSchema,
  /** The document of the client with the signature. */
  documentId: idSchema.nullable(),
});
export type ConsentFields = z.infer<typeof consentFieldsSchema>;

/** Why a consent stopped counting: the client took it back, or it was recorded by mistake. */
export const consentEnds = ['withdrawn', 'mistake'] as const;
export const consentEndSchema = z.object({
  why: z.enum(consentEnds),
  on: dateSchema,
  note: lineSchema,
});
export type ConsentEnd = z.infer<typeof consentEndSchema>;

/** One answer of the client on one kind for one recipient. It is never changed, only ended. */
export const consentSchema = consentFieldsSchema.omit({ kinds: true }).extend({
  id: idSchema,
  clientId: idSchema,
  kind: dataKindSchema,
  recordedAt: instantSchema,
  recordedBy: z.string(),
  end: consentEndSchema.extend({ endedAt: instantSchema, endedBy: z.string() }).nullable(),
});
export type Consent = z.infer<typeof consentSchema>;

/** How it stands on a day: `ahead` is given from a later day on, `none` was never asked. */
export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'expired' | 'ahead' | 'none';

export interface ConsentStanding {
  readonly state: ConsentState;
  /** The answer it rests on; null when there is none. */
  readonly consent: Consent | null;
}

type Answer = Pick<
  Consent,
  'id' | 'recipient' | 'kind' | 'answer' | 'from' | 'until' | 'end' | 'form'
>;

/**
 * How consent stands for a recipient and a kind on a day. The client's latest answer that has begun counts,
 * whatever was said before; what was recorded by mistake counts for nothing.
 */
export function consentStanding<Known extends Answer>(
  consents: readonly Known[],
  recipient: Recipient,
  kind: DataKind,
  today: string,
): { readonly state: ConsentState; readonly consent: Known | null } {
  const key = recipientKey(recipient);
  const answers = consents
    .filter((each) => each.kind === kind && recipientKey(each.recipient) === key)
    .filter(({ end }) => end?.why !== 'mistake')
    .sort((one, other) => other.from.localeCompare(one.from) || other.id.localeCompare(one.id));
  const begun = answers.find(({ from }) => from <= today);
  const consent = begun ?? answers.at(-1) ?? null;
  return { state: consent === null ? 'none' : stateOf(consent, today), consent };
}

function stateOf({ answer, from, until, end }: Answer, today: string): ConsentState {
  if (answer === 'refused') return 'refused';
  if (end !== null) return 'withdrawn';
  if (from > today) return 'ahead';
  return until !== null && until < today ? 'expired' : 'given';
}

/** Whether data of this kind may go to this recipient today. */
export const mayShare = (
  consents: readonly Answer[],
  recipient: Recipient,
  kind: DataKind,
  today: string,
): boolean => consentStanding(consents, recipient, kind, today).state === 'given';

/** Everyone about whom something was recorded, once each, in the order of their first answer. */
export function recipientsOf(consents: readonly Pick<Consent, 'recipient'>[]): Recipient[] {
  const known = new Map<string, Recipient>();
  for (const { recipient } of consents) {
    const key = recipientKey(recipient);
    if (!known.has(key)) known.set(key, recipient);
  }
  return [...known.values()];
}

/** To whom something is handed over, and why when there is no consent for it; '' when there is. */
export const handoverSchema = z.object({ recipient: recipientSchema, reason: lineSchema });
export type Handover = z.infer<typeof handoverSchema>;

/** A consent while it is typed: recipient and answer may still be missing. */
export type ConsentForm = Omit<ConsentFields, 'recipient' | 'answer' | 'form' | 'from'> & {
  readonly recipient: Recipient | null;
  readonly answer: ConsentFields['answer'] | null;
  readonly form: ConsentFields['form'] | null;
  readonly from: string | null;
};
export type ConsentProblem = FormProblem<keyof ConsentForm>;

/** What keeps an answer of the client from being recorded. */
export function consentProblems(form: ConsentForm): ConsentProblem[] {
  const { recipient, kinds, answer, from, until, note } = form;
  const problems: ConsentProblem[] = [];
  const missing = (field: keyof ConsentForm) => problems.push({ field, problem: 'missing' });
  if (recipient === null || recipient.name.trim() === '') missing('recipient');
  else {
    problems.push(...lengthProblems({ recipient: recipient.name }, lineLimit));
  }
  if (kinds.length === 0) missing('kinds');
  if (answer === null) missing('answer');
  if (form.form === null) missing('form');
  if (from === null) missing('from');
  if (from !== null && until !== null && until < from) {
    problems.push({ field: 'until', problem: 'end-before-start' });
  }
  return [...problems, ...lengthProblems({ note }, textLimit)];
}

export type ConsentEndProblem = FormProblem<'on' | 'note'>;

/** What keeps a consent from being ended: a day still to come, or before it began. */
export function consentEndProblems(
  { from }: Pick<Consent, 'from'>,
  end: { readonly on: string | null; readonly note: string },
  today: string,
): ConsentEndProblem[] {
  const problems: ConsentEndProblem[] = [];
  if (end.on === null) problems.push({ field: 'on', problem: 'missing' });
  else if (end.on > today) problems.push({ field: 'on', problem: 'in-future' });
  else if (end.on < from && from <= today) {
    problems.push({ field: 'on', problem: 'end-before-start' });
  }
  return [...problems, ...lengthProblems({ note: end.note }, lineLimit)];
}
