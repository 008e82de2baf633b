import { createDecipheriv } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BookKeys } from './independent/by-the-book.ts';

const pageBytes = 4096;
const endBytes = 80;
const vectorBytes = 16;
const saltBytes = 16;
const logHeaderBytes = 32;
const frameHeaderBytes = 24;

/**
 * All that the databases of a vault hold, decrypted as docs/vault-format.md says: every page of every copy in the folder,
 * free ones as well, and every frame of a log, also those that it has passed.
 */
export function decryptedPages(folder: string, keys: ReadonlyMap<string, BookKeys>): Buffer {
  const parts = readdirSync(folder).flatMap((name) => {
    const [, compartment = ''] = /^(\w+)\..*?db$/.exec(name) ?? [];
    const key = keys.get(compartment)?.database;
    if (key === undefined) return [];
    const path = join(folder, name);
    const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
    return [...pagesOf(readFileSync(path)), ...framesOf(log)].map((page) =>
      decrypt(page, Buffer.from(key, 'hex')),
    );
  });
  return Buffer.concat(parts);
}

interface SealedPage {
  readonly bytes: Buffer;
  readonly isFirst: boolean;
}

const pagesOf = (file: Buffer): SealedPage[] =>
  Array.from({ length: Math.floor(file.length / pageBytes) }, (_, index) => ({
    bytes: file.subarray(index * pageBytes, (index + 1) * pageBytes),
    isFirst: index === 0,
  }));

function framesOf(log: Buffer): SealedPage[] {
  const frameBytes = frameHeaderBytes + pageBytes;
  const count = Math.max(0, Math.floor((log.length - logHeaderBytes) / frameBytes));
  return Array.from({ length: count }, (_, index) => {
    const start = logHeaderBytes + index * frameBytes;
    const bytes = log.subarray(start + frameHeaderBytes, start + frameBytes);
    return { bytes, isFirst: log.readUInt32BE(start) === 1 };
  });
}

function decrypt({ bytes, isFirst }: SealedPage, key: Buffer): Buffer {
  const end = pageBytes - endBytes;
  const cipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(end, end + vectorBytes));
  return cipher.setAutoPadding(false).update(bytes.subarray(isFirst ? saltBytes : 0, end));
}

/** How often a word stands in what was decrypted, as it was typed, folded and in UTF-16. */
export function countIn(pages: Buffer, words: readonly string[]): number {
  const forms = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return forms.reduce((sum, form) => sum + countOne(pages, form), 0);
}

function countOne(pages: Buffer, form: Buffer): number {
  let count = 0;
  for (let at = pages.indexOf(form); at >= 0; at = pages.indexOf(form, at + form.length))
    count += 1;
  return count;
}
