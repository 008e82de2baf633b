import { z } from 'zod';
import { compartmentSchema, idSchema, instantSchema, overseers, roleSchema } from './common.ts';
import { pathTokenSchema } from './host.ts';
import { journalActions, journalBases, objectKinds } from './journal-terms.ts';
import { procedure } from './procedure.ts';

/** One field of a record that changed. Values are what the form holds, as JSON values. */
export const fieldChangeSchema = z.object({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** What NEN 7513 asks of an entry, and what changed. */
export const journalEntrySchema = z.object({
  sequence: z.number().int(),
  compartment: compartmentSchema,
  at: instantSchema,
  memberId: idSchema,
  memberName: z.string(),
  role: roleSchema,
  onBehalfOf: z.string().nullable(),
  action: z.enum(journalActions),
  objectKind: z.enum(objectKinds),
  objectId: z.string().nullable(),
  clientId: z.string().nullable(),
  /** One of `journalPurposes`, or of the reasons to open a file or to export; null in older entries. */
  purpose: z.string().nullable(),
  basis: z.enum(journalBases).nullable(),
  outcome: z.enum(['success', 'failure']),
  detail: z.string().nullable(),
  changes: z.array(fieldChangeSchema),
  deviceId: z.string(),
  /** How often the same thing was viewed within the entry's five minutes, and when last. */
  count: z.number().int(),
  lastAt: instantSchema,
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** An entry as the journal lists it: which fields changed; what they said stands in the record's own history. */
export const journalLineSchema = journalEntrySchema
  .omit({ changes: true })
  .extend({ fields: z.array(z.string()) });
export type JournalLine = z.infer<typeof journalLineSchema>;

/** Which entries are asked for; null is any. */
export const journalFilterSchema = z.object({
  clientId: idSchema.nullable(),
  memberId: idSchema.nullable(),
  actions: z.array(z.enum(journalActions)).min(1).nullable(),
  from: instantSchema.nullable(),
  /** The first moment after the period. */
  until: instantSchema.nullable(),
});
export type JournalFilter = z.infer<typeof journalFilterSchema>;

export const journalCheckSchema = z.object({
  /** How many entries there are in all. */
  count: z.number().int(),
  /** The first entry that does not fit what comes before it; null when all do. */
  brokenAt: z.number().int().nullable(),
  /** When the last entry before it was made. */
  soundUntil: instantSchema.nullable(),
  /** How many entries there were by the header, when they are no longer there. */
  expected: z.number().int().nullable(),
  /** When the vault was opened and its journal was not what the header said. */
  mismatches: z.array(instantSchema),
});
export type JournalCheck = z.infer<typeof journalCheckSchema>;

const journalIn = (compartment: z.infer<typeof compartmentSchema>) =>
  ({
    /** The history of one record, newest first: who did what, and what it was before. */
    history: procedure({
      compartment,
      roles: 'all',
      input: z.object({
        objectKind: z.enum(objectKinds),
        objectId: idSchema,
        clientId: idSchema.nullable(),
      }),
      output: z.array(journalEntrySchema),
      journal: {
        kind: 'view',
        action: 'read',
        object: 'journal',
        subject: (input) => ({ client: input.clientId ?? undefined, id: input.objectId }),
      },
    }),
    /** Who saw or changed anything of one client, newest first. */
    ofClient: procedure({
      compartment,
      roles: 'all',
      input: z.object({ clientId: idSchema, limit: z.number().int().min(1).max(1000) }),
      output: z.array(journalEntrySchema),
      journal: {
        kind: 'view',
        action: 'read',
        object: 'journal',
        subject: (input) => ({ client: input.clientId }),
      },
    }),
    /**
     * The journal, newest first, a page at a time. Who is no overseer sees their own entries, and
     * with a client all of that client's. What every compartment tells alike (opening, locking,
     * backups) is shown from `casework` alone.
     */
    page: procedure({
      compartment,
      roles: 'all',
      input: z.object({
        filter: journalFilterSchema,
        /** The last entry of the page before; null for the first page. */
        before: z.number().int().nullable(),
        limit: z.number().int().min(1).max(200),
      }),
      output: z.object({ entries: z.array(journalLineSchema), more: z.boolean() }),
      journal: {
        kind: 'view',
        action: 'read',
        object: 'journal',
        subject: ({ filter }) => ({ client: filter.clientId ?? undefined }),
      },
    }),
    /**
     * What someone should know of, after a moment, newest first: to a member what others did in the files of
     * their own and the attempts to open under their name, to an overseer all of it. Files opened with a
     * reason are told to overseers by `accessCasework.alerts`. At most `alertLimit`.
     */
    alerts: procedure({
      compartment,
      roles: 'all',
      input: z.object({ since: instantSchema }),
      output: z.array(journalLineSchema),
      journal: {
        kind: 'view',
        action: 'read',
        object: 'journal',
        subject: () => ({ detail: 'alerts' }),
      },
    }),
    /** Everyone who stands in the journal, under their latest name. */
    members: procedure({
      compartment,
      roles: 'all',
      input: z.object({}),
      output: z.array(z.object({ id: idSchema, name: z.string() })),
      journal: { kind: 'none', why: 'names of colleagues; says nothing of a client' },
    }),
    /** Checks the whole chain and its anchor. Progress step: `check` (entries). */
    verify: procedure({
      compartment,
      roles: 'all',
      long: true,
      input: z.object({}),
      output: journalCheckSchema,
      journal: { kind: 'handler' },
    }),
  }) as const;

export const journalCasework = journalIn('casework');
export const journalTreatment = journalIn('treatment');
export const journalPlaces = journalIn('places');

/** So many alerts are told; the journal holds the rest. */
export const alertLimit = 50;

/** Up to when the member has looked at the alerts, in all compartments. */
export const journalLook = {
  /** The moment; as long ago as `daysBeforeFirstLook` for who never looked. */
  get: procedure({
    compartment: 'casework',
    roles: 'all',
    input: z.object({}),
    output: z.object({ at: instantSchema }),
    journal: { kind: 'none', why: 'what the member read; says nothing of a client' },
  }),
  /** Alerts until then are not shown any more. */
  save: procedure({
    compartment: 'casework',
    roles: 'all',
    input: z.object({ at: instantSchema }),
    output: z.object({}),
    journal: { kind: 'none', why: 'what the member read; says nothing of a client' },
  }),
};

/** Who never looked is told of so many days. */
export const daysBeforeFirstLook = 30;

/** Why the journal leaves the program. */
export const exportPurposes = ['client-request', 'audit', 'incident', 'archive'] as const;

export const journalExport = {
  /**
   * Writes the journal of every compartment the member can open to a new folder: `journal.csv` to read
   * and `proof.json` to check it by (docs/journal-export.md). Neither is encrypted.
   * Progress step: `write` (entries).
   */
  run: procedure({
    compartment: 'casework',
    roles: overseers,
    long: true,
    input: z.object({
      /** Where the new folder goes. */
      folder: pathTokenSchema,
      filter: journalFilterSchema,
      purpose: z.enum(exportPurposes),
      /** Also what was changed, before and after; otherwise the names of the fields alone. */
      contents: z.boolean(),
      /** The words of the columns and codes of the table, by `column.at`, `action.read`; codes without a word stay. */
      words: z.record(z.string().max(60), z.string().max(200)),
    }),
    output: z.object({
      /** The folder that was made. */
      label: z.string(),
      rows: z.number().int(),
      /** SHA-256 of `proof.json`: 64 hexadecimal digits. */
      fingerprint: z.string(),
    }),
    journal: { kind: 'handler' },
  }),
};
