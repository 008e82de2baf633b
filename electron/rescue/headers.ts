import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compartmentSchema } from '../../contract/common.ts';
import { LuwteError } from '../../contract/errors.ts';
import { parseHeader } from '../vault/header/header.ts';

/** What opens a vault, in a header that may be changed elsewhere. */
const keysSchema = z.object({
  vaultId: z.string(),
  name: z.string().catch(''),
  members: z.array(
    z.object({
      id: z.string(),
      name: z.string().catch(''),
      slot: z.object({
        kdf: z.object({
          algorithm: z.literal('argon2id13'),
          opslimit: z.number(),
          memlimit: z.number(),
          salt: z.string().regex(/^[0-9a-f]{32}$/),
        }),
        nonce: z.string().regex(/^[0-9a-f]{48}$/),
        privateKey: z.string().regex(/^[0-9a-f]{96}$/),
        device: z.string().optional(),
      }),
    }),
  ),
  compartments: z.array(
    z.object({
      name: compartmentSchema,
      epoch: z.number().catch(1),
      grants: z.array(z.object({ to: z.string(), sealed: z.string().regex(/^[0-9a-f]{160}$/) })),
      // Format 1 had none.
      past: z
        .array(
          z.object({
            epoch: z.number(),
            entries: z.number(),
            nonce: z.string().regex(/^[0-9a-f]{48}$/),
            key: z.string().regex(/^[0-9a-f]{96}$/),
          }),
        )
        .catch([]),
      anchor: z.object({ count: z.number(), head: z.string() }).nullable().catch(null),
    }),
  ),
});
export type HeaderKeys = z.infer<typeof keysSchema>;

export interface FoundHeader {
  readonly file: string;
  readonly bytes: Buffer;
  /** What can be used of it; null when nothing can. */
  readonly keys: HeaderKeys | null;
  /** Whether it is to the letter as a header is written; its MAC is another matter. */
  readonly isWellFormed: boolean;
}

const ownNames = /^vault(\.copy)?\.json(\.new)?$|^vault\.damaged-[\dTZ-]+\.json$/;
/** Lines in which two damaged copies may differ: every mixture of them is tried. */
const mostDifferences = 10;

/** Every file of the folder that is or was a header, the usual one first, and what two damaged ones give together. */
export function findHeaders(folder: string): FoundHeader[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => ownNames.test(name)) : [];
  const found = ['vault.json', 'vault.copy.json', ...names.sort()]
    .filter((name, place, all) => names.includes(name) && all.indexOf(name) === place)
    .map((name) => readFound(name, readFileSync(join(folder, name))));
  if (found.some(({ isWellFormed }) => isWellFormed)) return found;
  const [one, other] = found;
  const mended = one && other ? mend(one.bytes, other.bytes) : null;
  return mended ? [readFound(`${one?.file} + ${other?.file}`, mended), ...found] : found;
}

function readFound(file: string, bytes: Buffer): FoundHeader {
  return { file, bytes, keys: readKeys(bytes), isWellFormed: isWellFormed(bytes) };
}

function readKeys(bytes: Buffer): HeaderKeys | null {
  try {
    const parsed = keysSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON any more; the caller tells.
    return null;
  }
}

function isWellFormed(bytes: Buffer): boolean {
  try {
    parseHeader(bytes);
    return true;
  } catch (error) {
    if (error instanceof LuwteError) return false;
    throw error;
  }
}

/** Header and spare say the same, line by line: where one is damaged, the other may not be. */
function mend(one: Buffer, other: Buffer): Buffer | null {
  const [left, right] = [one, other].map((bytes) => bytes.toString('utf8').split('\n'));
  if (!left || !right || left.length !== right.length) return null;
  const differing = left.flatMap((line, place) => (line === right[place] ? [] : [place]));
  if (differing.length > mostDifferences) return null;
  for (let choice = 0; choice < 2 ** differing.length; choice += 1) {
    const lines = left.map((line, place) => {
      const bit = differing.indexOf(place);
      return bit >= 0 && (choice >> bit) & 1 ? (right[place] ?? line) : line;
    });
    const bytes = Buffer.from(lines.join('\n'));
    if (isWellFormed(bytes)) return bytes;
  }
  return null;
}
