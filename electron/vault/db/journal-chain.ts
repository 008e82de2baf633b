import sodium from 'sodium-native';

/** The chain's end: how many entries there are and the MAC of the last. */
export interface Anchor {
  readonly count: number;
  /** Hex; 64 zeros for an empty journal. */
  readonly head: string;
}

/** The keys of a chain: one entry may be the first under a new key. */
export interface ChainKeys {
  readonly present: Buffer;
  /** The keys before it, oldest first, and up to which entry each was used. */
  readonly past: ReadonlyArray<{ readonly entries: number; readonly key: Buffer }>;
}

/** The key that an entry was, or is to be, made with. */
export function keyOfEntry({ present, past }: ChainKeys, sequence: number): Buffer {
  return past.find(({ entries }) => sequence <= entries)?.key ?? present;
}

const macBytes = 32;
/** What stands in the place of the MAC before the first entry. */
export const genesis = Buffer.alloc(macBytes);

/** The MAC of an entry: crypto_auth over the MAC before it and the bytes of its text. */
export function chainMac(key: Buffer, previous: Uint8Array, entry: string): Buffer<ArrayBuffer> {
  return auth(key, Buffer.concat([previous, Buffer.from(entry, 'utf8')]));
}

export function repeatMac(
  key: Buffer,
  ...repeat: Parameters<typeof repeatText>
): Buffer<ArrayBuffer> {
  return auth(key, Buffer.from(repeatText(...repeat)));
}

/** The text of a counted view, as it is authenticated. */
export function repeatText(
  sequence: number,
  count: number,
  lastAt: string,
  detail: string | null,
): string {
  return JSON.stringify(['repeat', sequence, count, lastAt, detail]);
}

/** An entry whose contents were erased: what is left of it, and the MAC it had. */
export interface ErasedEntry {
  readonly sequence: number;
  /** The entry of the erasure. */
  readonly by: number;
  readonly mac: Uint8Array;
  readonly entry: string;
}

/** What vouches for an erased entry in the place of its own MAC; made with the key of the entry `by`. */
export function erasureMac(
  key: Buffer,
  { sequence, by, mac, entry }: ErasedEntry,
): Buffer<ArrayBuffer> {
  const hex = Buffer.from(mac).toString('hex');
  return auth(key, Buffer.from(JSON.stringify(['erased', sequence, by, hex, entry])));
}

/** Whether two MACs are one. */
export function isSameMac(one: Uint8Array, other: Uint8Array): boolean {
  return (
    one.length === macBytes &&
    other.length === macBytes &&
    sodium.sodium_memcmp(Buffer.from(one), Buffer.from(other))
  );
}

function auth(key: Buffer, message: Buffer): Buffer<ArrayBuffer> {
  const mac = Buffer.alloc(macBytes);
  sodium.crypto_auth(mac, message, key);
  return mac;
}
