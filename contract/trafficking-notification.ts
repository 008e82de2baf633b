import { z } from 'zod';
import { genders } from './client-terms.ts';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineLimit,
  lineSchema,
  textLimit,
  textSchema,
} from './common.ts';
import {
  type Consent,
  consentStanding,
  type DataKind,
  mayShare,
  type Recipient,
} from './consent.ts';
import { fold } from './fold.ts';
import { type FormProblem, lengthProblems } from './form-problem.ts';
import { answerSchema } from './housing-plan.ts';
import { paperBasicsSchema, printBasicsSchema } from './print.ts';

/** Kinds of exploitation, after article 273f of the Dutch criminal code in the words of the field. */
export const exploitationKinds = [
  'sexual',
  'labour',
  'criminal',
  'domestic',
  'begging',
  'organs',
  'unknown',
] as const;

/** How the client stands on the sheet. */
export const notifiedAs = ['code', 'name'] as const;

/** By which way a notification went. */
export const notificationWays = ['secure-mail', 'online-form', 'phone', 'post', 'other'] as const;

/** What is told of a possible victim of human trafficking: as little as the notification needs. */
export const notificationFieldsSchema = z.object({
  notifiedAs: z.enum(notifiedAs),
  birthYear: z.number().int().min(1900).max(2100).nullable(),
  gender: z.enum(genders),
  nationality: lineSchema,
  exploitation: z.array(z.enum(exploitationKinds)),
  referrer: lineSchema,
  /** Since when, as precisely as it is known: 'najaar 2024'. */
  since: lineSchema,
  /** The municipality where someone was found. */
  foundIn: lineSchema,
  /** Whether a declaration (aangifte) was made. */
  declaration: answerSchema,
  /** Whether the residence rule for victims (B8/3) is used. */
  b8: answerSchema,
  needsPlace: answerSchema,
  note: textSchema,
});
export type NotificationFields = z.infer<typeof notificationFieldsSchema>;

export const notificationSentSchema = z.object({
  on: dateSchema,
  way: z.enum(notificationWays),
  note: lineSchema,
});
export const notificationAnswerSchema = z.object({ on: dateSchema, text: textSchema });

export const notificationSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  /** As they were when it was sent; they change no more from then on. */
  fields: notificationFieldsSchema,
  sent: notificationSentSchema.extend({ by: z.string() }).nullable(),
  answer: notificationAnswerSchema.extend({ by: z.string() }).nullable(),
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type TraffickingNotification = z.infer<typeof notificationSchema>;

export const notificationChoiceSchema = printBasicsSchema.pick({
  language: true,
  signatures: true,
});
export type NotificationChoice = z.infer<typeof notificationChoiceSchema>;

/** The sheet as it stands on paper. */
export const notificationPaperSchema = paperBasicsSchema.extend({
  fields: notificationFieldsSchema,
  /** The day the client signed. */
  consentFrom: dateSchema,
});
export type NotificationPaper = z.infer<typeof notificationPaperSchema>;

/** What the national coordination centre is called where it is no partner of the list. */
export const comensha: Recipient = { partnerId: null, name: 'CoMensha' };

/** Whether a recipient is CoMensha: a partner of that kind (by id), or typed by its name. */
export const isComensha = (
  { partnerId, name }: Recipient,
  partnerIds: ReadonlySet<string>,
): boolean =>
  partnerId === null ? fold(name.trim()) === fold(comensha.name) : partnerIds.has(partnerId);

/**
 * The consent on which data of this kind may go to CoMensha: given, written and signed. A care provider
 * needs it; the police and the Koninklijke Marechaussee do not. What was said aloud later adds nothing to it,
 * but a refusal or a withdrawal ends it. Null when it is not there.
 */
export function signedConsent(
  consents: readonly Consent[],
  kind: Extract<DataKind, 'notification' | 'identity'>,
  partnerIds: ReadonlySet<string>,
  today: string,
): Consent | null {
  const signed = consents.filter(({ form, answer }) => form === 'written' || answer === 'refused');
  for (const { recipient } of signed.filter((each) => isComensha(each.recipient, partnerIds))) {
    const { state, consent } = consentStanding(signed, recipient, kind, today);
    if (state === 'given' && mayShare(consents, recipient, kind, today)) return consent;
  }
  return null;
}

type NotificationProblem = FormProblem<keyof NotificationFields>;

/** What keeps a notification from being saved. */
export function notificationProblems(
  fields: Pick<
    NotificationFields,
    'birthYear' | 'nationality' | 'referrer' | 'since' | 'foundIn' | 'note'
  >,
  today: string,
): NotificationProblem[] {
  const { birthYear, nationality, referrer, since, foundIn, note } = fields;
  const max = Number(today.slice(0, 4));
  const fits = birthYear === null || (birthYear >= 1900 && birthYear <= max);
  const range: NotificationProblem = {
    field: 'birthYear',
    problem: 'out-of-range',
    params: { min: 1900, max },
  };
  return [
    ...(fits ? [] : [range]),
    ...lengthProblems({ nationality, referrer, since, foundIn }, lineLimit),
    ...lengthProblems({ note }, textLimit),
  ];
}

/** What keeps the sending from being recorded. */
export function sentProblems(
  {
    on,
    way,
    note,
  }: {
    readonly on: string | null;
    readonly way: (typeof notificationWays)[number] | null;
    readonly note: string;
  },
  today: string,
): FormProblem<'on' | 'way' | 'note'>[] {
  const problems: FormProblem<'on' | 'way' | 'note'>[] = [];
  if (on === null) problems.push({ field: 'on', problem: 'missing' });
  else if (on > today) problems.push({ field: 'on', problem: 'in-future' });
  if (way === null) problems.push({ field: 'way', problem: 'missing' });
  return [...problems, ...lengthProblems({ note }, lineLimit)];
}

/** What keeps an answer from being recorded: none, or of a day before it was sent. */
export function answerProblems(
  { on, text }: { readonly on: string | null; readonly text: string },
  sentOn: string,
  today: string,
): FormProblem<'on' | 'text'>[] {
  const problems: FormProblem<'on' | 'text'>[] = [];
  if (on === null) problems.push({ field: 'on', problem: 'missing' });
  else if (on > today) problems.push({ field: 'on', problem: 'in-future' });
  else if (on < sentOn) problems.push({ field: 'on', problem: 'before-date' });
  if (text.trim() === '') problems.push({ field: 'text', problem: 'missing' });
  return [...problems, ...lengthProblems({ text }, textLimit)];
}
