import { z } from 'zod';
import { contactStates, phases, riskLevels } from './client-terms.ts';
import { caseloadPreferencesSchema } from './clients.ts';
import { dateSchema, lineSchema, overseers } from './common.ts';
import { fold } from './fold.ts';
import { procedure } from './procedure.ts';

/** Whether names are off the screen. */
const codesOnlySchema = z.object({ on: z.boolean() });

const casework = { compartment: 'casework', roles: 'all' } as const;
const preferenceOnly = {
  kind: 'none',
  why: 'how a member looks at clients; says nothing of a client',
} as const;

export const savedViewLimit = 30;
export const viewNameLimit = 60;

/** A way to look at the caseload, kept under a name. What was searched for is not kept: that can be a name. */
export const savedViewSchema = caseloadPreferencesSchema.extend({
  name: z.string().trim().min(1).max(viewNameLimit),
  filter: z.object({
    /** '' stands for nothing filled in. */
    phase: z.array(z.enum([...phases, ''])),
    risk: z.array(z.enum(riskLevels)),
    counsellor: z.array(lineSchema).max(200),
    municipality: z.array(lineSchema).max(200),
    contact: z.array(z.enum(contactStates)),
  }),
});
export type SavedView = z.infer<typeof savedViewSchema>;

const savedViewsSchema = z
  .array(savedViewSchema)
  .max(savedViewLimit)
  .refine((views) => new Set(views.map(({ name }) => fold(name))).size === views.length);

/** How a member looks at clients: what is kept of it is kept in the vault, per member. */
export const caseload = {
  /** Whether the signed-in member has names off the screen, since they said so last. */
  codesOnly: procedure({
    ...casework,
    input: z.object({}),
    output: codesOnlySchema,
    journal: preferenceOnly,
  }),
  setCodesOnly: procedure({
    ...casework,
    input: codesOnlySchema,
    output: z.object({}),
    journal: preferenceOnly,
  }),
  /** The ways to look at the caseload that the signed-in member kept, in the order of their names. */
  views: procedure({
    ...casework,
    input: z.object({}),
    output: z.array(savedViewSchema),
    journal: preferenceOnly,
  }),
  /** Keeps these in the place of all that were kept. No two have the same name, accents and capitals aside. */
  saveViews: procedure({
    ...casework,
    input: z.object({ views: savedViewsSchema }),
    output: z.object({}),
    journal: preferenceOnly,
  }),
  /** The countable minutes of every colleague who can open the vault, from a day until a day, both included. */
  hours: procedure({
    compartment: 'casework',
    roles: overseers,
    input: z.object({ from: dateSchema, until: dateSchema }),
    output: z.array(z.object({ name: z.string(), minutes: z.number().int() })),
    journal: { kind: 'none', why: 'hours of colleagues; says nothing of a client' },
  }),
};
