import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import { compartments } from '../../../../contract/common.ts';
import { countIn, decryptedPages } from '../../../../tests/decrypted-pages.ts';
import {
  enterMarkedClient,
  foldedMark,
  importMarkedClient,
  mark,
} from '../../../../tests/full-client.ts';
import {
  type BookKeys,
  openBook,
  privateKeyByPassphrase,
  readBook,
} from '../../../../tests/independent/by-the-book.ts';
import { rescueInto } from '../../../../tests/rescue/full-vault.ts';
import { type Colleague, TeamBench } from '../../members/team-testing.ts';
import { testPassphrase } from '../../service-testing.ts';
import type { Session } from '../../session.ts';
import { finishErasures } from './carry-out.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

let team: TeamBench;
beforeEach(async () => {
  team = new TeamBench();
  await team.make();
  await team.logIn(team.founder);
});
afterEach(() => team.end());

const code = (error: string) => expect.objectContaining({ code: error });
const wish = (clientId: string) => ({
  ...{ clientId, code: 'TW-2026-7', passphrase: testPassphrase, ground: 'client-request' as const },
  ...{ decidedOn: '2026-03-01', note: 'Brief van 1 maart', leftovers: true },
});

function keysOf(folder: string, { id, passphrase }: Colleague): Map<string, BookKeys> {
  const book = readBook(folder);
  return openBook(book, id, privateKeyByPassphrase(book.header, passphrase, id));
}

/** How often the client stands in what the databases hold, to someone with all keys. */
const found = (folder = team.folder, who = team.founder) =>
  countIn(decryptedPages(folder, keysOf(folder, who)), [mark, foldedMark]);

const breaks = ({ connections }: Session) =>
  [...connections.values()].map(({ journal }) => journal.firstBreak());
const session = () => {
  const open = team.service.session();
  if (!open) throw new Error('someone is in');
  return open;
};
const journalOf = (name: 'casework' | 'treatment') =>
  session()
    .connections.get(name)
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all<string>()
    .map((entry): Record<string, unknown> => JSON.parse(entry)) ?? [];

test('what waits for the client of a restored file goes along', async () => {
  const clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  const connection = session().connections.get('treatment');
  connection?.database
    .prepare("INSERT INTO restored_row VALUES (?, 0, 'treatment_session', json_object('note', ?))")
    .run([clientId, mark]);
  await team.luwte.erasure.run(wish(clientId));
  expect(connection?.database.prepare('SELECT * FROM restored_row').all()).toEqual([]);
  expect(found()).toBe(0);
});

/** The bytes of all write-ahead logs. */
const logSize = () =>
  compartments
    .map((name) => statSync(join(team.folder, `${name}.db-wal`)).size)
    .reduce((sum, size) => sum + size, 0);

test('after an erasure no page, index or log holds a word of the client, and the journal still verifies', async () => {
  const neighbour = await enterNeighbour();
  const clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  expect(found()).toBeGreaterThan(1000);
  const sound = breaks(session());
  const logged = logSize();
  expect(logged).toBeGreaterThan(4_000_000);

  const { open } = await team.luwte.erasure.run(wish(clientId));
  expect(open).toEqual([]);
  expect(found()).toBe(0);
  // What was logged before is gone; what is left are the last steps of erasing.
  expect(logSize()).toBeLessThan(logged / 30);
  expect(breaks(session())).toEqual(sound);
  expect(sound).toEqual([null, null, null]);

  await team.logIn(team.founder);
  expect(session().info.warnings).toEqual([]);
  expect(found()).toBe(0);
  expect((await team.luwte.clients.list({})).map(({ id }) => id)).toEqual([neighbour]);
  const hits = await team.luwte.searchCasework.find({
    ...{ query: 'buurvrouw', kinds: null, clientId: null, limit: 20 },
  });
  expect(JSON.stringify(hits)).toContain(neighbour);
});

async function enterNeighbour(neighbour = 'TW-2026-8', remarks = ''): Promise<string> {
  const fields = { ...emptyClientFields(), code: neighbour, givenName: 'Buurvrouw', remarks };
  const saved = await team.luwte.clients.save({ id: null, version: 0, fields });
  if (saved.outcome !== 'saved') throw new Error('a new client is never outdated');
  return saved.id;
}

test('rows that SQLite moved to make room leave no copy behind', async () => {
  const neighbours: string[] = [];
  let clientId = '';
  for (let count = 0; count < 12; count += 1) {
    neighbours.push(await enterNeighbour(`TW-1-${count}`));
    if (count === 5) clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  }
  for (const length of [300, 900, 1800, 3000]) {
    for (const [at, id] of neighbours.entries()) {
      const { version } = await team.luwte.clients.get({ id });
      const fields = {
        ...{ ...emptyClientFields(), code: `TW-1-${at}`, givenName: 'Buurvrouw' },
        remarks: 'x'.repeat(length),
      };
      await team.luwte.clients.save({ id, version, fields });
    }
  }
  await team.luwte.erasure.run(wish(clientId));
  expect(found()).toBe(0);
});

