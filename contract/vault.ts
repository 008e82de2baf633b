import { z } from 'zod';
import { compartmentSchema, idSchema, instantSchema, roleSchema } from './common.ts';
import { pathTokenSchema } from './host.ts';
import { procedure } from './procedure.ts';
import { typedRecoverySchema } from './recovery-terms.ts';

const none = { compartment: 'none', roles: 'all' } as const;
const ownJournal = {
  kind: 'none',
  why: 'opening and closing are journalled by the vault itself, in every compartment it opens',
} as const;

export const passphraseSchema = z.string().min(1).max(1000);

/** The signed-in member, as far as the page needs to know. */
export const memberSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  compartments: z.array(compartmentSchema),
});

export const openVaultSchema = z.object({
  vaultId: idSchema,
  name: z.string(),
  member: memberSchema,
  /**
   * What the vault wants said at once: an older copy was put in place, the journal does not match, a
   * write-ahead log was damaged, the clock is more than a day behind the journal.
   */
  warnings: z.array(z.enum(['older-copy', 'journal-mismatch', 'log-damaged', 'clock-behind'])),
  /** Attempts that failed since the member last logged in, and since the first of them. */
  failedAttempts: z.array(
    z.object({
      by: z.enum(['passphrase', 'recovery-code']),
      count: z.number().int(),
      since: instantSchema,
    }),
  ),
  unlockedAt: instantSchema,
});
export type OpenVault = z.infer<typeof openVaultSchema>;

export const vault = {
  /** Whether a vault is open, and whose. */
  state: procedure({
    ...none,
    input: z.object({}),
    output: openVaultSchema.nullable(),
    journal: ownJournal,
  }),
  /** Reads the header only: who can log in. Fails with `vault.header-damaged`, `vault.newer-format`, `vault.not-found`. */
  inspect: procedure({
    ...none,
    input: z.object({ vault: pathTokenSchema }),
    output: z.object({
      name: z.string(),
      members: z.array(z.object({ id: idSchema, name: z.string() })),
      /** Whether the recovery code was split, so that shares are what is at hand. */
      isSplit: z.boolean(),
      /** Whether the vault can be written to. */
      writable: z.boolean(),
    }),
    journal: ownJournal,
  }),
  /** Puts the spare copy of a damaged header in its place. Fails when the copy is damaged as well. */
  repairHeader: procedure({
    ...none,
    input: z.object({ vault: pathTokenSchema }),
    output: z.object({}),
    journal: ownJournal,
  }),
  /**
   * First half of set-up: makes the vault `<folder>/<name>.luwte` in an unfinished state and gives
   * the recovery code, grouped for reading. Nothing is usable before `finishSetup`.
   */
  create: procedure({
    ...none,
    input: z.object({
      folder: pathTokenSchema,
      vaultName: z.string().trim().min(1).max(60),
      memberName: z.string().trim().min(1).max(100),
      passphrase: passphraseSchema,
    }),
    output: z.object({ recoveryCode: z.string() }),
    journal: ownJournal,
  }),
  /** Second half: the code typed back. A wrong code is `vault.wrong-recovery-code` and can be tried again. */
  finishSetup: procedure({
    ...none,
    input: z.object({ recoveryCode: z.string().max(200) }),
    output: z.object({ vault: openVaultSchema, token: pathTokenSchema }),
    journal: ownJournal,
  }),
  abandonSetup: procedure({
    ...none,
    input: z.object({}),
    output: z.object({}),
    journal: ownJournal,
  }),
  /** Progress step `renew` (compartments), while keys are renewed that someone who left still knows. */
  unlock: procedure({
    ...none,
    input: z.object({ vault: pathTokenSchema, member: idSchema, passphrase: passphraseSchema }),
    output: openVaultSchema,
    journal: ownJournal,
  }),
  /**
   * The first log-in: what `unlock` answers with `vault.first-log-in` to. Replaces the one-time passphrase by
   * the member's own and opens the vault.
   */
  unlockFirst: procedure({
    ...none,
    input: z.object({
      vault: pathTokenSchema,
      member: idSchema,
      passphrase: passphraseSchema,
      newPassphrase: passphraseSchema,
    }),
    output: openVaultSchema,
    journal: ownJournal,
  }),
  /** Opens with the recovery code or two shares of it; a new passphrase, if given, replaces the member's. */
  unlockWithRecoveryCode: procedure({
    ...none,
    input: z.object({
      vault: pathTokenSchema,
      member: idSchema,
      recoveryCode: typedRecoverySchema,
      newPassphrase: passphraseSchema.nullable(),
    }),
    output: openVaultSchema,
    journal: ownJournal,
  }),
  changePassphrase: procedure({
    compartment: 'casework',
    roles: 'all',
    long: true,
    input: z.object({ current: passphraseSchema, next: passphraseSchema }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
  /** Six random words in the language asked. */
  suggestPassphrase: procedure({
    ...none,
    input: z.object({ locale: z.enum(['nl', 'en']) }),
    output: z.object({ passphrase: z.string() }),
    journal: ownJournal,
  }),
};
