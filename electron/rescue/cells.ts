import { usableBytes } from './cipher-pages.ts';

/** The kinds of pages in a b-tree, by their first byte. */
export const pageKinds = { indexInner: 2, tableInner: 5, indexLeaf: 10, tableLeaf: 13 } as const;

/** What stands in a page contradicts itself; on a genuine page that can't be. */
export class Malformed extends Error {}

/** A record as it lies in a page: the rest of it, if it is long, in a chain of other pages. */
export interface Payload {
  readonly bytes: number;
  readonly local: Buffer;
  /** The first page of the rest; 0 when there is none. */
  readonly next: number;
}

export interface Cell {
  /** Inner pages: the page with everything before this cell. */
  readonly left: number;
  /** Tables with row numbers only. */
  readonly rowid: bigint | null;
  /** Null on the inner pages of a table, which hold no rows. */
  readonly payload: Payload | null;
}

export interface TreePage {
  readonly kind: number;
  readonly cells: readonly Cell[];
  /** Inner pages: the page with everything after the last cell; else 0. */
  readonly right: number;
}

/** Reads a page of a b-tree (sqlite.org/fileformat2.html, section 1.6). Fails with `Malformed`. */
export function parsePage(page: Buffer, number: number): TreePage {
  const start = number === 1 ? 100 : 0;
  const kind = page[start] ?? 0;
  const isInner = kind === pageKinds.indexInner || kind === pageKinds.tableInner;
  if (!isInner && kind !== pageKinds.indexLeaf && kind !== pageKinds.tableLeaf) {
    throw new Malformed();
  }
  const pointers = start + (isInner ? 12 : 8);
  const count = page.readUInt16BE(start + 3);
  if (pointers + 2 * count > usableBytes) throw new Malformed();
  const cells = Array.from({ length: count }, (_, place) =>
    parseCell(page, page.readUInt16BE(pointers + 2 * place), kind),
  );
  return { kind, cells, right: isInner ? page.readUInt32BE(start + 8) : 0 };
}

function parseCell(page: Buffer, at: number, kind: number): Cell {
  if (at === 0 || at + 4 > usableBytes) throw new Malformed();
  const isInner = kind === pageKinds.indexInner || kind === pageKinds.tableInner;
  const left = isInner ? page.readUInt32BE(at) : 0;
  let place = at + (isInner ? 4 : 0);
  if (kind === pageKinds.tableInner) {
    return { left, rowid: readVarint(page, place).value, payload: null };
  }
  const size = readVarint(page, place);
  place = size.end;
  let rowid: bigint | null = null;
  if (kind === pageKinds.tableLeaf) {
    const number = readVarint(page, place);
    rowid = number.value;
    place = number.end;
  }
  return { left, rowid, payload: parsePayload(page, place, Number(size.value), kind) };
}

function parsePayload(page: Buffer, at: number, bytes: number, kind: number): Payload {
  // SQLite's own limit (1 GB) is far under what a damaged number may say.
  if (bytes < 0 || bytes > 1_000_000_000) throw new Malformed();
  const most =
    kind === pageKinds.tableLeaf
      ? usableBytes - 35
      : Math.floor(((usableBytes - 12) * 64) / 255) - 23;
  const least = Math.floor(((usableBytes - 12) * 32) / 255) - 23;
  const wished = least + ((bytes - least) % (usableBytes - 4));
  const here = bytes <= most ? bytes : wished <= most ? wished : least;
  const end = at + here;
  if (end + (here < bytes ? 4 : 0) > usableBytes) throw new Malformed();
  return {
    bytes,
    local: page.subarray(at, end),
    next: here < bytes ? page.readUInt32BE(end) : 0,
  };
}

/** One to nine bytes, seven bits each and all eight of the ninth; signed. */
export function readVarint(bytes: Buffer, at: number): { value: bigint; end: number } {
  let value = 0n;
  for (let place = 0; place < 9; place += 1) {
    const byte = bytes[at + place];
    if (byte === undefined) throw new Malformed();
    if (place === 8) {
      value = (value << 8n) | BigInt(byte);
      return { value: BigInt.asIntN(64, value), end: at + 9 };
    }
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value: BigInt.asIntN(64, value), end: at + place + 1 };
  }
  throw new Malformed();
}
