import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actionsIn, headerIn } from '../service-testing.ts';
import { type Colleague, TeamBench } from './team-testing.ts';

let team: TeamBench;
let thea: Colleague;
beforeEach(async () => {
  team = new TeamBench();
  await team.make();
  await team.logIn(team.founder);
  thea = await team.join('Thea', 'therapist');
});
afterEach(() => team.end());

const code = (error: string, params: object = expect.anything()) =>
  expect.objectContaining({ code: error, params });

/** Six new words for someone, by whoever is in. */
async function renewFor({ id }: Colleague, by: Colleague): Promise<Colleague> {
  const { oneTimePassphrase } = await team.luwte.members.newPassphrase({
    ...{ id, passphrase: by.passphrase, locale: 'nl' },
  });
  return { id, passphrase: oneTimePassphrase };
}

test('whoever lost their passphrase logs in with six new words and goes on as before', async () => {
  const before = headerIn(team.folder);
  const again = await renewFor(thea, team.founder);
  expect(again.passphrase.split(' ')).toHaveLength(6);
  const { members } = await team.luwte.members.list({});
  expect(members).toContainEqual(
    expect.objectContaining({
      ...{ id: thea.id, name: 'Thea', role: 'therapist', state: 'invited' },
      compartments: ['casework', 'treatment'],
    }),
  );
  await expect(team.logIn(again)).rejects.toEqual(code('vault.first-log-in'));
  const own = await team.welcome(again, 'Thea weer');
  const session = team.service.session();
  expect(session?.info).toMatchObject({
    member: { compartments: ['casework', 'treatment'] },
    warnings: [],
  });
  await team.logIn(own);
  await team.logIn(team.founder);
  const epochs = (header = headerIn(team.folder)) => header.compartments.map(({ epoch }) => epoch);
  expect(epochs()).toEqual(epochs(before));
});

test('her old passphrase opens nothing any more, whoever puts the old slot back', async () => {
  const old = headerIn(team.folder).members.find(({ id }) => id === thea.id);
  await renewFor(thea, team.founder);
  await expect(team.logIn(thea)).rejects.toEqual(code('vault.wrong-passphrase'));
  for (const name of ['vault.json', 'vault.copy.json']) {
    const path = join(team.folder, name);
    const header = JSON.parse(readFileSync(path, 'utf8'));
    header.members = header.members.map((one: { id: string }) => (one.id === thea.id ? old : one));
    writeFileSync(path, `${JSON.stringify(header, null, 2)}\n`);
  }
  await expect(team.logIn(thea)).rejects.toEqual(code('vault.header-damaged'));
});

test('it is told in each journal that is hers, and by whom', async () => {
  await renewFor(thea, team.founder);
  const session = team.service.session();
  if (!session) throw new Error('the founder is in');
  for (const name of ['casework', 'treatment'] as const) {
    expect(actionsIn(session, name).at(-1)).toBe('new-passphrase');
  }
  expect(actionsIn(session, 'places')).not.toContain('new-passphrase');
  const { entries } = await team.luwte.journalCasework.page({
    ...{ before: null, limit: 5 },
    filter: {
      clientId: null,
      memberId: null,
      actions: ['new-passphrase'],
      from: null,
      until: null,
    },
  });
  expect(entries).toMatchObject([{ memberName: 'M. de Boer', detail: 'Thea' }]);
});

test('only who can open all that she can gives it, and no one to themselves', async () => {
  const boss = await team.join('Beheer', 'administrator');
  await team.logIn(boss);
  await expect(renewFor(thea, boss)).rejects.toEqual(
    code('member.not-held', { compartment: 'treatment' }),
  );
  await expect(renewFor(boss, boss)).rejects.toEqual(code('member.yourself'));
  await team.logIn(thea);
  await expect(renewFor(boss, thea)).rejects.toEqual(code('call.forbidden'));
});

test('the wait after many wrong guesses is over, and the guesses are still told', async () => {
  await team.lock();
  const service = team.fresh();
  for (let guess = 0; guess < 3; guess += 1) {
    const wrong = service.unlock(team.folder, thea.id, 'een gok in het duister');
    await expect(wrong).rejects.toEqual(code('vault.wrong-passphrase'));
  }
  await expect(team.logIn(thea)).rejects.toEqual(code('vault.too-many-attempts'));
  await team.logIn(team.founder);
  await team.welcome(await renewFor(thea, team.founder), 'Thea weer');
  expect(team.service.session()?.info.failedAttempts).toMatchObject([{ count: 3 }]);
});

test('a suspended member gets none until access is restored', async () => {
  await team.luwte.members.suspend({ id: thea.id, passphrase: team.founder.passphrase });
  await expect(renewFor(thea, team.founder)).rejects.toEqual(code('call.invalid'));
});