test('the journal keeps who did what and when, and that it was erased, with the code only', async () => {
  const clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  const before = journalOf('casework');
  await team.luwte.erasure.run(wish(clientId));
  const after = journalOf('casework');
  for (const [at, entry] of before.entries()) {
    const { sequence, memberName, action, clientId: client } = entry;
    expect(after[at]).toMatchObject({
      sequence,
      at: entry['at'],
      memberName,
      action,
      clientId: client,
    });
  }
  const erased = after.filter(({ action }) => action === 'erase');
  expect(erased.map(({ detail }) => detail)).toEqual([
    'TW-2026-7; client-request; begun',
    'TW-2026-7',
    ...compartments.map((name) => `TW-2026-7; ${name} done`),
  ]);
  expect(JSON.stringify(after)).not.toContain('Brief van 1 maart');
});

test('the rescue and a stranger’s script find the journal whole after an erasure', async () => {
  const clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  await team.luwte.erasure.run(wish(clientId));
  const { paths, luwte } = team;
  const exported = await luwte.journalExport.run({
    ...{ folder: paths.register(team.vaults.root), purpose: 'audit', contents: true, words: {} },
    filter: { clientId: null, memberId: null, actions: null, from: null, until: null },
  });
  const keys = [...keysOf(team.folder, team.founder)].flatMap(([name, { journal }]) =>
    journal.flatMap(({ key }) => ['--key', `${name}=${key.toString('hex')}`]),
  );
  const script = join(import.meta.dirname, '../../../../docs/verify-journal.py');
  const { stdout } = spawnSync('python3', [script, exported.label, ...keys], { encoding: 'utf8' });
  expect(stdout).toContain('Right: ');
  expect(Number(/, (\d+) could not be checked/.exec(stdout)?.[1])).toBeGreaterThan(20);

  await team.lock();
  const { report } = await rescueInto(team.folder, join(team.vaults.root, 'gered'), testPassphrase);
  const journals = report.compartments.map(({ journal }) => journal);
  expect(journals).toEqual(
    compartments.map(() => expect.objectContaining({ firstBreak: null, reachesAnchor: true })),
  );
});

test('nothing of the client can be asked or kept any more, not even a draft; only the journal tells', async () => {
  const clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  await team.luwte.erasure.run(wish(clientId));
  const { luwte } = team;
  const draft = {
    clientId,
    objectId: null,
    baseVersion: 0,
    content: '"nog"',
    kind: 'session',
  } as const;
  await expect(luwte.draftsTreatment.save(draft)).rejects.toEqual(code('record.erased'));
  await expect(luwte.treatment.getPlan({ clientId })).rejects.toEqual(code('record.erased'));
  await expect(luwte.erasure.run(wish(clientId))).rejects.toEqual(code('record.erased'));
  const told = await luwte.journalCasework.ofClient({ clientId, limit: 1000 });
  expect(told.at(-1)).toMatchObject({ action: 'create', changes: [], detail: null });
});

test('an import no longer says anything of the client, and still says how many rows it had', async () => {
  const clientId = await importMarkedClient(team.luwte, 'TW-2026-7');
  const [before] = await team.luwte.imports.reports({});
  if (!before) throw new Error('there is a report');
  expect(found()).toBeGreaterThan(0);
  await team.luwte.erasure.run(wish(clientId));
  expect(found()).toBe(0);
  const after = await team.luwte.imports.report({ id: before.id });
  expect(after.summary).toEqual(before.summary);
  expect(after.rows.length).toBe(32);
  expect(JSON.stringify(after)).not.toContain('TW-2026-7');
});

test('only a coordinator or administrator erases, with their passphrase and the code of the client', async () => {
  const clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  const wrong = { ...wish(clientId), passphrase: 'zeven gele fietsen in de zon' };
  await expect(team.luwte.erasure.run(wrong)).rejects.toEqual(code('vault.wrong-passphrase'));
  team.vaults.now += 60_000;
  const other = { ...wish(clientId), code: 'TW-2026-8' };
  await expect(team.luwte.erasure.run(other)).rejects.toEqual(code('erasure.other-code'));
  const bea = await team.join('Bea', 'counsellor');
  await team.logIn(bea);
  const theirs = { ...wish(clientId), passphrase: bea.passphrase };
  await expect(team.luwte.erasure.run(theirs)).rejects.toEqual(code('call.forbidden'));
  await expect(team.luwte.erasure.plan({ clientId })).rejects.toEqual(code('call.forbidden'));
  expect(found()).toBeGreaterThan(1000);
});

