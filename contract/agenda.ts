import { z } from 'zod';
import { minutesBetween } from './clock-time.ts';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineLimit,
  saveOutcome,
  textLimit,
  timeSchema,
} from './common.ts';
import { type FormProblem, lengthProblems } from './form-problem.ts';
import { pathTokenSchema } from './host.ts';
import { procedure } from './procedure.ts';

export const taskRepeats = ['none', 'weekly', 'monthly'] as const;
export const taskRepeatSchema = z.enum(taskRepeats);

/** Something to do. Texts are measured by `taskProblems`, which can say by how much one is too long. */
export const taskFieldsSchema = z.object({
  title: z.string(),
  note: z.string(),
  clientId: idSchema.nullable(),
  dueOn: dateSchema.nullable(),
  dueTime: timeSchema.nullable(),
  /** Who is to do it: a member. */
  memberId: idSchema,
  /** Counted from the day it is due. */
  repeat: taskRepeatSchema,
});
export type TaskFields = z.infer<typeof taskFieldsSchema>;

/** So many tasks at once are enough for a whole caseload. */
const mostAtOnce = 300;

export const appointmentPlaces = ['office', 'visit', 'phone', 'online', 'elsewhere'] as const;
export const appointmentPlaceSchema = z.enum(appointmentPlaces);

/** An appointment of the member who made it. The kind of place, never an address. */
export const appointmentFieldsSchema = z.object({
  title: z.string(),
  onDate: dateSchema,
  startTime: timeSchema,
  endTime: timeSchema,
  place: appointmentPlaceSchema,
  clientId: idSchema.nullable(),
  present: z.string(),
});
export type AppointmentFields = z.infer<typeof appointmentFieldsSchema>;

/** The form while it is filled in, as its draft holds it. */
export const appointmentFormSchema = appointmentFieldsSchema.extend({
  onDate: dateSchema.nullable(),
  startTime: timeSchema.nullable(),
  endTime: timeSchema.nullable(),
});
export type AppointmentForm = z.infer<typeof appointmentFormSchema>;

const missing = <Field extends string>(field: Field) => ({ field, problem: 'missing' }) as const;

/** What still keeps a task from being saved. A day that is past may be: it is late then. */
export function taskProblems(form: TaskFields): FormProblem<keyof TaskFields>[] {
  const { title, note, dueOn, dueTime, repeat } = form;
  return [
    ...(title.trim() === '' ? [missing('title')] : []),
    ...(dueOn === null && (dueTime !== null || repeat !== 'none') ? [missing('dueOn')] : []),
    ...lengthProblems({ title }, lineLimit),
    ...lengthProblems({ note }, textLimit),
  ];
}

/** What still keeps an appointment from being saved. It ends after it begins, on the same day. */
export function appointmentProblems(form: AppointmentForm): FormProblem<keyof AppointmentForm>[] {
  const { title, present, onDate, startTime, endTime } = form;
  const ends =
    startTime === null || endTime === null || (minutesBetween(startTime, endTime, false) ?? 0) > 0;
  return [
    ...(title.trim() === '' ? [missing('title')] : []),
    ...(onDate === null ? [missing('onDate')] : []),
    ...(startTime === null ? [missing('startTime')] : []),
    ...(endTime === null ? [missing('endTime')] : []),
    ...(ends ? [] : [{ field: 'endTime', problem: 'end-before-start' } as const]),
    ...lengthProblems({ title, present }, lineLimit),
  ];
}

const recordFacts = {
  id: idSchema,
  version: z.number().int(),
  updatedAt: instantSchema,
  savedBy: z.string(),
};

export const taskSchema = z.object({
  ...recordFacts,
  fields: taskFieldsSchema,
  /** Who it is for, by name. */
  memberName: z.string(),
  doneAt: instantSchema.nullable(),
});
export type Task = z.infer<typeof taskSchema>;

export const appointmentSchema = z.object({ ...recordFacts, fields: appointmentFieldsSchema });
export type Appointment = z.infer<typeof appointmentSchema>;

export const foundInAgendaSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('task'), record: taskSchema }),
  z.object({ kind: z.literal('appointment'), record: appointmentSchema }),
]);
export type FoundInAgenda = z.infer<typeof foundInAgendaSchema>;

/** What was agreed in a note for the next time: derived from the note, never copied. */
export const agreedSchema = z.object({
  /** The note it was agreed in. */
  noteId: idSchema,
  clientId: idSchema,
  onDate: dateSchema,
  time: timeSchema.nullable(),
});
export type Agreed = z.infer<typeof agreedSchema>;

