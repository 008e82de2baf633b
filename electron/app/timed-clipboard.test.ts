import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TimedClipboard } from './timed-clipboard.ts';

let content: string;
/** Whether another program holds the clipboard. */
let held: boolean;
let clipboard: TimedClipboard;

beforeEach(() => {
  vi.useFakeTimers();
  content = 'van eerder';
  held = false;
  clipboard = new TimedClipboard({
    read: () => (held ? Promise.reject(new Error('held')) : Promise.resolve(content)),
    write: (text) => {
      content = text;
      return Promise.resolve();
    },
  });
});

afterEach(() => vi.useRealTimers());

test('a secret is gone after its time', async () => {
  await clipboard.copy('geheim', 30);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(content).toBe('geheim');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(content).toBe('');
});

test('a clipboard that can not be reached is tried again until it can', async () => {
  await clipboard.copy('geheim', 10);
  held = true;
  await vi.advanceTimersByTimeAsync(15_000);
  await expect(clipboard.clear()).rejects.toThrow('held');
  held = false;
  await clipboard.clear();
  expect(content).toBe('');
  await clipboard.copy('nog iets', 10);
  held = true;
  await vi.advanceTimersByTimeAsync(12_000);
  held = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(content).toBe('');
});

test('what is copied while it is being cleared stays', async () => {
  await clipboard.copy('geheim', 10);
  const clearing = clipboard.clear();
  await clipboard.copy('iets anders', undefined);
  await clearing;
  expect(content).toBe('iets anders');
});

test('what the user copied meanwhile stays', async () => {
  await clipboard.copy('geheim', 30);
  content = 'boodschappen';
  await vi.advanceTimersByTimeAsync(30_000);
  expect(content).toBe('boodschappen');
});

test('what was copied without a time stays', async () => {
  await clipboard.copy('geheim', 30);
  await clipboard.copy('telefoonnummer', undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(content).toBe('telefoonnummer');
});

test('locking does not wait for the time', async () => {
  await clipboard.copy('geheim', 30);
  await clipboard.clear();
  expect(content).toBe('');
});

test('locking leaves alone what is not ours', async () => {
  await clipboard.clear();
  expect(content).toBe('van eerder');
});
