import { z } from 'zod';
import { roleSchema } from './common.ts';
import { procedure } from './procedure.ts';

const none = { compartment: 'none', roles: 'all' } as const;
const noClient = { kind: 'none', why: 'says and changes nothing of a client' } as const;

export const localeSchema = z.enum(['nl', 'en']);
export const colorSchemeSchema = z.enum(['light', 'dark', 'auto']);

/** A path the user chose, as a token: the page never handles paths, so it can't invent one. */
export const pathTokenSchema = z.string().regex(/^[0-9a-f]{32}$/);
export const chosenPathSchema = z.object({ token: pathTokenSchema, label: z.string() }).nullable();

export const knownVaultSchema = z.object({
  token: pathTokenSchema,
  name: z.string(),
  /** The folder, for the user to recognise. */
  label: z.string(),
});

/** The demo vault's invented team, and the passphrase of each of them. */
const demoSchema = z.object({
  passphrase: z.string(),
  team: z.array(z.object({ name: z.string(), role: roleSchema })),
});
export type Demo = z.infer<typeof demoSchema>;

export const hostStateSchema = z.object({
  kind: z.enum(['electron', 'chromium']),
  version: z.string(),
  locale: localeSchema,
  colorScheme: colorSchemeSchema,
  /** Minutes without input until it locks. */
  autoLockMinutes: z.number(),
  vaults: z.array(knownVaultSchema),
  /** Where a new vault goes unless the user chooses otherwise. */
  defaultFolder: z.object({ token: pathTokenSchema, label: z.string() }),
  /** Set for `--demo`: shown on the lock screen. */
  demo: demoSchema.nullable(),
  /** Why the vault is locked now, if it was locked since the program started. */
  lockedBecause: z.string().nullable(),
  /** Whether all that was typed was kept when it was locked last. */
  draftsKept: z.boolean(),
});

/** What the page may ask of the host: windows, dialogs, settings. No content, no keys. */
export const host = {
  state: procedure({ ...none, input: z.object({}), output: hostStateSchema, journal: noClient }),
  saveSettings: procedure({
    ...none,
    input: z.object({
      locale: localeSchema.optional(),
      colorScheme: colorSchemeSchema.optional(),
      autoLockMinutes: z.number().int().min(1).max(60).optional(),
    }),
    output: z.object({}),
    journal: noClient,
  }),
  /** A folder or file the user picks; null when they cancel. */
  choosePath: procedure({
    ...none,
    input: z.object({
      kind: z.enum(['folder', 'vault', 'backup', 'save-pdf', 'save-file']),
      suggestedName: z.string().max(100).optional(),
    }),
    output: chosenPathSchema,
    journal: noClient,
  }),
  /** Chromium host only: the answer of the program's own path dialog; null is cancel. */
  answerPath: procedure({
    ...none,
    input: z.object({ id: z.number().int(), path: z.string().max(4096).nullable() }),
    output: z.object({
      accepted: z.boolean(),
      problem: z.enum(['missing', 'not-writable', 'not-absolute']).nullable(),
    }),
    journal: noClient,
  }),
  /** Chromium host only, while its path dialog is open: the folders in a folder. */
  listFolder: procedure({
    ...none,
    input: z.object({ id: z.number().int(), path: z.string().max(4096) }),
    output: z.object({
      path: z.string(),
      parent: z.string().nullable(),
      folders: z.array(z.string()),
      vaults: z.array(z.string()),
    }),
    journal: noClient,
  }),
  /** Prints what the page shows in print form to the chosen file; the caller journals first (`<feature>.print`). */
  printToPdf: procedure({
    ...none,
    input: z.object({ target: pathTokenSchema }),
    output: z.object({ bytes: z.number() }),
    journal: noClient,
  }),
  /** Puts text on the clipboard; with `clearAfterSeconds` it is cleared unless replaced meanwhile. */
  copy: procedure({
    ...none,
    input: z.object({
      text: z.string().max(10_000),
      clearAfterSeconds: z.number().min(0).max(600).optional(),
    }),
    output: z.object({}),
    journal: noClient,
  }),
  /** Remembers an unlocked or created vault for the next start. */
  rememberVault: procedure({
    ...none,
    input: z.object({ token: pathTokenSchema }),
    output: z.object({}),
    journal: noClient,
  }),
  forgetVault: procedure({
    ...none,
    input: z.object({ token: pathTokenSchema }),
    output: z.object({}),
    journal: noClient,
  }),
  /** Ends the vault process and shows the lock screen. */
  lock: procedure({
    ...none,
    input: z.object({ reason: z.enum(['asked', 'panic']) }),
    output: z.object({}),
    journal: noClient,
  }),
  /** The page has saved its drafts, or tried to. */
  readyToLock: procedure({
    ...none,
    input: z.object({ kept: z.boolean() }),
    output: z.object({}),
    journal: noClient,
  }),
  /** The user did something; restarts the idle clock (sent at most every 15 s). */
  active: procedure({ ...none, input: z.object({}), output: z.object({}), journal: noClient }),
  quit: procedure({ ...none, input: z.object({}), output: z.object({}), journal: noClient }),
};
