import { beforeEach, expect, test } from 'vitest';
import type { VaultProcess } from '../shell/shell.ts';
import { VaultKeeper } from './vault-keeper.ts';

/** A process that can be made to end; `obeys` says whether it does what it is asked. */
class FakeProcess implements VaultProcess {
  readonly pid = 1;
  readonly sent: unknown[] = [];
  killed = false;
  obeys = true;
  ended: Promise<{ code: number | null }>;
  end: (code: number) => void = () => undefined;

  constructor() {
    this.ended = new Promise((resolve) => {
      this.end = (code) => resolve({ code });
    });
  }

  send = (message: unknown): void => {
    this.sent.push(message);
    if (this.obeys && JSON.stringify(message).includes('shutdown')) this.end(0);
  };
  onMessage = (): void => undefined;
  kill = (): void => {
    this.killed = true;
    this.end(137);
  };
}

let processes: FakeProcess[];
let lost: boolean[];
let now: number;
let keeper: VaultKeeper;

beforeEach(() => {
  processes = [];
  lost = [];
  now = 0;
  keeper = new VaultKeeper({
    now: () => now,
    start: () => {
      const started = new FakeProcess();
      processes.push(started);
      return started;
    },
    introduce: () => [{ control: 'device', file: '/d' }],
    onMessage: () => undefined,
    onStarted: () => undefined,
    onLost: (hopeless) => lost.push(hopeless),
  });
  keeper.start();
});

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function crash(): Promise<void> {
  processes.at(-1)?.end(1);
  await settle();
}

test('each new process first hears what the host knows', () => {
  expect(processes[0]?.sent).toEqual([{ control: 'device', file: '/d' }]);
});

test('a process that is asked to end is not missed', async () => {
  await keeper.end();
  await settle();
  expect(processes[0]?.killed).toBe(false);
  expect(lost).toEqual([]);
  expect(processes).toHaveLength(1);
});

test('a process that does not end is killed', async () => {
  const [process] = processes;
  if (process) process.obeys = false;
  const began = performance.now();
  await keeper.end();
  expect(process?.killed).toBe(true);
  expect(performance.now() - began).toBeLessThan(600);
});

test('a process that ends by itself is followed by the next', async () => {
  await crash();
  expect(processes).toHaveLength(2);
  expect(lost).toEqual([false]);
});

test('a process that keeps ending at once is given up', async () => {
  await crash();
  await crash();
  await crash();
  expect(lost).toEqual([false, false, true]);
  expect(processes).toHaveLength(3);
});

test('three losses spread over a day are no reason to give up', async () => {
  for (let hour = 0; hour < 3; hour += 1) {
    now += 60 * 60 * 1000;
    await crash();
  }
  expect(lost).toEqual([false, false, false]);
});
