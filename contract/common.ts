import { z } from 'zod';

/** The databases of a vault. A member opens only those they hold a grant for (docs/vault-format.md). */
export const compartments = ['casework', 'treatment', 'places'] as const;
export const compartmentSchema = z.enum(compartments);
export type Compartment = z.infer<typeof compartmentSchema>;

export const roles = [
  'administrator',
  'coordinator',
  'counsellor',
  'therapist',
  'housing-worker',
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Who answers for all files: they open any of them and see who opened what. */
export const overseers = ['administrator', 'coordinator'] as const satisfies readonly Role[];

/** Whether a role is one of the `overseers`. */
export const isOverseer = (role: Role): boolean => (overseers as readonly Role[]).includes(role);

/** A row id: UUIDv7, so that ids sort by creation time. */
export const idSchema = z.uuidv7();

/** An instant: UTC, ISO 8601 with milliseconds, e.g. `2026-11-24T21:05:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 });

/** A calendar date without time or zone: `YYYY-MM-DD`, checked to exist. */
export const dateSchema = z.iso.date();

/** A local clock time: `HH:MM`. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Longest text of a single-line field, in UTF-16 code units. */
export const lineLimit = 500;
/** Longest text of a note, in UTF-16 code units. A longer paste is refused with both figures shown. */
export const textLimit = 200_000;

export const lineSchema = z.string().max(lineLimit);
/** A line that must say something. */
export const requiredLineSchema = z.string().trim().min(1).max(lineLimit);
export const textSchema = z.string().max(textLimit);

/** What an optimistic save gives back: done, or someone else was first and here is theirs. */
export const saveOutcome = <Current extends z.ZodType>(current: Current) =>
  z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('saved'), id: idSchema, version: z.number().int() }),
    z.object({
      outcome: z.literal('outdated'),
      current,
      savedBy: z.string(),
      savedAt: instantSchema,
    }),
  ]);
