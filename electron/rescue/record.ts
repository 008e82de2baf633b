import { Malformed, readVarint } from './cells.ts';

/** A value as SQLite stores it. Integers that JavaScript can't hold exactly are `bigint`. */
export type Value = null | number | bigint | string | Buffer;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a record (sqlite.org/fileformat2.html, section 2.1). Fails with `Malformed`. */
export function parseRecord(record: Buffer): Value[] {
  const header = readVarint(record, 0);
  const bodyStart = Number(header.value);
  if (bodyStart > record.length || bodyStart < header.end) throw new Malformed();
  const values: Value[] = [];
  let body = bodyStart;
  for (let at = header.end; at < bodyStart; ) {
    const kind = readVarint(record, at);
    at = kind.end;
    const size = sizeOf(kind.value);
    if (size < 0 || body + size > record.length) throw new Malformed();
    values.push(readValue(Number(kind.value), record.subarray(body, body + size)));
    body += size;
  }
  if (body !== record.length) throw new Malformed();
  return values;
}

const fixedSizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function sizeOf(kind: bigint): number {
  if (kind < 0n) return -1;
  if (kind < 10n) return fixedSizes[Number(kind)] ?? -1;
  // 10 and 11 are SQLite's own and stand in no file.
  return kind < 12n ? -1 : Number((kind - (kind % 2n === 0n ? 12n : 13n)) / 2n);
}

function readValue(kind: number, bytes: Buffer): Value {
  if (kind === 0) return null;
  if (kind === 8) return 0;
  if (kind === 9) return 1;
  if (kind === 7) return bytes.readDoubleBE(0);
  if (kind === 6) return plain(bytes.readBigInt64BE(0));
  if (kind < 7) return bytes.readIntBE(0, bytes.length);
  return kind % 2 === 0 ? Buffer.from(bytes) : decodeText(bytes);
}

function plain(value: bigint): number | bigint {
  return BigInt.asIntN(53, value) === value ? Number(value) : value;
}

function decodeText(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Malformed();
  }
}
