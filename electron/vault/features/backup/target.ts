import { access, constants, realpath, stat, statfs } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { type ErrorCode, LuwteError } from '../../../../contract/errors.ts';
import { systemCode } from '../../header/disk.ts';

const byCode: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'backup.target-full',
  EDQUOT: 'backup.target-full',
  EFBIG: 'backup.target-full',
  EROFS: 'backup.target-read-only',
  EACCES: 'backup.target-read-only',
  EPERM: 'backup.target-read-only',
  ENOENT: 'backup.target-missing',
  ENOTDIR: 'backup.target-missing',
  EIO: 'backup.target-missing',
  ENXIO: 'backup.target-missing',
  ENODEV: 'backup.target-missing',
  ESTALE: 'backup.target-missing',
  EHOSTDOWN: 'backup.target-missing',
  ETIMEDOUT: 'backup.target-missing',
};

/** Runs work on the disk of the backups: its failures are told as what they mean there. */
export async function onTarget<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const known = byCode[systemCode(error) ?? ''];
    throw known ? new LuwteError(known) : error;
  }
}

/** The real path of a folder that can take backups. Fails with `backup.target-…`. */
export async function usableTarget(path: string, vaultFolder: string): Promise<string> {
  const target = await onTarget(async () => {
    const real = await realpath(path);
    await access(real, constants.W_OK);
    if (!(await stat(real)).isDirectory()) throw new LuwteError('backup.target-missing');
    return real;
  });
  const inside = relative(await realpath(vaultFolder), target);
  // From another drive of Windows there is no relative path; it comes back whole.
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  if (!outside) throw new LuwteError('backup.target-inside-vault');
  return target;
}

/** Fails with `backup.target-full`, telling how much is needed and free, in megabytes. */
export async function assertRoom(target: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await onTarget(() => statfs(target));
  const free = bavail * bsize;
  if (free >= bytes) return;
  const inMegabytes = (amount: number) => Math.ceil(amount / 1e6);
  throw new LuwteError('backup.target-full', {
    needed: inMegabytes(bytes),
    free: inMegabytes(free),
  });
}

/** Whether two folders lie on one file system. */
export async function onSameDisk(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(one), stat(other)]);
  return first.dev === second.dev;
}
