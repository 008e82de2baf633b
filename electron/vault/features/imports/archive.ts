import { crc32, inflateRawSync } from 'node:zlib';
import { LuwteError } from '../../../../contract/errors.ts';

/** The most a workbook may unpack to, in bytes. A caseload of 20,000 rows stays far below it. */
export const unpackedLimit = 100 * 1024 * 1024;
const entryLimit = 10_000;

/** A file inside a ZIP archive, still packed. */
export interface ArchiveEntry {
  readonly name: string;
  /** What the archive says it unpacks to. It may lie, so unpacking holds a cap of its own. */
  readonly size: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: Buffer;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;

/**
 * Lists a ZIP archive by its central directory (APPNOTE 6.3, section 4.3), unpacking nothing.
 * Fails with `import.unreadable` for a cut-off or damaged archive.
 */
export function listArchive(archive: Buffer): ArchiveEntry[] {
  try {
    return readDirectory(archive);
  } catch (error) {
    if (error instanceof RangeError) throw new LuwteError('import.unreadable');
    throw error;
  }
}

function readDirectory(archive: Buffer): ArchiveEntry[] {
  const end = archive.lastIndexOf(signature(endSignature));
  if (end < 0 || end < archive.length - endLength - 0xffff)
    throw new LuwteError('import.unreadable');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  // 0xffff and 0xffffffff mean ZIP64: no workbook of 20 MB needs it.
  if (count === 0xffff || at === 0xffffffff) throw new LuwteError('import.unreadable');
  if (count > entryLimit) throw new LuwteError('import.too-large');
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== centralSignature) throw new LuwteError('import.unreadable');
    const nameLength = archive.readUInt16LE(at + 28);
    const extra = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      size: archive.readUInt32LE(at + 24),
      method: archive.readUInt16LE(at + 10),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      packed: packedBytes(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20)),
    });
    at += 46 + nameLength + extra;
  }
  return entries;
}

function packedBytes(archive: Buffer, at: number, length: number): Buffer {
  if (archive.readUInt32LE(at) !== localSignature) throw new LuwteError('import.unreadable');
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  if (from + length > archive.length) throw new LuwteError('import.unreadable');
  return archive.subarray(from, from + length);
}

/**
 * Unpacks entries within `unpackedLimit` together. What is announced is checked before anything
 * is unpacked, what comes out while it does: fails with `import.too-large`.
 */
export function unpack(entries: readonly ArchiveEntry[]): Map<string, Buffer> {
  const announced = entries.reduce((sum, { size }) => sum + size, 0);
  if (announced > unpackedLimit) throw new LuwteError('import.too-large');
  let left = unpackedLimit;
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    const content = unpackOne(entry, left);
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

function unpackOne({ method, encrypted, packed }: ArchiveEntry, limit: number): Buffer {
  if (encrypted) throw new LuwteError('import.password-protected');
  if (method === 0 && packed.length <= limit) return packed;
  if (method !== 8) throw new LuwteError(method === 0 ? 'import.too-large' : 'import.unreadable');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const tooLong = error instanceof RangeError;
    throw new LuwteError(tooLong ? 'import.too-large' : 'import.unreadable');
  }
}

/** An archive that holds these files as they are, so that whoever reads it has nothing to unpack. */
export function packUncompressed(files: ReadonlyMap<string, Buffer>): ArrayBuffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const nameBytes = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    parts.push(signature(localSignature), facts, nameBytes, content);
    directory.push(signature(centralSignature), Buffer.from([20, 0]), facts, rest, nameBytes);
    at += 30 + nameBytes.length + content.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  const whole = Buffer.concat([...parts, central, signature(endSignature), end]);
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length) as ArrayBuffer;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
