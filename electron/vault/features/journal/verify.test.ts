import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JournalCheck } from '../../../../contract/journal.ts';
import type { Progress } from '../../../../contract/procedure.ts';
import { databasePath } from '../../databases.ts';
import { createDispatch } from '../../dispatch.ts';
import { createLocalClient } from '../../local-client.ts';
import { PathTokens } from '../../paths.ts';
import { compartmentOf, ServiceBench, testPassphrase } from '../../service-testing.ts';
import { createServed } from '../../vault-handlers.ts';
import type { VaultService } from '../../vault-service.ts';

let bench: ServiceBench;
let folder: string;
let member: string;
beforeEach(async () => {
  bench = new ServiceBench();
  ({ folder, member } = await bench.vault());
});
afterEach(() => bench.end());

async function open() {
  const service = bench.service();
  const session = await service.unlock(folder, member, testPassphrase);
  return { service, session, luwte: clientOf(service) };
}

const clientOf = (service: VaultService) =>
  createLocalClient(
    createDispatch({
      features: createServed(service),
      session: () => service.session(),
      surroundings: { now: () => new Date(bench.now), newId: () => '' },
      paths: new PathTokens(),
    }),
  );

/** What someone with the key of the database, but not of the journal, could do. */
async function tamper(sql: string): Promise<void> {
  const { service, session } = await open();
  compartmentOf(session).exec(`
    DROP TRIGGER journal_keeps_entries; DROP TRIGGER journal_loses_nothing; PRAGMA foreign_keys = OFF;
    ${sql}`);
  await service.close();
}

const sound: JournalCheck = {
  ...{
    count: expect.any(Number),
    brokenAt: null,
    soundUntil: null,
    expected: null,
    mismatches: [],
  },
};

test('a journal in which nothing was touched is sound, and that it was checked is in it', async () => {
  const { luwte, session } = await open();
  const steps: Progress[] = [];
  expect(
    await luwte.journalCasework.verify({}, { onProgress: (step) => steps.push(step) }),
  ).toEqual(sound);
  expect(steps.at(-1)).toMatchObject({ step: 'check', done: steps.at(-1)?.total });
  const entry = compartmentOf(session)
    .prepare('SELECT entry FROM journal ORDER BY sequence DESC', { pluck: true })
    .get();
  expect(JSON.parse(String(entry))).toMatchObject({
    ...{ action: 'verify', objectKind: 'journal', outcome: 'success', purpose: 'accountability' },
  });
});

test.each([
  [
    'an edited entry',
    "UPDATE journal SET entry = replace(entry, 'create', 'lock') WHERE sequence = 1;",
    1,
  ],
  ['a deleted entry', 'DELETE FROM journal WHERE sequence = 2;', 2],
])('%s is found, and until when all is sound', async (_, sql, at) => {
  await tamper(sql);
  const { luwte } = await open();
  const check = await luwte.journalCasework.verify({});
  expect(check.brokenAt).toBe(at);
  expect(check.soundUntil).toBe(at === 1 ? null : '2026-03-02T09:00:00.000Z');
  expect(await luwte.journalPlaces.verify({})).toEqual(sound);
});

test('an end that is cut is found by what the header says', async () => {
  const { luwte, session } = await open();
  const { count } = await luwte.journalCasework.verify({});
  compartmentOf(session).exec(
    'DROP TRIGGER journal_loses_nothing; DELETE FROM journal WHERE sequence > 2;',
  );
  const check = await luwte.journalCasework.verify({});
  // The header knows of all up to the unlocking.
  expect(check).toMatchObject({ count: 2, brokenAt: null, expected: count });
});

test('an end that was cut while the vault lay locked is told by every check after it', async () => {
  const older = join(bench.root, 'older.db');
  copyFileSync(databasePath(folder, 'places'), older);
  await (await open()).service.close();
  copyFileSync(older, databasePath(folder, 'places'));
  bench.now += 60_000;
  const mismatches = ['2026-03-02T09:01:00.000Z'];
  const { luwte, service } = await open();
  expect(await luwte.journalPlaces.verify({})).toEqual({ ...sound, mismatches });
  await service.close();
  expect(await (await open()).luwte.journalPlaces.verify({})).toEqual({ ...sound, mismatches });
});

test('a check can be stopped, and says that it was', async () => {
  const { luwte } = await open();
  const stop = new AbortController();
  const asked = { signal: stop.signal, onProgress: () => stop.abort() };
  await expect(luwte.journalCasework.verify({}, asked)).rejects.toMatchObject({
    code: 'call.cancelled',
  });
});
