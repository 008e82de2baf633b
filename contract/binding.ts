import { z } from 'zod';
import { procedure } from './procedure.ts';
import { passphraseSchema } from './vault.ts';

const ofVault = { compartment: 'casework', roles: 'all', long: true } as const;

/** Tying the signed-in member's login to this device, on top of the passphrase. */
export const binding = {
  state: procedure({
    ...ofVault,
    input: z.object({}),
    output: z.object({
      /** What the system offers to keep a secret in; `basic_text` protects nothing. */
      store: z.enum(['none', 'basic_text', 'os']),
      bound: z.enum(['no', 'here', 'elsewhere']),
    }),
    journal: { kind: 'none', why: 'says how one logs in; nothing of a client' },
  }),
  /** From then on the passphrase opens the vault on this device only. Fails with `binding.no-store`. */
  bind: procedure({
    ...ofVault,
    input: z.object({ passphrase: passphraseSchema }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
  unbind: procedure({
    ...ofVault,
    input: z.object({ passphrase: passphraseSchema }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
};
