import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { LuwteError } from '../../../../contract/errors.ts';

/** Opens a file for writing that must not exist yet; a test gives one that fails. */
export type MakeFile = (path: string) => Promise<Pick<FileHandle, 'write' | 'sync' | 'close'>>;

export const makeFile: MakeFile = (path) => open(path, 'wx', 0o600);

export interface CopiedFile {
  readonly bytes: number;
  readonly sha256: string;
  /** Settles when the bytes are on the disk and not only on their way. */
  readonly synced: Promise<void>;
}

export interface CopyControl {
  readonly make: MakeFile;
  readonly signal: AbortSignal;
  /** Hears of so many more bytes. */
  readonly copied: (bytes: number) => void;
}

/** Measured: larger pieces than this take more than twice the time, smaller ones a fifth more. */
const chunkBytes = 2 ** 19;

/**
 * Copies a file and hashes it on the way: while one piece is being written the next is read and
 * hashed. Never a clone of the file system's: one bad spot would then spoil both.
 */
export async function copyFile(
  from: string,
  to: string,
  { make, signal, copied }: CopyControl,
): Promise<CopiedFile> {
  const source = await open(from, 'r');
  try {
    const target = await make(to);
    const pieces = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
    const hash = createHash('sha256');
    let bytes = 0;
    // Settled either way, so that a failed write is heard when it is asked for, and not before.
    let writing: Promise<PromiseSettledResult<void>[]> = Promise.allSettled([]);
    try {
      for (let turn = 0; ; turn += 1) {
        assertGoesOn(signal);
        const { bytesRead, buffer } = await source.read(
          pieces[turn % 2 ? 1 : 0],
          0,
          chunkBytes,
          bytes,
        );
        if (bytesRead === 0) break;
        const piece = buffer.subarray(0, bytesRead);
        hash.update(piece);
        assertWritten(await writing);
        writing = Promise.allSettled([writeAll(target, piece)]);
        bytes += bytesRead;
        copied(bytesRead);
      }
      assertWritten(await writing);
    } catch (error) {
      await writing;
      await target.close();
      throw error;
    }
    const synced = target.sync().finally(() => target.close());
    return { bytes, sha256: hash.digest('hex'), synced };
  } finally {
    await source.close();
  }
}

function assertWritten(results: readonly PromiseSettledResult<void>[]): void {
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function writeAll(target: Pick<FileHandle, 'write'>, piece: Buffer): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await target.write(piece, done, piece.length - done, null);
    done += bytesWritten;
  }
}

export function assertGoesOn(signal: AbortSignal): void {
  if (signal.aborted) throw new LuwteError('call.cancelled');
}
