import { z } from 'zod';
import { backupNameSchema, rowCountSchema } from './backup.ts';
import { phaseSchema } from './clients.ts';
import { compartmentSchema, idSchema, instantSchema, lineSchema } from './common.ts';
import { pathTokenSchema } from './host.ts';
import { procedure } from './procedure.ts';

/** A backup that this vault knows of, or one in a folder that was chosen by hand. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), place: idSchema, name: backupNameSchema }),
  z.object({
    kind: z.literal('folder'),
    folder: pathTokenSchema,
    /** Null when the folder is the backup itself. */
    name: backupNameSchema.nullable(),
  }),
]);

/** A line of the caseload as it was in a backup. */
const keptClientSchema = z.object({
  id: idSchema,
  code: z.string(),
  givenName: z.string(),
  infix: z.string(),
  familyName: z.string(),
  phase: phaseSchema.nullable(),
  /** When the file was last changed, as the backup knows. */
  changedAt: instantSchema,
  /** Whether the client is in the caseload now. */
  present: z.boolean(),
});
export type KeptClient = z.infer<typeof keptClientSchema>;

/**
 * What becomes of a compartment: `taken` along; no key (`no-key`) is held; it is not in this backup (`absent`); or
 * its secret addresses first ask for a reason (`reason-needed`).
 */
export const partStates = ['taken', 'no-key', 'absent', 'reason-needed'] as const;

const keptFileSchema = z.object({
  clientId: idSchema,
  code: z.string(),
  /** A code for the file beside it that no one has yet. */
  suggestedCode: z.string(),
  parts: z.array(
    z.object({
      compartment: compartmentSchema,
      state: z.enum(partStates),
      /** How many steps older its schema is than the present one. */
      olderSteps: z.number().int(),
      counts: z.array(rowCountSchema),
    }),
  ),
  /** How much its documents are, in bytes. */
  documentBytes: z.number().int(),
  /** What stays behind: what others were typing, and lines in reports of imports. */
  draftsOfOthers: z.number().int(),
  importLines: z.number().int(),
});
export type KeptFile = z.infer<typeof keptFileSchema>;

const casework = { compartment: 'casework', roles: 'all', long: true } as const;
const ofOpened = z.object({ opened: idSchema });

/** One client's file from a backup, beside the one that is there now. One backup is open at a time, until locking. */
export const oneFile = {
  /**
   * Copies a backup of this vault as it is encrypted, proves the copy and opens it, as far as the member holds its
   * keys. Fails with `backup.other-vault`, `backup.damaged`, `vault.newer-format`. Progress steps: `copy` (bytes),
   * `check` (tables).
   */
  open: procedure({
    ...casework,
    input: z.object({ source: sourceSchema }),
    output: z.object({
      opened: idSchema,
      vaultName: z.string(),
      at: instantSchema,
      clients: z.array(keptClientSchema),
    }),
    journal: { kind: 'handler' },
  }),
  /** What a file in the opened backup holds. Fails with `one-file.expired` when that backup is open no more. */
  preview: procedure({
    ...casework,
    input: ofOpened.extend({ clientId: idSchema }),
    output: keptFileSchema,
    journal: { kind: 'handler' },
  }),
  /**
   * Puts the file beside the one that is there now, as a new client with this code; the remark comes before the
   * client's own. Fails with `record.duplicate-code`. Cancelled or failed, it leaves nothing. Progress steps: `bring`
   * (bytes of documents), `write` (compartments).
   */
  restore: procedure({
    ...casework,
    input: ofOpened.extend({
      clientId: idSchema,
      code: z.string().trim().min(1).max(40),
      remark: lineSchema,
    }),
    output: z.object({
      clientId: idSchema,
      counts: z.array(rowCountSchema),
      /** What only comes at the next unlock, as there was no room for it. */
      waiting: z.array(compartmentSchema),
    }),
    journal: { kind: 'handler' },
  }),
  /** Removes the copy. */
  close: procedure({
    ...casework,
    input: ofOpened,
    output: z.object({}),
    journal: { kind: 'none', why: 'removes an encrypted copy; nothing of a client is seen' },
  }),
};
