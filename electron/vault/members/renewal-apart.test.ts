import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noImportChoices } from '../../../contract/imports.ts';
import { headerIn } from '../service-testing.ts';
import { type Colleague, TeamBench } from './team-testing.ts';

let team: TeamBench;
let thea: Colleague;
beforeEach(async () => {
  team = new TeamBench();
  await team.make();
  await team.logIn(team.founder);
  thea = await team.invite('Thea', 'therapist');
});
afterEach(() => team.end());

const epoch = () => headerIn(team.folder).compartments[0]?.epoch;
const isThere = async () =>
  (await team.luwte.members.list({})).members.some(({ id }) => id === thea.id);

/** Takes so many folders as places for backups; gives the id of the last. */
async function addPlaces(count: number): Promise<string> {
  let last = '';
  for (let number = 1; number <= count; number += 1) {
    const folder = join(team.vaults.root, `stick ${number}`);
    mkdirSync(folder);
    last = (await team.luwte.backup.addPlace({ folder: team.paths.register(folder) })).place;
  }
  return last;
}

/** Makes the first file that is copied larger than the piece that is copied at a time. */
function grow(): void {
  const database = team.service.session()?.connections.get('casework')?.database;
  database?.exec("INSERT INTO setting VALUES ('groot', hex(randomblob(20000000)))");
}

/** Nothing goes on here for a moment, but the passphrase that is being derived elsewhere. */
const standStill = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);

/** Something that takes its time with whole files, as a backup does, until it is let go. */
function longReading() {
  const session = team.service.session();
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done: session?.withoutRenewal(() => held), end };
}

test('a backup goes on while someone is removed, and is proven', async () => {
  grow();
  await addPlaces(2);
  let removal: Promise<void> | null = null;
  let pieces = 0;
  const backups = team.luwte.backup.run(
    {},
    {
      onProgress: ({ step }) => {
        if (step !== 'copy') return;
        pieces += 1;
        removal ??= team.remove(thea);
        if (pieces === 3) standStill();
      },
    },
  );
  const { outcomes } = await backups;
  await removal;
  expect(outcomes.map(({ code }) => code)).toEqual([null, null]);
  expect(await isThere()).toBe(false);
  // One was made before the renewal and one after it.
  expect(await team.luwte.backup.rehearse({})).toMatchObject({ code: null });
});

test('a backup that the schedule asks for during a renewal is made after it', async () => {
  await addPlaces(1);
  let backup: Promise<unknown> | null = null;
  await team.remove(thea, ({ step }) => {
    if (step === 'renew') backup ??= team.luwte.backup.run({ occasion: 'due' });
  });
  expect(await backup).toMatchObject({ outcomes: [{ code: null, report: {} }] });
  expect((await team.luwte.backup.status({})).places).toMatchObject([{ failure: null }]);
});

test('a rehearsal and a check of the journal that meet a renewal find all well', async () => {
  await team.luwte.backup.run({ place: await addPlaces(1) });
  const before = [team.luwte.backup.rehearse({}), team.luwte.journalCasework.verify({})] as const;
  const during: Promise<unknown>[] = [];
  await team.remove(thea, ({ step }) => {
    if (step !== 'renew' || during.length > 0) return;
    during.push(team.luwte.backup.rehearse({}), team.luwte.journalTreatment.verify({}));
  });
  const sound = { brokenAt: null, expected: null };
  expect(await Promise.all(before)).toMatchObject([{ code: null }, sound]);
  expect(await Promise.all(during)).toMatchObject([{ code: null }, sound]);
});

test('an import that meets a renewal is there whole, and once', async () => {
  const rows = Array.from({ length: 400 }, (_, row) => `TW-${row};Noor ${row}`);
  const content = Buffer.from(['Code;Voornaam', ...rows].join('\n')).toString('base64');
  const { importId, columns } = await team.luwte.imports.read({ name: 'lijst.csv', content });
  const mapping = columns.map(({ index, suggested }) => ({ column: index, target: suggested }));
  const run = team.luwte.imports.run({ importId, mapping, choices: noImportChoices });
  await Promise.all([run, team.remove(thea)]);
  await team.logIn(team.founder);
  const database = team.service.session()?.connections.get('casework')?.database;
  expect(database?.prepare('SELECT count(*) FROM client', { pluck: true }).get()).toBe(400);
  expect(await isThere()).toBe(false);
});

test('a removal says that it waits, and nothing has changed while it does', async () => {
  const reading = longReading();
  const steps: string[] = [];
  const removal = team.remove(thea, ({ step }) => {
    steps.push(step);
    if (step === 'wait') setTimeout(reading.end, 50);
    if (step === 'wait') expect(epoch()).toBe(1);
  });
  await Promise.all([removal, reading.done]);
  expect(steps[0]).toBe('wait');
  expect(steps).toContain('renew');
  expect(epoch()).toBe(2);
});

test('locking while a removal waits leaves everyone as they were', async () => {
  const reading = longReading();
  const cancel = new AbortController();
  const removal = team.luwte.members.remove(
    { id: thea.id, passphrase: team.founder.passphrase },
    {
      signal: cancel.signal,
      onProgress: () => {
        cancel.abort();
        reading.end();
      },
    },
  );
  await expect(removal).rejects.toMatchObject({ code: 'call.cancelled' });
  expect(epoch()).toBe(1);
  expect(await isThere()).toBe(true);
});
