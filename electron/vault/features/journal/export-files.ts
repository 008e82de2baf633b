import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type ErrorCode, LuwteError } from '../../../../contract/errors.ts';
import { systemCode } from '../../header/disk.ts';

const byCode: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'folder.full',
  EDQUOT: 'folder.full',
  EFBIG: 'folder.full',
  EROFS: 'folder.no-permission',
  EIO: 'folder.not-found',
  ENXIO: 'folder.not-found',
};

/** Runs work on the disk of an export: its failures are told as what they mean there. */
export async function onDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const known = byCode[systemCode(error) ?? ''];
    throw known ? new LuwteError(known) : error;
  }
}

const bufferSize = 256 * 1024;

/** A new file that is written from beginning to end, and its SHA-256. */
export class HashedFile {
  readonly #hash = createHash('sha256');
  readonly #file: FileHandle;
  #waiting: string[] = [];
  #length = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<HashedFile> {
    return new HashedFile(await open(path, 'wx', 0o600));
  }

  async write(text: string): Promise<void> {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length >= bufferSize) await this.#flush();
  }

  /** Sees to it that all of it is on the disk; gives the SHA-256 in hexadecimal. */
  async finish(): Promise<string> {
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    return this.#hash.digest('hex');
  }

  /** Closes a file that will not be finished. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#waiting.join(''), 'utf8');
    this.#waiting = [];
    this.#length = 0;
    this.#hash.update(bytes);
    await this.#file.writeFile(bytes);
  }
}
