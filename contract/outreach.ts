import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineLimit,
  saveOutcome,
  textLimit,
  timeSchema,
} from './common.ts';
import { countableMinutesScale } from './contacts.ts';
import { type FormProblem, lengthProblems, momentProblems, rangeProblems } from './form-problem.ts';
import { procedure } from './procedure.ts';

/** Where outreach meets people. */
export const meetingPlaces = [
  'street',
  'club',
  'window',
  'private',
  'online',
  'shelter',
  'other',
] as const;
export const meetingPlaceSchema = z.enum(meetingPlaces);

/** Someone outreach knows, before there is a client: as little as is needed to recognise them. */
export const outreachPersonFieldsSchema = z.object({
  /** A nickname or a code: how the team calls them. */
  nickname: z.string(),
  metAt: meetingPlaceSchema.nullable(),
  /** Which street, club or site. */
  metWhere: z.string(),
  firstMetOn: dateSchema.nullable(),
  language: z.string(),
  notes: z.string(),
});
export type OutreachPersonFields = z.infer<typeof outreachPersonFieldsSchema>;

export const outreachPersonSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  fields: outreachPersonFieldsSchema,
  /** How many contacts there were. */
  contacts: z.number().int(),
  /** The day of the last contact; null for none yet. */
  lastOn: dateSchema.nullable(),
  /** Whether they were not seen for longer than the practice keeps them on. */
  longAgo: z.boolean(),
});
export type OutreachPerson = z.infer<typeof outreachPersonSchema>;

/** One outreach moment, with whom it was: people the team knows, and a number of others. */
export const outreachContactFieldsSchema = z.object({
  onDate: dateSchema,
  startTime: timeSchema.nullable(),
  endTime: timeSchema.nullable(),
  endsNextDay: z.boolean(),
  place: z.string(),
  /** Markdown, about the moment as a whole. */
  note: z.string(),
  /** What concerns one person alone, and goes with them when they become a client. */
  people: z.array(z.object({ personId: idSchema, note: z.string() })).max(100),
  /** Others, who are not known by a name. */
  unnamed: z.number().int(),
  countableMinutes: z.number().int().nullable(),
});
export type OutreachContactFields = z.infer<typeof outreachContactFieldsSchema>;

export const outreachContactFormSchema = outreachContactFieldsSchema.extend({
  onDate: dateSchema.nullable(),
  when: z.string(),
});
export type OutreachContactForm = z.infer<typeof outreachContactFormSchema>;

export const outreachContactSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  authorName: z.string(),
  fields: outreachContactFieldsSchema,
});
export type OutreachContact = z.infer<typeof outreachContactSchema>;

/** Most people without a name in one moment. */
export const unnamedScale = { min: 0, max: 500 } as const;
/** After how many months without a contact someone is proposed for erasing. */
export const keepMonthsChoices = [3, 6, 12, 24] as const;
export const keepMonthsDefault = 12;

export function personProblems(
  fields: OutreachPersonFields,
  today: string,
): FormProblem<keyof OutreachPersonFields>[] {
  const { nickname, metWhere, language, notes, firstMetOn } = fields;
  return [
    ...(nickname.trim() === '' ? [{ field: 'nickname', problem: 'missing' } as const] : []),
    ...(firstMetOn !== null && firstMetOn > today
      ? [{ field: 'firstMetOn', problem: 'in-future' } as const]
      : []),
    ...lengthProblems({ nickname, metWhere, language }, lineLimit),
    ...lengthProblems({ notes }, textLimit),
  ];
}

