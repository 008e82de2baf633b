import { z } from 'zod';
import { compartmentSchema, idSchema, instantSchema } from './common.ts';
import { errorCodes } from './errors.ts';
import { pathTokenSchema } from './host.ts';
import { procedure } from './procedure.ts';
import { typedRecoverySchema } from './recovery-terms.ts';
import { passphraseSchema } from './vault.ts';

/** When backups are made without being asked for. */
export const scheduleSchema = z.enum(['by-hand', 'at-lock', 'daily', 'weekly']);
export type Schedule = z.infer<typeof scheduleSchema>;

/** Which backups stay: the newest ones, and the newest of each of so many days, weeks and months. */
export const rotationSchema = z.object({
  last: z.number().int().min(1).max(100),
  daily: z.number().int().min(0).max(100),
  weekly: z.number().int().min(0).max(100),
  monthly: z.number().int().min(0).max(100),
});
export type Rotation = Readonly<z.infer<typeof rotationSchema>>;

/** What is kept unless the team chooses otherwise. */
export const usualRotation: Rotation = { last: 3, daily: 7, weekly: 4, monthly: 12 };

export const rowCountSchema = z.object({
  compartment: compartmentSchema,
  table: z.string(),
  rows: z.number().int().min(0),
});

/** A backup that was opened, checked and counted. */
export const backupReportSchema = z.object({
  /** The folder of the backup, inside the target. */
  name: z.string(),
  /** The moment whose state it holds. */
  at: instantSchema,
  bytes: z.number().int(),
  counts: z.array(rowCountSchema),
  /** How long it took, checks included. */
  milliseconds: z.number(),
});
export type BackupReport = z.infer<typeof backupReportSchema>;

export const backupFailureSchema = z.object({ at: instantSchema, code: z.enum(errorCodes) });

/** A folder that backups go to; it is known again by a mark in it, wherever its disk appears. */
const backupPlaceSchema = z.object({
  id: idSchema,
  label: z.string(),
  /** Whether it is there and can be written to now. */
  reachable: z.boolean(),
  /** Whether it lies on the disk of the vault itself, with which it would be lost. */
  sameDisk: z.boolean(),
  /** The newest proven backup there. */
  lastAt: instantSchema.nullable(),
  /** The last attempt, when it came to nothing. */
  failure: backupFailureSchema.nullable(),
});

/** A backup that was restored on trial: copied elsewhere, opened, checked, counted, and removed again. */
export const rehearsalSchema = z.object({
  at: instantSchema,
  /** The folder of the backup, and where it lies. */
  name: z.string(),
  label: z.string(),
  milliseconds: z.number(),
  /** Why it could not be restored; null when all was well. */
  code: z.enum(errorCodes).nullable(),
});
export type Rehearsal = Readonly<z.infer<typeof rehearsalSchema>>;

