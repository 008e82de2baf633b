import { writeFileSync } from 'node:fs';
import { type Disk, disk } from './disk.ts';

interface Failure {
  /** The operating system's code; `EIO` unless told. */
  readonly code?: string;
  /** Whether only that step fails, or the power is off from there. */
  readonly afterwards?: 'all fails' | 'all works';
  /** Whether a write that fails leaves half of its bytes. */
  readonly writesHalf?: boolean;
}

/** A real disk whose n-th change fails: writing, renaming and removing count, reading does not. For tests. */
export function failingDisk(failsAt: number, failure: Failure): Disk {
  let step = 0;
  const fails = () => {
    step += 1;
    return step === failsAt || (failure.afterwards === 'all fails' && step > failsAt);
  };
  const error = () =>
    Object.assign(new Error(failure.code ?? 'EIO'), { code: failure.code ?? 'EIO' });
  const write = <Result>(path: string, bytes: Buffer, work: () => Result): Result => {
    if (!fails()) return work();
    if (failure.writesHalf) writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    throw error();
  };
  const attempt = <Result>(work: () => Result): Result => {
    if (fails()) throw error();
    return work();
  };
  return {
    read: disk.read,
    write: (path, bytes) => write(path, bytes, () => disk.write(path, bytes)),
    make: (path, bytes) => write(path, bytes, () => disk.make(path, bytes)),
    rename: (from, to) => attempt(() => disk.rename(from, to)),
    syncFolder: (folder) => attempt(() => disk.syncFolder(folder)),
    remove: (path) => attempt(() => disk.remove(path)),
  };
}
