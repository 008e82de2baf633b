import { z } from 'zod';
import { minutesBetween } from './clock-time.ts';
import { dateSchema, idSchema, instantSchema, lineLimit, textLimit, timeSchema } from './common.ts';
import { type FormProblem, lengthProblems, momentProblems, rangeProblems } from './form-problem.ts';
import { lifeAreaSchema } from './life-areas.ts';
import { procedure } from './procedure.ts';

export const contactKinds = [
  'outreach',
  'visit',
  'phone',
  'online',
  'crisis',
  'consultation', // with others, about the client
] as const;
export const contactKindSchema = z.enum(contactKinds);
export type ContactKind = z.infer<typeof contactKindSchema>;

/** What is written down of one contact moment. Texts are measured by `contactProblems`, which can say by how much. */
export const contactFieldsSchema = z.object({
  onDate: dateSchema,
  startTime: timeSchema.nullable(),
  endTime: timeSchema.nullable(),
  /** Outreach goes past midnight: the end is a time of the day after. */
  endsNextDay: z.boolean(),
  kind: contactKindSchema,
  /** Who was there, besides the author. */
  present: z.string(),
  place: z.string(),
  area: lifeAreaSchema.nullable(),
  /** Markdown. */
  note: z.string(),
  /** Markdown. */
  agreements: z.string(),
  nextOn: dateSchema.nullable(),
  nextTime: timeSchema.nullable(),
  /** Minutes that count for the grant; null: as start and end say. */
  countableMinutes: z.number().int().nullable(),
});
export type ContactFields = z.infer<typeof contactFieldsSchema>;

/** The form while it is filled in, as its draft holds it. */
export const contactFormSchema = contactFieldsSchema.extend({
  onDate: dateSchema.nullable(),
  kind: contactKindSchema.nullable(),
  /** The lines in which the moment and the next appointment are typed; what they say goes in the fields. */
  when: z.string(),
  nextWhen: z.string(),
});
export type ContactForm = z.infer<typeof contactFormSchema>;

/** Most minutes one contact can count for: a day. */
export const countableMinutesScale = { min: 0, max: 24 * 60 } as const;

/** The minutes a contact took by its clock times; null while they don't say. */
export function proposedMinutes(
  form: Pick<ContactForm, 'startTime' | 'endTime' | 'endsNextDay'>,
): number | null {
  if (form.startTime === null || form.endTime === null) return null;
  return minutesBetween(form.startTime, form.endTime, form.endsNextDay);
}

/** What still keeps a form from being finalised; empty when nothing does. `today` is the laptop's date. */
export function contactProblems(
  form: Omit<ContactForm, 'when' | 'nextWhen'>,
  today: string,
): FormProblem<keyof ContactForm>[] {
  const { present, place, note, agreements } = form;
  return [
    ...momentProblems(form, today),
    ...(form.kind === null ? [{ field: 'kind', problem: 'missing' } as const] : []),
    ...(note.trim() === '' ? [{ field: 'note', problem: 'missing' } as const] : []),
    ...lengthProblems({ present, place }, lineLimit),
    ...lengthProblems({ note, agreements }, textLimit),
    ...rangeProblems('countableMinutes', form.countableMinutes, countableMinutesScale),
  ];
}

/** What was added to a finalised note, by whom and when. */
export const addendumSchema = z.object({
  id: idSchema,
  at: instantSchema,
  authorId: idSchema,
  authorName: z.string(),
  /** Markdown. */
  text: z.string(),
});
export type Addendum = z.infer<typeof addendumSchema>;

/** A finalised contact note. It never changes; what comes later is an addendum. */
export const contactSchema = contactFieldsSchema.extend({
  id: idSchema,
  clientId: idSchema,
  authorId: idSchema,
  authorName: z.string(),
  finalisedAt: instantSchema,
  /** Oldest first. */
  addenda: z.array(addendumSchema),
});
export type Contact = z.infer<typeof contactSchema>;

/** Contacts of one month, kind and author, added up. */
export const hoursRowSchema = z.object({
  /** `YYYY-MM`. */
  month: z.string(),
  kind: contactKindSchema,
  authorName: z.string(),
  minutes: z.number().int(),
  contacts: z.number().int(),
  /** Of these, how many of which nobody said how long they count for. */
  withoutMinutes: z.number().int(),
});
export type HoursRow = z.infer<typeof hoursRowSchema>;

/** One of the member's own moments, without a name. */
export const ownHourSchema = z.object({
  id: idSchema,
  onDate: dateSchema,
  startTime: timeSchema.nullable(),
  endTime: timeSchema.nullable(),
  endsNextDay: z.boolean(),
  kind: contactKindSchema,
  minutes: z.number().int().nullable(),
});
export type OwnHour = z.infer<typeof ownHourSchema>;

const casework = { compartment: 'casework', roles: 'all' } as const;

export const contacts = {
  /** The notes of a client, newest contact first, a page at a time. */
  list: procedure({
    ...casework,
    input: z.object({
      clientId: idSchema,
      kind: contactKindSchema.nullable().default(null),
      /** The last note of the page before; null for the first page. */
      after: idSchema.nullable().default(null),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    output: z.object({
      contacts: z.array(contactSchema),
      /** Whether older notes follow. */
      more: z.boolean(),
      /** How many there are in all, of the kind asked. */
      total: z.number().int(),
    }),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'contact',
      subject: ({ clientId }) => ({ client: clientId }),
    },
  }),
  /** One note with its addenda. */
  get: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, id: idSchema }),
    output: contactSchema,
    journal: {
      kind: 'view',
      action: 'read',
      object: 'contact',
      subject: ({ clientId, id }) => ({ client: clientId, id }),
    },
  }),
  /**
   * Fixes a note for good and discards its draft. `id` is the draft's object and becomes the
   * note's: the same note finalised twice is `record.finalised`.
   */
  finalise: procedure({
    ...casework,
    input: z.object({ id: idSchema, clientId: idSchema, fields: contactFieldsSchema }),
    output: z.object({ id: idSchema, finalisedAt: instantSchema }),
    journal: { kind: 'handler' },
  }),
  /** The minutes that count with one client in a period, by month, kind and author. */
  hours: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, from: dateSchema, until: dateSchema }),
    output: z.array(hoursRowSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'contact',
      subject: ({ clientId }) => ({ client: clientId }),
    },
  }),
  /** The signed-in member's own contacts and outreach moments in a period, without whom they were with. */
  myHours: procedure({
    ...casework,
    input: z.object({ from: dateSchema, until: dateSchema }),
    output: z.array(ownHourSchema),
    journal: { kind: 'none', why: "the member's own hours; no client is named" },
  }),
  /** The member's own finalised contacts that overlap with a moment, without whom they were with. */
  overlaps: procedure({
    ...casework,
    input: z.object({
      /** The note being written, which does not overlap with itself. */
      id: idSchema,
      onDate: dateSchema,
      startTime: timeSchema,
      endTime: timeSchema,
      endsNextDay: z.boolean(),
    }),
    output: z.array(ownHourSchema),
    journal: { kind: 'none', why: "the member's own hours; no client is named" },
  }),
  /** Adds to a finalised note and discards the draft of the addendum. */
  addAddendum: procedure({
    ...casework,
    input: z.object({ id: idSchema, text: z.string().trim().min(1) }),
    output: addendumSchema,
    journal: { kind: 'handler' },
  }),
};