export const backupStatusSchema = z.object({
  /** Where backups go; none until someone chose a place. */
  places: z.array(backupPlaceSchema),
  schedule: scheduleSchema,
  rotation: rotationSchema,
  /** The newest proven backup, wherever it went. */
  lastAt: instantSchema.nullable(),
  /** The last one, good or not. */
  rehearsal: rehearsalSchema.nullable(),
  /** The last ones made, newest first; `present` says whether it is in its place now, null when that can't be seen. */
  reports: z.array(
    backupReportSchema.extend({
      place: idSchema,
      label: z.string(),
      present: z.boolean().nullable(),
    }),
  ),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;

/** What came of a backup, place by place. */
const outcomeSchema = z.object({
  place: idSchema,
  label: z.string(),
  report: backupReportSchema.nullable(),
  /** Why there is none. */
  code: z.enum(errorCodes).nullable(),
});
export type BackupOutcome = z.infer<typeof outcomeSchema>;

const casework = { compartment: 'casework', roles: 'all', long: true } as const;
const ownAffair = {
  kind: 'none',
  why: 'where and when copies are made; nothing of a client',
} as const;

export const backup = {
  /**
   * Copies the whole vault, as it is encrypted, to each of its places; opens the copy, checks and
   * counts it, and only then gives it its name. Fails with a `backup.…` code when it worked in none of them; what was
   * there before stays. Progress steps: `copy` (bytes), `check` (tables).
   */
  run: procedure({
    ...casework,
    input: z.object({
      /** Null is all places. */
      place: idSchema.nullable().default(null),
      /**
       * `asked` by someone; `due` is what the schedule wants now, and leaves out a stick that is not
       * there; `lock` is all that can be reached, before locking.
       */
      occasion: z.enum(['asked', 'due', 'lock']).default('asked'),
    }),
    output: z.object({ outcomes: z.array(outcomeSchema) }),
    journal: { kind: 'handler' },
  }),
  /**
   * Restores the newest backup that can be reached on trial, in a temporary place and as it is encrypted. The report
   * is remembered, unless nothing could be reached: `backup.target-missing`. Progress steps as of `run`.
   */
  rehearse: procedure({
    ...casework,
    input: z.object({}),
    output: rehearsalSchema,
    journal: { kind: 'handler' },
  }),
  /** How the backups stand. Long, because a stick may be slow to answer. */
  status: procedure({
    ...casework,
    input: z.object({}),
    output: backupStatusSchema,
    journal: ownAffair,
  }),
  /** When the newest backup was made and whether it is time for one, for every screen: asks no stick anything. */
  standing: procedure({
    ...casework,
    input: z.object({}),
    output: z.object({
      lastAt: instantSchema.nullable(),
      /** The last attempt of any place, when it came to nothing. */
      failure: backupFailureSchema.nullable(),
      due: z.boolean(),
      /** Whether one is to be made before locking by hand, and something was changed since the last. */
      atLock: z.boolean(),
      rehearsal: z.object({
        due: z.boolean(),
        /** What is to be said of it on the first screen. */
        trouble: z.enum(['failed', 'overdue']).nullable(),
      }),
    }),
    journal: ownAffair,
  }),
  /**
   * One more place for backups, or a known one that is somewhere else now; it gets a mark. Fails with
   * `backup.target-…`.
   */
  addPlace: procedure({
    ...casework,
    input: z.object({ folder: pathTokenSchema }),
    output: z.object({ place: idSchema }),
    journal: ownAffair,
  }),
  /** No backups go there any more; those that are there stay. */
  removePlace: procedure({
    ...casework,
    input: z.object({ place: idSchema }),
    output: z.object({}),
    journal: ownAffair,
  }),
  /** When backups are made and which are kept. */
  saveSettings: procedure({
    ...casework,
    input: z.object({ schedule: scheduleSchema.optional(), rotation: rotationSchema.optional() }),
    output: z.object({}),
    journal: ownAffair,
  }),
};

const none = { compartment: 'none', roles: 'all' } as const;

/** The folder of a backup within the place that was chosen. */
export const backupNameSchema = z
  .string()
  .max(255)
  .regex(/^[^/\\]+\.luwte-backup$/);

/** A backup: the chosen place itself, or the one of that name in it. */
const sourceSchema = z.object({
  source: pathTokenSchema,
  backup: backupNameSchema.nullable().default(null),
});

/** Making a new vault of a backup. Needs no open vault, so it works on the first screen. */
export const restore = {
  /**
   * The backups in a place, newest first; one that is pointed at itself has no name. Fails with
   * `backup.not-a-backup` where there is none, and with `backup.damaged` where none can be read.
   */
  find: procedure({
    ...none,
    input: z.object({ source: pathTokenSchema }),
    output: z.object({
      backups: z.array(
        z.object({
          name: backupNameSchema.nullable(),
          vaultName: z.string(),
          at: instantSchema,
          bytes: z.number().int(),
        }),
      ),
      /** The names of those that can't be read. */
      damaged: z.array(z.string()),
    }),
    journal: { kind: 'none', why: 'reads what backups say of themselves; no record' },
  }),
  /** What a backup says of itself; unproven until `run`. Fails with `backup.not-a-backup`, `vault.newer-format`. */
  inspect: procedure({
    ...none,
    input: sourceSchema,
    output: z.object({
      vaultName: z.string(),
      at: instantSchema,
      bytes: z.number().int(),
      counts: z.array(rowCountSchema),
      /** Who had access of their own when it was made: those who can restore it. */
      members: z.array(z.object({ id: idSchema, name: z.string() })),
      /** Whether its recovery code was split, so that shares are what is at hand. */
      isSplit: z.boolean(),
      /** Whether this computer has seen a newer state of the vault: what was written since is not in it. */
      older: z.boolean(),
    }),
    journal: { kind: 'none', why: 'reads what a backup says of itself; no record' },
  }),
  /**
   * Makes the vault `<folder>/<name>.luwte` of a backup, proven in the same way as the backup was, and leaves
   * it locked. Never overwrites. `backup.damaged` when anything differs from what was backed up.
   * Progress steps: `copy` (bytes), `check` (tables).
   */
  run: procedure({
    ...none,
    input: sourceSchema.extend({
      folder: pathTokenSchema,
      name: z.string().trim().min(1).max(60),
      member: idSchema,
      secret: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('passphrase'), passphrase: passphraseSchema }),
        z.object({ kind: z.literal('recovery-code'), recoveryCode: typedRecoverySchema }),
      ]),
    }),
    output: z.object({
      vault: pathTokenSchema,
      folder: z.string(),
      bytes: z.number().int(),
      counts: z.array(rowCountSchema),
    }),
    journal: { kind: 'none', why: 'it enters the journal of the vault it makes' },
  }),
};