test('what the eraser has no key for is said to be open, and goes when a member with the key opens the vault', async () => {
  const clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  const coordinator = await team.join('Coby', 'coordinator');
  const therapist = await team.join('Thea', 'therapist');
  await team.logIn(coordinator);
  const plan = await team.luwte.erasure.plan({ clientId });
  expect(plan.closed).toEqual(['treatment']);
  expect(plan.counts.map(({ compartment }) => compartment)).not.toContain('treatment');
  const { open } = await team.luwte.erasure.run({
    ...wish(clientId),
    passphrase: coordinator.passphrase,
  });
  expect(open).toEqual(['treatment']);
  expect(found(team.folder, coordinator)).toBe(0);
  expect(found()).toBeGreaterThan(100);

  await finishErasures(await team.logIn(coordinator));
  expect(found()).toBeGreaterThan(100);
  await finishErasures(await team.logIn(therapist));
  expect(found()).toBe(0);
  await team.logIn(team.founder);
  expect(breaks(session())).toEqual([null, null, null]);
  const [erasure] = (await team.luwte.erasure.list({})).erasures;
  expect(erasure?.parts).toEqual([
    { compartment: 'casework', done: expect.objectContaining({ by: 'Coby' }) },
    { compartment: 'treatment', done: expect.objectContaining({ by: 'Thea' }) },
    { compartment: 'places', done: expect.objectContaining({ by: 'Coby' }) },
  ]);
  expect(journalOf('casework').map(({ detail }) => detail)).toContain('TW-2026-7; treatment done');
});

test('an erasure that is cut off at any step is finished when the vault opens next', async () => {
  const clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  const moments: string[] = [];
  await team.luwte.erasure.run(wish(clientId), {
    onProgress: () => moments.push(team.snapshot(`moment ${moments.length}`)),
  });
  expect(moments).toHaveLength(7);
  await team.lock();
  for (const [at, folder] of moments.entries()) {
    if (at < 6) expect(found(folder)).toBeGreaterThan(0);
    const opened = await team.logIn(team.founder, folder);
    await finishErasures(opened);
    expect(breaks(opened)).toEqual([null, null, null]);
    const [erasure] = (await team.luwte.erasure.list({})).erasures;
    expect(erasure?.parts.every(({ done }) => done !== null)).toBe(true);
    await team.lock();
    expect(found(folder)).toBe(0);
  }
});

test('the law, the counts and the copies in the folder are shown before anything happens', async () => {
  const clientId = await enterMarkedClient(team.luwte, 'TW-2026-7');
  for (const name of ['casework.before-3.db', 'casework.damaged-2026-03-01T10-00-00-000Z.db-wal']) {
    writeFileSync(join(team.folder, name), 'oud');
  }
  const plan = await team.luwte.erasure.plan({ clientId });
  expect(plan).toMatchObject({
    code: 'TW-2026-7',
    closed: [],
    terms: [
      { part: 'treatment', years: 20, lastChange: '2026-03-02', until: '2046-03-02' },
      { part: 'casework', years: 15, lastChange: '2026-03-02', until: '2041-03-02' },
    ],
  });
  expect(plan.counts).toEqual(
    expect.arrayContaining([
      { compartment: 'casework', kind: 'contact', rows: 20 },
      { compartment: 'treatment', kind: 'session', rows: 10 },
      { compartment: 'places', kind: 'secret-address', rows: 1 },
      { compartment: 'places', kind: 'draft', rows: 1 },
    ]),
  );
  expect(plan.leftovers).toHaveLength(2);
  await team.luwte.erasure.run({ ...wish(clientId), leftovers: false });
  expect((await team.luwte.erasure.list({})).leftovers).toHaveLength(2);
  expect(await team.luwte.erasure.removeLeftovers({})).toEqual({ removed: 2 });
  expect((await team.luwte.erasure.list({})).leftovers).toEqual([]);
});

test('the backups that still hold the file are listed until they are rotated away', async () => {
  const place = join(team.vaults.root, 'stick');
  mkdirSync(place);
  const { paths, luwte } = team;
  await luwte.backup.addPlace({ folder: paths.register(place) });
  const backUp = async () => {
    team.vaults.now += 60_000;
    const { outcomes } = await luwte.backup.run({});
    team.vaults.now += 60_000;
    return outcomes[0]?.report?.name ?? '';
  };
  const before = await backUp();
  const clientId = await enterMarkedClient(luwte, 'TW-2026-7');
  const holding = await backUp();
  const plan = await luwte.erasure.plan({ clientId });
  expect(plan.backups.map(({ name }) => name)).toEqual([holding]);
  await luwte.erasure.run(wish(clientId));
  const after = await backUp();
  expect(new Set([before, holding, after]).size).toBe(3);
  const listed = async () => (await luwte.erasure.list({})).erasures[0];
  expect((await listed())?.backups).toMatchObject([{ name: holding, seen: true }]);

  // A stick that is out is not forgotten, also when it is no place for backups any more.
  const away = join(team.vaults.root, 'elders');
  renameSync(place, away);
  expect(await listed()).toMatchObject({
    backups: [{ name: holding, seen: false }],
    unconnected: [place],
  });
  renameSync(away, place);
  rmSync(join(place, holding), { recursive: true });
  expect((await listed())?.backups).toEqual([]);
  expect(existsSync(join(place, after))).toBe(true);
});
