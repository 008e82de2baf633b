import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Value } from './record.ts';

/** The folder that a rescue writes to. What is in it can be read by anyone who can reach it. */
export class Output {
  readonly #folder: string;

  /** The folder is made if need be. Fails when something is in it. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isEmptyFolder(folder)) throw new Error('the folder is not empty');
  }

  /** Where a file of that name goes; its folder is made. */
  place(...names: string[]): string {
    const path = join(this.#folder, ...names);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return path;
  }

  writeText(text: string, ...names: string[]): void {
    writeFileSync(this.place(...names), text, { mode: 0o600 });
  }

  /** Writes rows as a JSON array, a line each, as they come; gives how many. No rows, no file. */
  writeRows(rows: Iterable<unknown>, ...names: string[]): number {
    let file: number | null = null;
    let count = 0;
    try {
      for (const row of rows) {
        file ??= openSync(this.place(...names), 'wx', 0o600);
        writeSync(file, `${count === 0 ? '[\n' : ',\n'}${JSON.stringify(row, plainValue)}`);
        count += 1;
      }
      if (file !== null) writeSync(file, '\n]\n');
      return count;
    } finally {
      if (file !== null) closeSync(file);
    }
  }
}

export function isEmptyFolder(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** Bytes as hexadecimal, and whole numbers that JSON can't hold exactly as text. */
function plainValue(this: unknown, key: string, value: unknown): unknown {
  const own = (this as Record<string, Value>)[key];
  if (Buffer.isBuffer(own)) return { hex: own.toString('hex') };
  return typeof value === 'bigint' ? value.toString() : value;
}

/** A text as a file name that every system takes. */
export function fileNameOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain.slice(0, 80) || 'x';
}
