import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { LuwteError } from '../../contract/errors.ts';
import { type Disk, systemCode } from './header/disk.ts';

/** What the lock needs to know of running processes. */
export interface Processes {
  readonly host: string;
  readonly pid: number;
  /** When this machine started, in milliseconds since 1970; a few seconds inexact. */
  readonly bootedAt: number;
  /** When a process started, in the system's own words; '' when it runs but no one says, null when it does not run. */
  readonly startOf: (pid: number) => string | null;
}

/** Holds a vault for this process until it is released; releasing twice does nothing more. */
export interface VaultLock {
  readonly release: () => void;
}

const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  started: z.string(),
  bootedAt: z.iso.datetime(),
  /** Renewed every minute, for machines that can't look at each other's processes. */
  beatAt: z.iso.datetime(),
});
type Holder = z.infer<typeof holderSchema>;

const beatMs = 60_000;
/** Without a sign of life for this long, a holder on another machine is gone. */
const silenceMs = 10 * beatMs;
/** How far two reckonings of one machine's start may lie apart. */
const bootToleranceMs = 5 * 60_000;

/**
 * Takes the vault's lock file. One left by a process that ended is taken over; a living one is
 * `vault.open-elsewhere` with its `pid` and `host`.
 */
export function takeLock(
  disk: Disk,
  folder: string,
  now: () => Date,
  processes: Processes = runningProcesses,
): VaultLock {
  const path = join(folder, 'lock');
  const content = () => Buffer.from(`${JSON.stringify(describeSelf(processes, now()))}\n`);
  if (!disk.make(path, content())) {
    const holder = readHolder(disk.read(path));
    if (holder && lives(holder, processes, now())) {
      throw new LuwteError('vault.open-elsewhere', { pid: holder.pid, host: holder.host });
    }
    disk.remove(path);
    if (!disk.make(path, content())) throw new LuwteError('vault.open-elsewhere');
  }
  const beat = setInterval(() => renew(disk, path, content()), beatMs);
  beat.unref();
  let held = true;
  return {
    release: () => {
      clearInterval(beat);
      // Once: afterwards another process may hold a lock of its own there.
      if (held) disk.remove(path);
      held = false;
    },
  };
}

function describeSelf(processes: Processes, now: Date): Holder {
  return {
    pid: processes.pid,
    host: processes.host,
    started: processes.startOf(processes.pid) ?? '',
    bootedAt: new Date(processes.bootedAt).toISOString(),
    beatAt: now.toISOString(),
  };
}

/** A lock that was never written whole belongs to no one. */
function readHolder(bytes: Buffer | null): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(bytes?.toString('utf8') ?? ''));
  } catch {
    return null;
  }
}

function lives(holder: Holder, processes: Processes, now: Date): boolean {
  if (holder.host !== processes.host) {
    return now.getTime() - Date.parse(holder.beatAt) < silenceMs;
  }
  const started = processes.startOf(holder.pid);
  if (started === null) return false;
  if (started !== '') return started === holder.started;
  return Math.abs(Date.parse(holder.bootedAt) - processes.bootedAt) < bootToleranceMs;
}

function renew(disk: Disk, path: string, content: Buffer): void {
  try {
    disk.write(path, content);
  } catch {
    // A missed beat matters only to another machine, and the next one comes in a minute.
  }
}

/** The processes of this machine. */
export const runningProcesses: Processes = {
  host: hostname(),
  pid: process.pid,
  get bootedAt() {
    return Date.now() - uptime() * 1000;
  },
  startOf: (pid) => {
    if (!isRunning(pid)) return null;
    if (process.platform !== 'linux') return '';
    try {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // proc(5): field 22, counted after the command's name, which may hold spaces and brackets.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\)\s/s, '')
        .split(' ');
      return `${boot} ${fields[19] ?? ''}`;
    } catch {
      // It ended meanwhile, or /proc is hidden: then nothing is known of its start.
      return isRunning(pid) ? '' : null;
    }
  },
};

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
