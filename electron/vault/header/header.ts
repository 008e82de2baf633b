import { z } from 'zod';
import {
  compartmentSchema,
  idSchema,
  instantSchema,
  roleSchema,
} from '../../../contract/common.ts';
import { LuwteError } from '../../../contract/errors.ts';

/** The format this program writes; docs/vault-format.md describes it byte by byte. */
export const formatVersion = 2;

/** Bytes as lower-case hex of exactly one length: there is one way to write a value. */
const hexBytes = (count: number) => z.string().regex(new RegExp(`^[0-9a-f]{${count * 2}}$`));
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const epoch = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const slotSchema = z.strictObject({
  kdf: z.strictObject({
    algorithm: z.literal('argon2id13'),
    opslimit: count,
    memlimit: count,
    salt: hexBytes(16),
  }),
  nonce: hexBytes(24),
  privateKey: hexBytes(48),
  /** Only while the slot is bound to a device: under which id that device keeps its half. */
  device: idSchema.optional(),
});

/** The keys a holder has found to be true, and the holder's hand under them (keys/pin.ts). */
const trust = {
  marks: z.array(z.strictObject({ compartment: compartmentSchema, epoch, keyId: hexBytes(32) })),
  /** Over the marks; without any it is one of format 1, over the keys of epoch 1. */
  pin: hexBytes(32),
};

const memberSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  role: roleSchema,
  /** Whether the passphrase is the one that someone else handed over: all it opens is choosing one's own. */
  oneTime: z.boolean(),
  suspended: z.boolean(),
  publicKey: hexBytes(32),
  slot: slotSchema,
  ...trust,
});
export type HeaderMember = Readonly<z.infer<typeof memberSchema>>;

const compartmentEntrySchema = z.strictObject({
  name: compartmentSchema,
  /** Counts the compartment's keys: 1 at first, one more after each renewal. */
  epoch,
  /** Whether someone who left still knows the key: the next holder who opens the vault renews it. */
  renewalDue: z.boolean(),
  /** The key, sealed to each holder: a member's id, or `recovery`. */
  grants: z.array(
    z.strictObject({
      to: z.union([idSchema, z.literal('recovery')]),
      sealed: hexBytes(80),
      /** The word of whoever gave it, until the holder has marked the key. */
      voucher: hexBytes(32).nullable(),
    }),
  ),
  /** The keys before this one, under this one, oldest first. */
  past: z.array(z.strictObject({ epoch, entries: count, nonce: hexBytes(24), key: hexBytes(48) })),
  /** How far the journal was when the header was written. */
  anchor: z.strictObject({ count, head: hexBytes(32) }),
});
export type HeaderCompartment = Readonly<z.infer<typeof compartmentEntrySchema>>;

const recoverySchema = z.strictObject({
  publicKey: hexBytes(32),
  ...trust,
  /** Absent while the code is the one the vault was made with. */
  madeAt: instantSchema.optional(),
  /** Only when the code was split: which shares are the latest. */
  split: z.strictObject({ set: hexBytes(4), madeAt: instantSchema }).optional(),
});

const headerSchema = z.strictObject({
  luwte: z.literal('vault header'),
  format: z.literal(formatVersion),
  vaultId: idSchema,
  name: z.string().min(1).max(200),
  createdAt: instantSchema,
  /** False until the recovery code was typed back. Such a vault has never held anything. */
  finished: z.boolean(),
  /** One more at every write of this header. */
  generation: count,
  members: z.array(memberSchema).min(1).max(200),
  recovery: recoverySchema,
  compartments: z.array(compartmentEntrySchema).min(1),
  /** crypto_auth over this file's bytes with these 64 digits as zeros. */
  mac: hexBytes(32),
});

/** A header as the program works with it. `format` is that of the file it was read from. */
export type Header = Readonly<Omit<z.infer<typeof headerSchema>, 'format'> & { format: 1 | 2 }>;

// Format 1 knew one epoch, and no members but those who set the vault up.
const memberSchema1 = memberSchema.omit({ oneTime: true, suspended: true, marks: true });
const entrySchema1 = compartmentEntrySchema
  .omit({ renewalDue: true, past: true })
  .extend({ epoch: z.literal(1) });
const grantSchema1 = entrySchema1.shape.grants.element.omit({ voucher: true });
const headerSchema1 = headerSchema.extend({
  format: z.literal(1),
  members: z.array(memberSchema1).min(1).max(200),
  recovery: headerSchema.shape.recovery.omit({ marks: true }),
  compartments: z.array(entrySchema1.extend({ grants: z.array(grantSchema1) })).min(1),
});

function fromFormat1(old: z.infer<typeof headerSchema1>): Header {
  return {
    ...old,
    members: old.members.map((member) => ({
      ...member,
      oneTime: false,
      suspended: false,
      marks: [],
    })),
    recovery: { ...old.recovery, marks: [] },
    compartments: old.compartments.map((entry) => ({
      ...entry,
      renewalDue: false,
      grants: entry.grants.map((grant) => ({ ...grant, voucher: null })),
      past: [],
    })),
  };
}

function toFormat1(header: Header): unknown {
  const { marks: _, ...recovery } = header.recovery;
  return {
    ...header,
    members: header.members.map(({ oneTime, suspended, marks, ...member }) => member),
    recovery,
    compartments: header.compartments.map(({ renewalDue, past, ...entry }) => ({
      ...entry,
      grants: entry.grants.map(({ to, sealed }) => ({ to, sealed })),
    })),
  };
}

export const emptyMac = '0'.repeat(64);
/** No honest header comes near this. */
const largest = 2 ** 20;

/** The one way a header is written: two spaces of indentation, keys in the schema's order, a line feed at the end. */
export function headerBytes(header: Header): Buffer {
  const content =
    header.format === 1 ? headerSchema1.parse(toFormat1(header)) : headerSchema.parse(header);
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}

/**
 * Reads a header's bytes. Anything but exactly what `headerBytes` would write is `vault.header-damaged`,
 * a higher format number `vault.newer-format`. Says nothing yet of whether the MAC fits.
 */
export function parseHeader(bytes: Buffer): Header {
  const damaged = new LuwteError('vault.header-damaged');
  if (bytes.length > largest) throw damaged;
  const content = parseJson(bytes.toString('utf8'));
  if (isNewer(content)) throw new LuwteError('vault.newer-format');
  const header = readAs(content);
  if (!header || !headerBytes(header).equals(bytes)) throw damaged;
  return header;
}

function readAs(content: unknown): Header | null {
  const present = headerSchema.safeParse(content);
  if (present.success) return present.data;
  const former = headerSchema1.safeParse(content);
  return former.success ? fromFormat1(former.data) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one way of not being a header; the caller says so.
    return null;
  }
}

function isNewer(content: unknown): boolean {
  const known = z.object({ luwte: z.literal('vault header'), format: z.number().int() });
  const start = known.safeParse(content);
  return start.success && start.data.format > formatVersion;
}