/** What keeps an outreach moment from being saved. It was with someone: known, or at least one other. */
export function outreachContactProblems(
  form: Omit<OutreachContactForm, 'when'>,
  today: string,
): FormProblem<keyof OutreachContactForm>[] {
  const { place, note, people } = form;
  const moment = momentProblems({ ...form, nextOn: null, nextTime: null }, today);
  const long = people.flatMap((one) => lengthProblems({ people: one.note }, textLimit));
  return [
    ...moment.flatMap(({ field, problem }) =>
      field === 'nextOn' || field === 'nextTime' ? [] : [{ field, problem }],
    ),
    ...(people.length === 0 && form.unnamed === 0
      ? [{ field: 'people', problem: 'missing' } as const]
      : []),
    ...long.slice(0, 1),
    ...lengthProblems({ place }, lineLimit),
    ...lengthProblems({ note }, textLimit),
    ...rangeProblems('unnamed', form.unnamed, unnamedScale),
    ...rangeProblems('countableMinutes', form.countableMinutes, countableMinutesScale),
  ];
}

const casework = { compartment: 'casework', roles: 'all' } as const;
const change = { journal: { kind: 'handler' } } as const;

export const outreach = {
  /** Everyone outreach knows who is no client, the one seen last first. */
  list: procedure({
    ...casework,
    input: z.object({}),
    output: z.object({ people: z.array(outreachPersonSchema), keepMonths: z.number().int() }),
    journal: { kind: 'view', action: 'read', object: 'outreach-person', subject: () => ({}) },
  }),
  /** Outreach moments, newest first: of one person, or all of them. */
  contacts: procedure({
    ...casework,
    input: z.object({
      personId: idSchema.nullable().default(null),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: z.object({ contacts: z.array(outreachContactSchema), more: z.boolean() }),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'outreach-contact',
      subject: ({ personId }) => ({ id: personId ?? undefined }),
    },
  }),
  savePerson: procedure({
    ...casework,
    ...change,
    input: z.object({
      id: idSchema.nullable(),
      version: z.number().int(),
      fields: outreachPersonFieldsSchema,
    }),
    output: saveOutcome(outreachPersonSchema),
  }),
  /** Records a moment (`version` 0; `id` made by the form) or saves changes to one. */
  saveContact: procedure({
    ...casework,
    ...change,
    input: z.object({
      id: idSchema,
      version: z.number().int(),
      fields: outreachContactFieldsSchema,
    }),
    output: saveOutcome(outreachContactSchema),
  }),
  removeContact: procedure({
    ...casework,
    ...change,
    input: z.object({ id: idSchema }),
    output: z.object({}),
  }),
  /**
   * Takes someone out for good, with all that was written about them. Moments stay as counts, one
   * unnamed person more; what only concerned them loses its text.
   */
  erasePerson: procedure({
    ...casework,
    ...change,
    input: z.object({ id: idSchema }),
    output: z.object({}),
  }),
  /** A new client in the phase 'reached', with the outreach contacts as theirs. Gives the client's id. */
  makeClient: procedure({
    ...casework,
    ...change,
    input: z.object({ id: idSchema, code: z.string().trim().min(1).max(40) }),
    output: z.object({ clientId: idSchema }),
  }),
  /** The outreach contacts become this client's, and the person leaves the outreach list. */
  merge: procedure({
    ...casework,
    ...change,
    input: z.object({ id: idSchema, clientId: idSchema }),
    output: z.object({ mergeId: idSchema, contacts: z.number().int() }),
  }),
  /** Who came to this file from outreach. */
  mergesOf: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: z.array(
      z.object({
        id: idSchema,
        nickname: z.string(),
        at: instantSchema,
        by: z.string(),
        contacts: z.number().int(),
      }),
    ),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'outreach-person',
      subject: ({ clientId }) => ({ client: clientId }),
    },
  }),
  /** Puts the person and their contacts back; `record.finalised` once one of these was added to. */
  undoMerge: procedure({
    ...casework,
    ...change,
    input: z.object({ clientId: idSchema, mergeId: idSchema }),
    output: z.object({}),
  }),
  /** Sets after how many months without a contact someone is proposed for erasing. */
  setKeepMonths: procedure({
    compartment: 'casework',
    roles: ['administrator', 'coordinator'],
    ...change,
    input: z.object({ months: z.literal(keepMonthsChoices) }),
    output: z.object({}),
  }),
};
