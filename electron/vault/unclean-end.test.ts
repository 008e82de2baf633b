import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { disk } from './header/disk.ts';
import {
  actionsIn,
  compartmentOf,
  recall,
  remember,
  ServiceBench,
  testPassphrase,
} from './service-testing.ts';
import type { Session } from './session.ts';
import { isDamagedLog } from './write-ahead-log.ts';

const pageBytes = 4096;
const frameBytes = pageBytes + 24;
let bench: ServiceBench;
let folder: string;
let member: string;

beforeEach(async () => {
  bench = new ServiceBench();
  ({ folder, member } = await bench.vault());
});
afterEach(() => bench.end());

/** What lies in the folder the moment the power fails, while the vault is open. */
async function cutPower(work: (session: Session) => void): Promise<void> {
  const service = bench.service();
  work(await service.unlock(folder, member, testPassphrase));
  const frozen = join(bench.root, 'frozen');
  const device = readFileSync(join(bench.root, 'device.json'));
  cpSync(folder, frozen, { recursive: true });
  await service.close();
  writeFileSync(join(bench.root, 'device.json'), device);
  rmSync(folder, { recursive: true });
  cpSync(frozen, folder, { recursive: true });
  rmSync(join(folder, 'lock'));
}

const unlock = () => bench.service().unlock(folder, member, testPassphrase);
const log = (name = 'casework') => join(folder, `${name}.db-wal`);
const kept = () => readdirSync(folder).filter((name) => name.includes('.damaged-'));

function flip(path: string, at: (length: number) => number): void {
  const bytes = readFileSync(path);
  const place = at(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 0x10, place);
  writeFileSync(path, bytes);
}

test('after a power cut all that was saved is there, and nothing is to be told', async () => {
  await cutPower((session) => remember(session, 'bewaard'));
  expect(isDamagedLog(readFileSync(log()))).toBe(false);
  const session = await unlock();
  expect(recall(session)).toBe('bewaard');
  expect(session.info.warnings).toEqual([]);
});

test('the shared memory beside the log can be missing', async () => {
  await cutPower((session) => remember(session, 'bewaard'));
  for (const name of readdirSync(folder)) {
    if (name.endsWith('-shm')) rmSync(join(folder, name));
  }
  const session = await unlock();
  expect(recall(session)).toBe('bewaard');
  expect(session.info.warnings).toEqual([]);
});

test.each([
  ['its last transaction', (length: number) => length - 100],
  ['the salt of a frame', () => 32 + frameBytes + 9],
  ['the middle', (length: number) => length >> 1],
  ['its header', () => 17],
])('a log that was changed in %s is told of, journalled and kept as it was', async (_, at) => {
  await cutPower((session) => remember(session, 'bewaard'));
  flip(log(), at);
  const damaged = readFileSync(log());
  const session = await unlock();
  expect(session.info.warnings).toContain('log-damaged');
  expect(kept()).toEqual([expect.stringMatching(/^casework\.damaged-.*\.db-wal$/)]);
  expect(readFileSync(join(folder, kept()[0] ?? '')).equals(damaged)).toBe(true);
  const details = compartmentOf(session)
    .prepare("SELECT entry ->> '$.detail' FROM journal WHERE action = 'unlock'", { pluck: true })
    .all();
  expect(details.at(-1)).toContain('log-damaged: casework');
});

test('a log that was cut short or is gone shows, for the journal is not as far as the header says', async () => {
  await cutPower((session) => remember(session, 'bewaard'));
  const whole = readFileSync(log());
  const without = join(bench.root, 'without');
  for (const spoil of [() => writeFileSync(log(), whole.subarray(0, 40)), () => rmSync(log())]) {
    cpSync(folder, without, { recursive: true });
    spoil();
    const service = bench.service();
    const session = await service.unlock(folder, member, testPassphrase);
    expect(session.info.warnings).toContain('journal-mismatch');
    await service.close();
    rmSync(folder, { recursive: true });
    cpSync(without, folder, { recursive: true });
  }
});

test('what a power cut left half written is no damage: it was never said to be saved', async () => {
  await cutPower((session) => remember(session, 'bewaard'));
  const whole = readFileSync(log());
  // A transaction of two pages, of which the second never came.
  const begun = Buffer.from(whole.subarray(32, 32 + frameBytes));
  begun.writeUInt32BE(0, 4);
  writeFileSync(log(), Buffer.concat([whole, begun, Buffer.alloc(500, 7)]));
  const session = await unlock();
  expect(recall(session)).toBe('bewaard');
  expect(session.info.warnings).toEqual([]);
});

test('a clock more than a day behind the journal is told of, and nothing breaks', async () => {
  const first = bench.service();
  remember(await first.unlock(folder, member, testPassphrase), 'bewaard');
  await first.close();
  bench.now -= 23 * 60 * 60_000;
  const close = bench.service();
  expect((await close.unlock(folder, member, testPassphrase)).info.warnings).toEqual([]);
  await close.close();
  bench.now -= 25 * 60 * 60_000;
  const service = bench.service();
  const session = await service.unlock(folder, member, testPassphrase);
  expect(session.info.warnings).toEqual(['clock-behind']);
  expect(recall(session)).toBe('bewaard');
  await service.close();
  const again = await unlock();
  expect(again.info.warnings).toEqual([]);
  expect(actionsIn(again).slice(-2)).toEqual(['lock', 'unlock']);
  const [connection] = again.connections.values();
  expect(connection?.journal.firstBreak()).toBeNull();
  const clocks = compartmentOf(again)
    .prepare("SELECT entry ->> '$.clock' FROM journal ORDER BY sequence", { pluck: true })
    .all();
  expect(clocks).toEqual([...clocks].sort());
});

test('two programs at once: the second is told, also when the first had its clock set back', async () => {
  await bench.service().unlock(folder, member, testPassphrase);
  bench.now -= 48 * 60 * 60_000;
  await expect(unlock()).rejects.toMatchObject({ code: 'vault.open-elsewhere' });
  expect(existsSync(join(folder, 'lock'))).toBe(true);
});

test('permission that is taken away while it is open costs nothing that was saved', async () => {
  let refused = false;
  const guarded =
    <Given extends unknown[], Result>(work: (...given: Given) => Result) =>
    (...given: Given): Result => {
      if (refused) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return work(...given);
    };
  bench.change = {
    disk: {
      ...disk,
      write: guarded(disk.write),
      make: guarded(disk.make),
      rename: guarded(disk.rename),
    },
  };
  const service = bench.service();
  const session = await service.unlock(folder, member, testPassphrase);
  refused = true;
  remember(session, 'bewaard');
  await expect(service.close()).rejects.toMatchObject({ code: 'vault.read-only' });
  await expect(unlock()).rejects.toMatchObject({ code: 'vault.read-only' });
  refused = false;
  const again = await unlock();
  expect(recall(again)).toBe('bewaard');
  expect(again.info.warnings).toEqual([]);
});
