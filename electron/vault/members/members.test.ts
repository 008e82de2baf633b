import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../contract/clients.ts';
import { actionsIn, headerIn } from '../service-testing.ts';
import { type Colleague, TeamBench } from './team-testing.ts';

let team: TeamBench;
beforeEach(async () => {
  team = new TeamBench();
  await team.make();
  await team.logIn(team.founder);
});
afterEach(() => team.end());

const code = (error: string, params: object = expect.anything()) =>
  expect.objectContaining({ code: error, params });
const proof = () => ({ passphrase: team.founder.passphrase });
const listed = async (id: string) =>
  (await team.luwte.members.list({})).members.find((member) => member.id === id);

test('a new member logs in with six words, chooses a passphrase, and only that one works', async () => {
  const invited = await team.invite('A. Jansen', 'counsellor');
  expect(invited.passphrase.split(' ')).toHaveLength(6);
  expect(await listed(invited.id)).toMatchObject({ name: 'A. Jansen', state: 'invited' });
  const before = headerIn(team.folder).members.find(({ id }) => id === invited.id);

  await expect(team.logIn(invited)).rejects.toEqual(code('vault.first-log-in'));
  expect(team.service.session()).toBeNull();
  const first = (next: string) =>
    team.service.unlockFirst(team.folder, invited.id, invited.passphrase, next);
  await expect(first('kort')).rejects.toEqual(code('vault.passphrase-too-weak'));
  await expect(first(invited.passphrase)).rejects.toEqual(code('vault.passphrase-too-weak'));
  const own = 'mijn eigen zin over een stille polder';
  const session = await first(own);
  expect(session.info.member.compartments).toEqual(['casework']);
  expect(actionsIn(session).slice(-2)).toEqual(['unlock', 'change-passphrase']);

  await expect(team.logIn(invited)).rejects.toEqual(code('vault.wrong-passphrase'));
  await team.logIn({ ...invited, passphrase: own });
  const after = headerIn(team.folder).members.find(({ id }) => id === invited.id);
  // Whoever made the first key pair has had its private key in memory.
  expect(after?.publicKey).not.toBe(before?.publicKey);
  expect(await listed(invited.id)).toMatchObject({ state: 'active' });
});

test('everyone writes in the same files, each under their own name', async () => {
  const anna = await team.join('Anna', 'counsellor');
  await team.logIn(anna);
  const fields = { ...emptyClientFields(), code: 'TW-1', givenName: 'Proef' };
  const saved = await team.luwte.clients.save({ id: null, version: 0, fields });
  if (saved.outcome !== 'saved') throw new Error('no one else was at it');
  const { id } = saved;
  await team.logIn(team.founder);
  expect(await team.luwte.clients.get({ id })).toMatchObject({ code: 'TW-1' });
  const subject = { objectKind: 'client', objectId: id, clientId: id } as const;
  const history = await team.luwte.journalCasework.history(subject);
  expect(history.find(({ action }) => action === 'create')).toMatchObject({
    memberName: 'Anna',
    role: 'counsellor',
  });
});

test('who holds no treatment can not ask for it, and can not give it', async () => {
  const boss = await team.join('Beheer', 'administrator');
  const therapist = await team.join('Thea', 'therapist');
  expect(await listed(therapist.id)).toMatchObject({ compartments: ['casework', 'treatment'] });
  await team.logIn(boss);
  const clientId = therapist.id;
  await expect(team.luwte.treatment.getPlan({ clientId })).rejects.toEqual(code('call.forbidden'));
  const wish = { name: 'Nog een', role: 'therapist', locale: 'nl' } as const;
  await expect(
    team.luwte.members.add({
      ...wish,
      compartments: ['casework', 'treatment'],
      passphrase: boss.passphrase,
    }),
  ).rejects.toEqual(code('member.not-held', { compartment: 'treatment' }));
  expect((await team.luwte.members.list({})).members).toHaveLength(3);
});

