import { z } from 'zod';
import { dateSchema, overseers } from './common.ts';
import { procedure } from './procedure.ts';

/** Whether names are off the screen. */
const codesOnlySchema = z.object({ on: z.boolean() });

const casework = { compartment: 'casework', roles: 'all' } as const;
const preferenceOnly = {
  kind: 'none',
  why: 'how a member looks at clients; says nothing of a client',
} as const;

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
  /** The countable minutes of every colleague who can open the vault, from a day until a day, both included. */
  hours: procedure({
    compartment: 'casework',
    roles: overseers,
    input: z.object({ from: dateSchema, until: dateSchema }),
    output: z.array(z.object({ name: z.string(), minutes: z.number().int() })),
    journal: { kind: 'none', why: 'hours of colleagues; says nothing of a client' },
  }),
};
