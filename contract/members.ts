import { z } from 'zod';
import {
  type Compartment,
  compartmentSchema,
  compartments,
  idSchema,
  overseers,
  type Role,
  roleSchema,
} from './common.ts';
import { localeSchema } from './host.ts';
import { procedure } from './procedure.ts';
import { passphraseSchema } from './vault.ts';

const usual: Readonly<Record<Role, readonly Compartment[]>> = {
  administrator: ['casework'],
  coordinator: ['casework', 'places'],
  counsellor: ['casework'],
  therapist: ['casework', 'treatment'],
  'housing-worker': ['casework', 'places'],
};

/** What someone in a role usually needs to open; whoever adds them may choose otherwise. */
export const usualCompartments = (role: Role): readonly Compartment[] => usual[role];

export const memberStates = ['active', 'invited', 'suspended'] as const;

export const teamMemberSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  /** `invited`: has not logged in yet, and so still has the passphrase that was handed over. */
  state: z.enum(memberStates),
  compartments: z.array(compartmentSchema),
});
export type TeamMember = z.infer<typeof teamMemberSchema>;

/** What a member may open; `casework` is part of every choice. */
const grantsSchema = z
  .array(compartmentSchema)
  .max(compartments.length)
  .refine((names) => names.includes('casework') && new Set(names).size === names.length);

/** Who keeps the laptop and who leads the team say who may open what. */
const managing = { compartment: 'casework', roles: overseers, long: true } as const;
const handled = { kind: 'handler' } as const;
/** The acting member's own passphrase: a page left open gives no one a key. */
const proof = { passphrase: passphraseSchema };

/**
 * All but `list` fail with `vault.wrong-passphrase`, `member.yourself`, `member.administrators-only`,
 * `member.not-held`, `member.last-holder`. Where a compartment is taken from
 * someone its key is renewed, with progress step `renew` (compartments), after a step `wait` while a
 * backup or a check goes on; `vault.renewal-failed` then means that nothing changed.
 */
export const members = {
  /** Everyone who is a member, in the order they came. */
  list: procedure({
    ...{ compartment: 'casework', roles: 'all', long: true },
    input: z.object({}),
    output: z.object({
      members: z.array(teamMemberSchema),
      /** Compartments whose key someone who left still knows, until a holder opens the vault. */
      renewalDue: z.array(compartmentSchema),
    }),
    journal: { kind: 'none', why: 'who is a member stands on the lock screen as well' },
  }),
  /** Adds a member; the one-time passphrase is told this once. `member.name-taken`. */
  add: procedure({
    ...managing,
    input: z.object({
      ...proof,
      name: z.string().trim().min(1).max(100),
      role: roleSchema,
      compartments: grantsSchema,
      locale: localeSchema,
    }),
    output: z.object({ id: idSchema, oneTimePassphrase: z.string() }),
    journal: handled,
  }),
  /** What the member does, and what they may open. */
  change: procedure({
    ...managing,
    input: z.object({ ...proof, id: idSchema, role: roleSchema, compartments: grantsSchema }),
    output: z.object({}),
    journal: handled,
  }),
  /** Takes everything from a member for now; their own passphrase stays theirs. */
  suspend: procedure({
    ...managing,
    input: z.object({ ...proof, id: idSchema }),
    output: z.object({}),
    journal: handled,
  }),
  /** Gives a suspended member access again. */
  lift: procedure({
    ...managing,
    input: z.object({ ...proof, id: idSchema, compartments: grantsSchema }),
    output: z.object({}),
    journal: handled,
  }),
  /**
   * Six new words for a member who lost their passphrase, told this once: the old one opens nothing any
   * more, and the next log-in is a first one. Only by who can open all that the member can (`member.not-held`).
   */
  newPassphrase: procedure({
    ...managing,
    input: z.object({ ...proof, id: idSchema, locale: localeSchema }),
    output: z.object({ oneTimePassphrase: z.string() }),
    journal: handled,
  }),
  remove: procedure({
    ...managing,
    input: z.object({ ...proof, id: idSchema }),
    output: z.object({}),
    journal: handled,
  }),
};
