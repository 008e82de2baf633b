import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const blockSize = 4096;

/** A disk of a few megabytes, to fill up and to write-protect. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves room for so many blocks of 4 KiB: with none, not even for an empty file. */
  readonly fill: (blocks?: number) => void;
  readonly makeRoom: () => void;
  readonly protect: (writeProtected: boolean) => void;
  readonly remove: () => void;
}

/** Why there is no such disk here; null when there can be one. */
export function noSmallDisk(): string | null {
  if (process.platform !== 'linux') return 'only Linux gives a test a disk of its own';
  if (process.getuid?.() !== 0) return 'only root may mount a disk';
  const trial = mkdtempSync(join(tmpdir(), 'luwte-disk-'));
  const mounted = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', trial);
  if (mounted) unmount(trial);
  rmdirSync(trial);
  return mounted ? null : 'this root may not mount a disk (a container without that right)';
}

export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-disk-'));
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) {
    throw new Error('the disk could not be mounted');
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (blocks = 0) => {
      fillUp(ballast);
      truncateSync(ballast, statSync(ballast).size - blocks * blockSize);
    },
    makeRoom: () => rmSync(ballast),
    protect: (writeProtected) => {
      const state = writeProtected ? 'ro' : 'rw';
      if (!mount('-o', `remount,${state}`, folder)) throw new Error(`the disk can not be ${state}`);
    },
    remove: () => {
      unmount(folder);
      rmdirSync(folder);
    },
  };
}

function fillUp(file: string): void {
  try {
    for (;;) writeFileSync(file, Buffer.alloc(blockSize), { flag: 'a' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

const mount = (...parts: string[]) => spawnSync('mount', parts).status === 0;
const unmount = (folder: string) => spawnSync('umount', ['--lazy', folder]);
