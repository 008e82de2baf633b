import { z } from 'zod';
import { dateSchema, idSchema, instantSchema, lineLimit, textLimit, timeSchema } from './common.ts';
import { addendumSchema } from './contacts.ts';
import { type FormProblem, lengthProblems, momentProblems, rangeProblems } from './form-problem.ts';
import { partIdSchema } from './guidance-plan.ts';
import { treatmentPhaseSchema } from './treatment-plan.ts';

export const sessionModes = ['in-person', 'video', 'phone', 'outdoors'] as const;
export const sessionModeSchema = z.enum(sessionModes);

export const goalProgresses = ['back', 'same', 'step', 'reached'] as const;
export const goalProgressSchema = z.enum(goalProgresses);

/** What the check on risk found. 'not-asked' is an answer; leaving it open is not. */
export const riskChecks = ['not-asked', 'none', 'some', 'acute'] as const;
export const riskCheckSchema = z.enum(riskChecks);

/** EMDR's eight phases: history, preparation, assessment, desensitisation, installation, body scan, closure, re-evaluation. */
export const emdrPhases = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export const emdrPhaseSchema = z.literal(emdrPhases);
export type EmdrPhase = z.infer<typeof emdrPhaseSchema>;

/** Subjective Units of Disturbance: 0 none, 10 the worst imaginable. */
export const sudScale = { min: 0, max: 10 } as const;
/** Validity of Cognition: 1 completely false, 7 completely true. */
export const vocScale = { min: 1, max: 7 } as const;
export const setsScale = { min: 0, max: 999 } as const;

export const stimulations = ['eye-movements', 'taps', 'sounds', 'combined', 'other'] as const;
export const stimulationSchema = z.enum(stimulations);

/** A goal that this session worked on. The wording is kept as it was. */
export const sessionGoalSchema = z.object({
  goalId: partIdSchema,
  wording: z.string(),
  progress: goalProgressSchema,
});

/** What EMDR did in this session. */
export const emdrSchema = z.object({
  phases: z.array(emdrPhaseSchema),
  /** Of the plan's target list; null for a target typed here. */
  targetId: partIdSchema.nullable(),
  /** By title only. */
  target: z.string(),
  image: z.string(),
  negativeCognition: z.string(),
  positiveCognition: z.string(),
  emotion: z.string(),
  bodyLocation: z.string(),
  vocBefore: z.number().nullable(),
  sudBefore: z.number().nullable(),
  stimulation: stimulationSchema.nullable(),
  sets: z.number().nullable(),
  sudAfter: z.number().nullable(),
  vocAfter: z.number().nullable(),
  complete: z.boolean(),
  bodyScan: z.string(),
  closure: z.string(),
  reevaluation: z.string(),
});
export type Emdr = z.infer<typeof emdrSchema>;

/** What is written down of one session. Texts and scales are measured by `sessionProblems`. */
export const sessionFieldsSchema = z.object({
  onDate: dateSchema,
  startTime: timeSchema.nullable(),
  endTime: timeSchema.nullable(),
  mode: sessionModeSchema,
  place: z.string(),
  phase: treatmentPhaseSchema,
  goals: z.array(sessionGoalSchema).max(200),
  /** Markdown. */
  intervention: z.string(),
  /** How the client took it. Markdown. */
  response: z.string(),
  riskCheck: riskCheckSchema,
  riskNote: z.string(),
  /** Markdown. */
  agreements: z.string(),
  nextOn: dateSchema.nullable(),
  nextTime: timeSchema.nullable(),
  emdr: emdrSchema.nullable(),
});
export type SessionFields = z.infer<typeof sessionFieldsSchema>;

/** The form while it is filled in, as its draft holds it. */
export const sessionFormSchema = sessionFieldsSchema.extend({
  onDate: dateSchema.nullable(),
  mode: sessionModeSchema.nullable(),
  phase: treatmentPhaseSchema.nullable(),
  riskCheck: riskCheckSchema.nullable(),
});
export type SessionForm = z.infer<typeof sessionFormSchema>;

/** A finalised session note. It never changes; what comes later is an addendum. */
export const sessionSchema = sessionFieldsSchema.extend({
  id: idSchema,
  clientId: idSchema,
  authorId: idSchema,
  authorName: z.string(),
  finalisedAt: instantSchema,
  /** Oldest first. */
  addenda: z.array(addendumSchema),
});
export type TreatmentSession = z.infer<typeof sessionSchema>;

/** EMDR fields before anything is filled in. */
export const emptyEmdr: Emdr = {
  phases: [],
  targetId: null,
  target: '',
  image: '',
  negativeCognition: '',
  positiveCognition: '',
  emotion: '',
  bodyLocation: '',
  vocBefore: null,
  sudBefore: null,
  stimulation: null,
  sets: null,
  sudAfter: null,
  vocAfter: null,
  complete: false,
  bodyScan: '',
  closure: '',
  reevaluation: '',
};

export type SessionField = keyof SessionForm | `emdr.${keyof Emdr}`;

/** What still keeps a form from being finalised; empty when nothing does. `today` is the laptop's date. */
export function sessionProblems(form: SessionForm, today: string): FormProblem<SessionField>[] {
  const { place, riskNote, intervention, response, agreements } = form;
  const required = ['mode', 'phase', 'riskCheck'] as const;
  const nothingWritten = intervention.trim() === '' && response.trim() === '';
  return [
    ...momentProblems({ ...form, endsNextDay: false }, today),
    ...required
      .filter((field) => form[field] === null)
      .map((field) => ({ field, problem: 'missing' }) as const),
    ...(nothingWritten ? [{ field: 'intervention', problem: 'missing' } as const] : []),
    ...lengthProblems({ place, riskNote }, lineLimit),
    ...lengthProblems({ intervention, response, agreements }, textLimit),
    ...(form.emdr ? emdrProblems(form.emdr) : []),
  ];
}

function emdrProblems(emdr: Emdr): FormProblem<`emdr.${keyof Emdr}`>[] {
  const { bodyScan, closure, reevaluation } = emdr;
  const { target, image, negativeCognition, positiveCognition, emotion, bodyLocation } = emdr;
  const lines = { target, image, negativeCognition, positiveCognition, emotion, bodyLocation };
  return [
    ...rangeProblems('emdr.vocBefore', emdr.vocBefore, vocScale),
    ...rangeProblems('emdr.vocAfter', emdr.vocAfter, vocScale),
    ...rangeProblems('emdr.sudBefore', emdr.sudBefore, sudScale),
    ...rangeProblems('emdr.sudAfter', emdr.sudAfter, sudScale),
    ...rangeProblems('emdr.sets', emdr.sets, setsScale),
    ...[
      ...lengthProblems(lines, lineLimit),
      ...lengthProblems({ bodyScan, closure, reevaluation }, textLimit),
    ].map((problem) => ({ ...problem, field: `emdr.${problem.field}` }) as const),
  ];
}
