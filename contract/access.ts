import { z } from 'zod';
import { compartmentSchema, idSchema, instantSchema, overseers } from './common.ts';
import { procedure } from './procedure.ts';

/** Why someone opens a file that is not theirs. */
export const glassReasons = [
  'emergency',
  'stand-in',
  'treatment',
  'client-asks',
  'placement',
  'other',
] as const;
export const glassReasonSchema = z.enum(glassReasons);
export type GlassReason = z.infer<typeof glassReasonSchema>;

/** A file, or a secret address, that was opened with a reason. */
export const glassAlertSchema = z.object({
  compartment: compartmentSchema,
  /** The journal's entry. */
  sequence: z.number().int(),
  at: instantSchema,
  memberName: z.string(),
  clientId: idSchema,
  reason: glassReasonSchema,
  note: z.string(),
  seen: z.object({ by: z.string(), at: instantSchema }).nullable(),
});
export type GlassAlert = z.infer<typeof glassAlertSchema>;

const accessIn = (compartment: 'casework' | 'places') => ({
  /**
   * Opens a file (`casework`) or its secret addresses (`places`) that are not the member's until the
   * vault is locked. The reason enters the journal and is shown to the coordinator. Does nothing
   * when no reason is needed.
   */
  breakGlass: procedure({
    compartment,
    roles: 'all',
    long: true,
    input: z.object({
      /** Not `clientId`: that would ask for the access this call gives. */
      client: idSchema,
      reason: glassReasonSchema,
      note: z.string().trim().min(3).max(500),
    }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
  /** How many times that happened and no coordinator has said to have seen it. */
  countAlerts: procedure({
    compartment,
    roles: overseers,
    input: z.object({}),
    output: z.object({ count: z.number().int() }),
    journal: { kind: 'none', why: 'a number' },
  }),
  /** The last times that happened, newest first. */
  alerts: procedure({
    compartment,
    roles: overseers,
    input: z.object({}),
    output: z.array(glassAlertSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'journal',
      subject: () => ({ detail: 'opened with a reason' }),
    },
  }),
  /** Says that a coordinator has seen it. `record.not-found` for what is no such entry. */
  acknowledge: procedure({
    compartment,
    roles: overseers,
    input: z.object({ sequence: z.number().int() }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
});

export const accessCasework = accessIn('casework');
export const accessPlaces = accessIn('places');
