import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LuwteError } from '../../contract/errors.ts';
import { disk } from './header/disk.ts';
import { type Processes, runningProcesses, takeLock } from './lock-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = Date.parse('2026-03-02T09:00:00.000Z');
let clock = start;
const now = () => new Date(clock);
const booted = Date.parse('2026-03-02T07:00:00.000Z');
const first: Processes = { host: 'laptop', pid: 100, bootedAt: booted, startOf: () => 'at seven' };

/** Another process on the same laptop, to which process 100 looks as `startOf100` says. */
const second = (startOf100: string | null, more: Partial<Processes> = {}): Processes => ({
  host: 'laptop',
  pid: 200,
  bootedAt: booted,
  startOf: (pid) => (pid === 100 ? startOf100 : 'now'),
  ...more,
});
const take = (processes: Processes) => takeLock(disk, folder, now, processes);
const isTaken = (processes: Processes) => {
  try {
    take(processes).release();
    return false;
  } catch (error) {
    expect(error).toEqual(new LuwteError('vault.open-elsewhere', { pid: 100, host: 'laptop' }));
    return true;
  }
};

beforeEach(() => {
  clock = start;
});

test('a lock is held until it is released', () => {
  const lock = take(first);
  expect(isTaken(second('at seven'))).toBe(true);
  lock.release();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  expect(isTaken(second('at seven'))).toBe(false);
});

test('releasing twice does not take away the next one’s lock', () => {
  const lock = take(first);
  lock.release();
  const next = take(second('at seven'));
  lock.release();
  expect(existsSync(join(folder, 'lock'))).toBe(true);
  next.release();
});

test('a lock of a process that ended is taken over', () => {
  take(first);
  expect(isTaken(second(null))).toBe(false);
});

test('a lock is taken over when its number went to a process that started later', () => {
  take(first);
  expect(isTaken(second('at eight'))).toBe(false);
});

test('where no one tells when a process started, a restart of the laptop does', () => {
  take({ ...first, startOf: () => '' });
  expect(isTaken(second('', { bootedAt: booted + 60_000 }))).toBe(true);
  expect(isTaken(second('', { bootedAt: booted + 3_600_000 }))).toBe(false);
});

test('a lock of another laptop holds while that gives signs of life', () => {
  take(first);
  clock += 9 * 60_000;
  expect(isTaken(second(null, { host: 'other' }))).toBe(true);
  clock += 2 * 60_000;
  expect(isTaken(second(null, { host: 'other' }))).toBe(false);
});

test.each(['', '{"pid": 1', 'not JSON', '{}'])(
  'a lock that was never whole (%j) holds no one',
  (text) => {
    writeFileSync(join(folder, 'lock'), text);
    expect(isTaken(second('at seven'))).toBe(false);
  },
);

test('the lock says who holds it', () => {
  take(first);
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toEqual({
    pid: 100,
    host: 'laptop',
    started: 'at seven',
    bootedAt: '2026-03-02T07:00:00.000Z',
    beatAt: '2026-03-02T09:00:00.000Z',
  });
});

test('this machine tells a running process from one that ended', async () => {
  const child = fork('-e', [], { execArgv: ['-e', 'setInterval(() => {}, 1000)'], silent: true });
  const pid = child.pid ?? 0;
  await new Promise((resolve) => child.once('spawn', resolve));
  const started = runningProcesses.startOf(pid);
  expect(started).not.toBeNull();
  expect(runningProcesses.startOf(pid)).toBe(started);
  expect(runningProcesses.startOf(process.pid)).not.toBeNull();
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(runningProcesses.startOf(pid)).toBeNull();
});