const period = z.object({ from: dateSchema, until: dateSchema });
const own = { roles: 'all', journal: { kind: 'handler' } } as const;
const casework = { ...own, compartment: 'casework' } as const;
const viewOf = (object: 'task' | 'appointment') =>
  ({
    kind: 'view',
    action: 'read',
    object,
    subject: ({ from, until }: { from: string; until: string }) => ({ detail: `${from} ${until}` }),
  }) as const;
const versioned = z.object({ id: idSchema, version: z.number().int() });

export const agenda = {
  /** The signed-in member's open tasks due until the last day, and those without a day; earliest first. */
  tasks: procedure({
    ...casework,
    input: period,
    output: z.array(taskSchema),
    journal: viewOf('task'),
  }),
  /** The signed-in member's appointments of these days, both included; earliest first. */
  appointments: procedure({
    ...casework,
    input: period,
    output: z.array(appointmentSchema),
    journal: viewOf('appointment'),
  }),
  /** What the member agreed in contact notes for these days and did not come to write about yet. */
  agreed: procedure({
    ...casework,
    input: period,
    output: z.array(agreedSchema),
    journal: viewOf('appointment'),
  }),
  /**
   * The member's own tasks (for them or made by them, done ones too) and appointments in which all these words
   * occur, or in the code or name of their client; accents and capitals aside. What is ahead first.
   */
  find: procedure({
    ...casework,
    input: z.object({
      query: z.string().max(200),
      limit: z.number().int().min(1).max(50).default(8),
    }),
    output: z.array(foundInAgendaSchema),
    journal: {
      kind: 'view',
      action: 'search',
      object: 'task',
      subject: ({ query }: { query: string }) => ({ detail: query }),
    },
  }),
  /**
   * Enters a task (`id` null) or saves changes to one that is for the member or that they made. `agenda.no-colleague`
   * when it is given to someone who can not open the vault.
   */
  saveTask: procedure({
    ...casework,
    input: z.object({
      id: idSchema.nullable(),
      version: z.number().int(),
      fields: taskFieldsSchema,
    }),
    output: saveOutcome(taskSchema),
    client: ({ fields }) => fields.clientId,
  }),
  /**
   * Enters the same task for each of these files: for one colleague, or (`memberId` null) each for the file's own
   * counsellor. What can't be is told with why, and the others are made. `access.reason-needed` or `agenda.no-colleague` for none.
   */
  saveTaskForEach: procedure({
    ...casework,
    input: z.object({
      clientIds: z.array(idSchema).min(1).max(mostAtOnce),
      title: z.string(),
      dueOn: dateSchema.nullable(),
      memberId: idSchema.nullable(),
    }),
    output: z.object({
      made: z.array(z.object({ id: idSchema, clientId: idSchema })),
      /** `not-yours`: a colleague's file; `no-counsellor`: it has none who can open the vault. */
      refused: z.array(
        z.object({ clientId: idSchema, why: z.enum(['not-yours', 'no-counsellor']) }),
      ),
    }),
  }),
  /** Takes back tasks the member made, as long as no one touched them; gives how many that were. `record.not-found` for none. */
  removeNewTasks: procedure({
    ...casework,
    input: z.object({ ids: z.array(idSchema).min(1).max(mostAtOnce) }),
    output: z.object({ count: z.number().int() }),
  }),
  /**
   * Says that a task is done, or that it is not after all. One that repeats is entered anew for its
   * next day; undone, that next one goes again unless it was touched.
   */
  setDone: procedure({
    ...casework,
    input: versioned.extend({ done: z.boolean() }),
    output: saveOutcome(taskSchema),
  }),
  removeTask: procedure({ ...casework, input: versioned, output: saveOutcome(taskSchema) }),
  /** Enters an appointment of the member (`id` null) or saves changes to one. */
  saveAppointment: procedure({
    ...casework,
    input: z.object({
      id: idSchema.nullable(),
      version: z.number().int(),
      fields: appointmentFieldsSchema,
    }),
    output: saveOutcome(appointmentSchema),
    client: ({ fields }) => fields.clientId,
  }),
  removeAppointment: procedure({
    ...casework,
    input: versioned,
    output: saveOutcome(appointmentSchema),
  }),
  /**
   * Writes the member's appointments of a period to a calendar file (`calendarFile`), without a name,
   * a title, a place or a note. What was at the target is replaced.
   */
  exportCalendar: procedure({
    ...casework,
    long: true,
    input: period.extend({
      naming: z.enum(['code', 'none']),
      locale: z.enum(['nl', 'en']),
      target: pathTokenSchema,
    }),
    output: z.object({ count: z.number().int() }),
  }),
};

/** What a therapist agreed in session notes. */
export const agendaTreatment = {
  agreed: procedure({
    ...own,
    compartment: 'treatment',
    input: period,
    output: z.array(agreedSchema),
    journal: viewOf('appointment'),
  }),
};