test('counsellors, therapists and housing workers see the team and change nothing', async () => {
  const anna = await team.join('Anna', 'housing-worker');
  await team.logIn(anna);
  expect((await team.luwte.members.list({})).members).toHaveLength(2);
  const asked = { passphrase: anna.passphrase, id: team.founder.id };
  await expect(team.luwte.members.remove(asked)).rejects.toEqual(code('call.forbidden'));
});

test('a change asks for the passphrase of whoever makes it', async () => {
  const anna = await team.join('Anna', 'counsellor');
  const asked = { id: anna.id, passphrase: 'een zin die niet klopt' };
  await expect(team.luwte.members.remove(asked)).rejects.toEqual(code('vault.wrong-passphrase'));
  expect(await listed(anna.id)).toBeDefined();
});

test('no one decides over themselves, so an administrator always remains', async () => {
  const second = await team.join('Tweede', 'administrator');
  const own = { ...proof(), id: team.founder.id };
  await expect(team.luwte.members.remove(own)).rejects.toEqual(code('member.yourself'));
  await team.luwte.members.change({
    ...proof(),
    ...{ id: second.id, role: 'coordinator', compartments: ['casework', 'places'] },
  });
  await team.logIn(second);
  const asSecond = { passphrase: second.passphrase, id: team.founder.id };
  await expect(team.luwte.members.remove(asSecond)).rejects.toEqual(
    code('member.administrators-only'),
  );
  await team.logIn(team.founder);
  await team.luwte.members.change({
    ...proof(),
    ...{ id: second.id, role: 'administrator', compartments: ['casework'] },
  });
  await team.logIn(second);
  await team.luwte.members.change({
    ...{ ...asSecond, role: 'coordinator' },
    compartments: ['casework', 'treatment', 'places'],
  });
  await team.logIn(team.founder);
  await expect(team.luwte.members.suspend({ ...proof(), id: second.id })).rejects.toEqual(
    code('member.administrators-only'),
  );
});

test('the last who can open a compartment keeps it', async () => {
  const boss = await team.join('Beheer', 'administrator');
  await team.logIn(boss);
  const asked = { passphrase: boss.passphrase, id: team.founder.id };
  await expect(team.luwte.members.remove(asked)).rejects.toEqual(
    code('member.last-holder', { compartment: 'treatment' }),
  );
  await expect(team.luwte.members.suspend(asked)).rejects.toEqual(code('member.last-holder'));
});

test('two members do not have one name', async () => {
  await team.invite('Anna', 'counsellor');
  await expect(team.invite(' anna ', 'therapist')).rejects.toEqual(code('member.name-taken'));
});

test('each journal is told what concerns it', async () => {
  const anna = await team.join('Anna', 'therapist');
  await team.luwte.members.change({
    ...proof(),
    ...{ id: anna.id, role: 'coordinator', compartments: ['casework', 'places'] },
  });
  await team.luwte.members.suspend({ ...proof(), id: anna.id });
  await team.luwte.members.lift({ ...proof(), id: anna.id, compartments: ['casework'] });
  await team.luwte.members.remove({ ...proof(), id: anna.id });
  const session = team.service.session();
  if (!session) throw new Error('the founder is in');
  const told = (name: 'casework' | 'treatment' | 'places') =>
    session.connections
      .get(name)
      ?.database.prepare(
        `SELECT action || ' ' || (entry ->> '$.detail') FROM journal
         WHERE object_kind = 'member' OR action = 'renew-key' ORDER BY sequence`,
        { pluck: true },
      )
      .all();
  expect(told('treatment')).toEqual([
    ...['create Anna', 'grant treatment: Anna'],
    ...['change-role Anna', 'revoke treatment: Anna', 'renew-key epoch 2'],
  ]);
  expect(told('places')).toEqual([
    ...['change-role Anna', 'grant places: Anna'],
    ...['suspend Anna', 'revoke places: Anna', 'renew-key epoch 2'],
  ]);
  expect(told('casework')).toEqual([
    ...['create Anna', 'grant casework: Anna', 'grant treatment: Anna'],
    ...['change-role Anna', 'grant places: Anna', 'revoke treatment: Anna'],
    ...['suspend Anna', 'revoke casework: Anna', 'revoke places: Anna', 'renew-key epoch 2'],
    ...['lift Anna', 'grant casework: Anna'],
    ...['remove Anna', 'revoke casework: Anna', 'renew-key epoch 3'],
  ]);
  for (const connection of session.connections.values()) {
    expect(connection.journal.firstBreak()).toBeNull();
  }
});

