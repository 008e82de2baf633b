import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { DatabaseKey } from '../vault/db/open.ts';
import { type Log, readLog } from './wal.ts';

export const pageSize = 4096;
/** Of each page the last bytes hold an initialisation vector and the MAC. */
const vectorBytes = 16;
const macBytes = 64;
/** What SQLite has of a page. */
export const usableBytes = pageSize - vectorBytes - macBytes;
const saltBytes = 16;

/** An encrypted database and its log, read a page at a time and never written to. */
export class CipherPages {
  readonly count: number;
  /** Bytes at the end of the file that are no whole page. */
  readonly strayBytes: number;
  readonly log: Log;
  readonly #file: number;
  readonly #logBytes: Buffer;
  readonly #key: Buffer;
  readonly #macKey: Buffer;

  constructor(path: string, { key, salt }: DatabaseKey) {
    this.#file = openSync(path, 'r');
    const { size } = fstatSync(this.#file);
    const logPath = `${path}-wal`;
    this.#logBytes = existsSync(logPath) ? readFileSync(logPath) : Buffer.alloc(0);
    this.log = readLog(this.#logBytes, pageSize);
    this.strayBytes = size % pageSize;
    this.#key = Buffer.from(key);
    this.#macKey = pbkdf2Sync(
      key,
      salt.map((byte) => byte ^ 0x3a),
      2,
      32,
      'sha512',
    );
    // A file that was cut short still says how long it was.
    const declared = this.read(1)?.readUInt32BE(28) ?? 0;
    this.count = this.log.pageCount ?? Math.max(Math.floor(size / pageSize), declared);
  }

  /** A page as SQLite wrote it; null when its MAC does not fit, or it is not there. */
  read(number: number): Buffer | null {
    const sealed = this.#sealed(number);
    return sealed && this.#isGenuine(number, sealed) ? this.#decrypt(number, sealed) : null;
  }

  /**
   * A page of which the MAC does not fit, decrypted all the same: one changed bit spoils 16 bytes and one
   * bit more, and the rest is as it was written. Nothing tells which.
   */
  readUnproven(number: number): Buffer | null {
    const sealed = this.#sealed(number);
    return sealed ? this.#decrypt(number, sealed) : null;
  }

  /** Whether the file ends before this page. */
  isMissing(number: number): boolean {
    return !this.log.pages.has(number) && number * pageSize > fstatSync(this.#file).size;
  }

  close(): void {
    closeSync(this.#file);
    this.#key.fill(0);
    this.#macKey.fill(0);
  }

  #sealed(number: number): Buffer | null {
    if (number < 1) return null;
    const logged = this.log.pages.get(number);
    if (logged !== undefined) return this.#logBytes.subarray(logged, logged + pageSize);
    const page = Buffer.alloc(pageSize);
    try {
      const read = readSync(this.#file, page, 0, pageSize, (number - 1) * pageSize);
      return read === pageSize ? page : null;
    } catch {
      // A spot of the disk that can't be read: the others may.
      return null;
    }
  }

  #isGenuine(number: number, sealed: Buffer): boolean {
    const numbered = Buffer.alloc(4);
    numbered.writeUInt32LE(number);
    const mac = createHmac('sha512', this.#macKey)
      .update(sealed.subarray(startOf(number), usableBytes + vectorBytes))
      .update(numbered)
      .digest();
    return timingSafeEqual(mac, sealed.subarray(usableBytes + vectorBytes));
  }

  #decrypt(number: number, sealed: Buffer): Buffer {
    const vector = sealed.subarray(usableBytes, usableBytes + vectorBytes);
    const cipher = createDecipheriv('aes-256-cbc', this.#key, vector).setAutoPadding(false);
    const content = cipher.update(sealed.subarray(startOf(number), usableBytes));
    // The file's salt stands where an open SQLite file says what it is.
    return number === 1 ? Buffer.concat([Buffer.from('SQLite format 3\0'), content]) : content;
  }
}

const startOf = (number: number) => (number === 1 ? saltBytes : 0);
