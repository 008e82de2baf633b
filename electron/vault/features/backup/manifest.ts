import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { compartmentSchema, idSchema, instantSchema } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { systemCode } from '../../header/disk.ts';

/** The name of the list of contents; a folder that holds it is a backup, not a vault. */
export const manifestName = 'backup.json';

const format = 1;
/** No honest list comes near this. */
const largest = 2 ** 20;

const hexBytes = (count: number) => z.string().regex(new RegExp(`^[0-9a-f]{${count * 2}}$`));
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The files a backup may hold; no name of another form is ever read or written. */
const fileNameSchema = z.string().regex(/^(vault\.json|(casework|treatment|places)\.db(-wal)?)$/);

const manifestSchema = z.strictObject({
  luwte: z.literal('backup'),
  format: z.literal(format),
  vaultId: idSchema,
  vaultName: z.string().min(1).max(200),
  at: instantSchema,
  files: z
    .array(z.strictObject({ name: fileNameSchema, bytes: count, sha256: hexBytes(32) }))
    .min(2)
    .max(7),
  /** The compartments that whoever made the backup could open, and so prove. */
  compartments: z
    .array(
      z.strictObject({
        name: compartmentSchema,
        schema: count,
        anchor: z.strictObject({ count, head: hexBytes(32) }),
        tables: z.array(z.strictObject({ table: z.string(), rows: count })),
      }),
    )
    .min(1),
  /** crypto_auth over this file's bytes with these 64 digits as zeros (`signBackupList`). */
  mac: hexBytes(32),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type ManifestFile = Manifest['files'][number];
export type ManifestCompartment = Manifest['compartments'][number];

export type Sign = (list: Buffer) => Buffer;
export type Prove = (list: Buffer, mac: Buffer) => boolean;

const emptyMac = '0'.repeat(64);

/** The one way a list is written: two spaces of indentation, keys in the schema's order, a line feed at the end. */
function bytesOf(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`);
}

/** The bytes of a signed list. */
export function manifestBytes(
  content: Omit<Manifest, 'luwte' | 'format' | 'mac'>,
  sign: Sign,
): Buffer {
  const unsigned: Manifest = { luwte: 'backup', format, ...content, mac: emptyMac };
  return bytesOf({ ...unsigned, mac: sign(bytesOf(unsigned)).toString('hex') });
}

/** Whether a list is as a holder of the vault's keys wrote it, by what `proves` its MAC. */
export function isGenuine(manifest: Manifest, proves: Prove): boolean {
  return proves(bytesOf({ ...manifest, mac: emptyMac }), Buffer.from(manifest.mac, 'hex'));
}

/**
 * Reads a backup's list of contents; says nothing yet of whether it is genuine. Fails with
 * `backup.not-a-backup`, `backup.damaged` or `vault.newer-format`.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const bytes = await readList(folder);
  if (bytes.length > largest) throw new LuwteError('backup.damaged');
  const content = parseJson(bytes.toString('utf8'));
  const newer = z.object({ luwte: z.literal('backup'), format: z.number().int().gt(format) });
  if (newer.safeParse(content).success) throw new LuwteError('vault.newer-format');
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success || !bytesOf(parsed.data).equals(bytes)) {
    throw new LuwteError('backup.damaged');
  }
  return parsed.data;
}

async function readList(folder: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, manifestName));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(systemCode(error) ?? '')) {
      throw new LuwteError('backup.not-a-backup');
    }
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one way of being damaged; the caller says so.
    return null;
  }
}

/** The row counts of a list as they are shown. */
export function countsOf(compartments: readonly ManifestCompartment[]) {
  return compartments.flatMap(({ name, tables }) =>
    tables.map(({ table, rows }) => ({ compartment: name, table, rows })),
  );
}

export function totalBytes(files: readonly ManifestFile[]): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}
