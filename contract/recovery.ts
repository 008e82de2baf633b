import { z } from 'zod';
import { compartmentSchema, instantSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recoveryForms } from './recovery-terms.ts';
import { passphraseSchema } from './vault.ts';

const ofVault = { compartment: 'casework', roles: 'all', long: true } as const;
const handler = { kind: 'handler' } as const;

/** What is to be written down: the code, or three shares in their order. */
const sheetsSchema = z.object({
  sheets: z.array(z.string()).min(1).max(3),
  /** The name of the set that the shares are of, as it is to stand on paper; null for a code. */
  set: z.string().nullable(),
});

/** Caring for the recovery code. What is begun here is in memory only; `finish` makes it so. */
export const recovery = {
  state: procedure({
    ...ofVault,
    input: z.object({}),
    output: z.object({
      madeAt: instantSchema,
      /** The latest shares, when it was split. */
      split: z.object({ set: z.string(), madeAt: instantSchema }).nullable(),
      /** An administrator, a coordinator, or the only member. */
      mayRenew: z.boolean(),
      /** Compartments that the member can't open: for these a new code can only be made from the present one. */
      lacks: z.array(compartmentSchema),
    }),
    journal: { kind: 'none', why: 'says when the code was made; nothing of a client' },
  }),
  /**
   * Makes a new code. The old one works until `finish`. Fails with `vault.wrong-passphrase`, and with
   * `recovery.present-code-needed` when a compartment can be re-sealed in no other way.
   */
  replace: procedure({
    ...ofVault,
    input: z.object({
      passphrase: passphraseSchema,
      form: z.enum(recoveryForms),
      presentCode: z.string().max(200).nullable(),
    }),
    output: sheetsSchema,
    journal: handler,
  }),
  /** Splits the present code, which stays as it is. Fails with `vault.wrong-recovery-code`. */
  split: procedure({
    ...ofVault,
    input: z.object({ recoveryCode: z.string().max(200) }),
    output: sheetsSchema,
    journal: handler,
  }),
  /**
   * What was begun takes effect once every sheet was typed back, in their order. Fails with
   * `vault.wrong-recovery-code`, `recovery.wrong-share` or `recovery.expired`; the old code works then.
   */
  finish: procedure({
    ...ofVault,
    input: z.object({ typed: z.array(z.string().max(200)).min(1).max(3) }),
    output: z.object({}),
    journal: handler,
  }),
  abandon: procedure({
    ...ofVault,
    input: z.object({}),
    output: z.object({}),
    journal: { kind: 'none', why: 'nothing had come of it' },
  }),
};
