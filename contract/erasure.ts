import { z } from 'zod';
import { compartmentSchema, dateSchema, idSchema, instantSchema, overseers } from './common.ts';
import { objectKinds } from './journal-terms.ts';
import { procedure } from './procedure.ts';
import { passphraseSchema } from './vault.ts';

/** On what ground a file is erased; who erases it decides and says which. */
export const erasureGrounds = ['client-request', 'term-past', 'by-mistake', 'other'] as const;

/** How long a file is kept after its last change: a treatment record (WGBO 7:454), other files (Wmo 2015 5.3.4). */
export const retentionYears = { treatment: 20, casework: 15 } as const;

export const erasureNoteLimit = 500;

/** A backup that holds what was erased, as far as can be told. */
const holdingBackupSchema = z.object({
  place: idSchema,
  label: z.string(),
  name: z.string(),
  at: instantSchema,
  /** Whether it was seen to be there just now; otherwise its place is not connected or no longer known. */
  seen: z.boolean(),
});
export type HoldingBackup = z.infer<typeof holdingBackupSchema>;

const backupsSchema = z.object({
  backups: z.array(holdingBackupSchema),
  /** Places that can't be looked into now, so what lies there is what is remembered of it. */
  unconnected: z.array(z.string()),
});

/** A copy that a crash, damage or a new version of the program left in the vault's folder. */
const leftoverSchema = z.object({ name: z.string(), bytes: z.number().int(), at: instantSchema });

/** Until when the law asks to keep a part of the file, from its last change. */
const termSchema = z.object({
  part: z.enum(['treatment', 'casework']),
  years: z.number().int(),
  lastChange: dateSchema.nullable(),
  until: dateSchema.nullable(),
});

const planSchema = backupsSchema.extend({
  code: z.string(),
  counts: z.array(
    z.object({
      compartment: compartmentSchema,
      kind: z.enum(objectKinds),
      rows: z.number().int(),
    }),
  ),
  /** Parts that the member has no key for: what is there goes when someone who has one opens the vault. */
  closed: z.array(compartmentSchema),
  terms: z.array(termSchema),
  leftovers: z.array(leftoverSchema),
});
export type ErasurePlan = z.infer<typeof planSchema>;

const erasureSchema = backupsSchema.extend({
  id: idSchema,
  code: z.string(),
  at: instantSchema,
  memberName: z.string(),
  ground: z.enum(erasureGrounds),
  decidedOn: dateSchema,
  note: z.string(),
  parts: z.array(
    z.object({
      compartment: compartmentSchema,
      /** When nothing was left of the file there, and who had the key; null while it is still to be done. */
      done: z.object({ at: instantSchema, by: z.string() }).nullable(),
    }),
  ),
});
export type Erasure = z.infer<typeof erasureSchema>;

const deciding = { compartment: 'casework', roles: overseers, long: true } as const;

export const erasure = {
  /** What would be erased, what the law says of it, and what would still hold it. Changes nothing. */
  plan: procedure({
    ...deciding,
    input: z.object({ clientId: idSchema }),
    output: planSchema,
    journal: { kind: 'handler' },
  }),
  /**
   * Erases a client's file from the live vault, for good. Fails with `vault.wrong-passphrase`,
   * `erasure.other-code` or `backup.running` before anything happens; what interrupts it later is made
   * good when the vault opens next. Progress step: `erase` (parts).
   */
  run: procedure({
    ...deciding,
    input: z.object({
      clientId: idSchema,
      /** The client's code, typed by hand. */
      code: z.string().max(100),
      passphrase: passphraseSchema,
      ground: z.enum(erasureGrounds),
      decidedOn: dateSchema,
      note: z.string().trim().max(erasureNoteLimit),
      /** Also the copies in the vault's folder. */
      leftovers: z.boolean(),
    }),
    output: z.object({
      id: idSchema,
      /** Parts that are still to be done. */
      open: z.array(compartmentSchema),
    }),
    journal: { kind: 'handler' },
  }),
  /** The files that were erased, newest first, with the backups that still hold them. */
  list: procedure({
    ...deciding,
    input: z.object({}),
    output: z.object({
      erasures: z.array(erasureSchema),
      leftovers: z.array(leftoverSchema),
    }),
    journal: { kind: 'none', why: 'codes and dates; nothing of what a file said' },
  }),
  /** Removes the copies that were left in the vault's folder. */
  removeLeftovers: procedure({
    ...deciding,
    input: z.object({}),
    output: z.object({ removed: z.number().int() }),
    journal: { kind: 'handler' },
  }),
};