test('a suspended member opens nothing until it is lifted, and then with their own passphrase', async () => {
  const anna = await team.join('Anna', 'therapist');
  await team.luwte.members.suspend({ ...proof(), id: anna.id });
  expect(team.service.inspect(team.folder).members.map(({ id }) => id)).toEqual([team.founder.id]);
  await expect(team.logIn(anna)).rejects.toEqual(code('vault.member-suspended'));
  const recover = (newPassphrase: string | null) =>
    team.fresh().unlockWithRecoveryCode(team.folder, anna.id, team.recoveryCode, newPassphrase);
  await expect(recover(null)).rejects.toEqual(code('vault.member-suspended'));
  await team.logIn(team.founder);
  await team.luwte.members.lift({
    ...{ ...proof(), id: anna.id },
    compartments: ['casework', 'treatment'],
  });
  const session = await team.logIn(anna);
  expect(session.info.member.compartments).toEqual(['casework', 'treatment']);
  expect(session.info.warnings).toEqual([]);
});

test('failed attempts are told to the member they were made on, once', async () => {
  const anna = await team.join('Anna', 'counsellor');
  await team.lock();
  const service = team.fresh();
  const since = new Date(team.vaults.now).toISOString();
  const guess = (who: Colleague) => service.unlock(team.folder, who.id, 'een gok in het duister');
  await expect(guess(anna)).rejects.toEqual(code('vault.wrong-passphrase'));
  team.vaults.now += 60_000;
  await expect(guess(anna)).rejects.toEqual(code('vault.wrong-passphrase'));
  expect((await team.logIn(team.founder)).info.failedAttempts).toEqual([]);
  expect((await team.logIn(anna)).info.failedAttempts).toEqual([
    { by: 'passphrase', count: 2, since },
  ]);
  expect((await team.logIn(anna)).info.failedAttempts).toEqual([]);
});

test('the past of someone suspended stays theirs: to be chosen in the journal, and their files with them', async () => {
  const anna = await team.join('Anna', 'counsellor');
  const bea = await team.join('Bea', 'counsellor');
  await team.logIn(anna);
  const fields = { ...emptyClientFields(), code: 'TW-1', counsellor: 'Anna' };
  const saved = await team.luwte.clients.save({ id: null, version: 0, fields });
  if (saved.outcome !== 'saved') throw new Error('no one else was at it');
  await team.logIn(team.founder);
  await team.luwte.members.suspend({ ...proof(), id: anna.id });
  const chosen = await team.luwte.journalCasework.members({});
  expect(chosen.map(({ name }) => name)).toContain('Anna');
  const filter = { clientId: null, memberId: anna.id, actions: null, from: null, until: null };
  const { entries } = await team.luwte.journalCasework.page({ filter, before: null, limit: 50 });
  expect(entries.map(({ action }) => action)).toContain('create');
  // A colleague still needs a reason; only when she has left is the file the team's.
  const asBea = async () => {
    await team.logIn(bea);
    return team.luwte.clients.get({ id: saved.id });
  };
  await expect(asBea()).rejects.toEqual(code('access.reason-needed'));
  await team.logIn(team.founder);
  await team.luwte.members.remove({ ...proof(), id: anna.id });
  expect(await asBea()).toMatchObject({ code: 'TW-1' });
});
