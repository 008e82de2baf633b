import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../contract/clients.ts';
import { headerIn } from '../service-testing.ts';
import { type Colleague, TeamBench } from './team-testing.ts';

let team: TeamBench;
let thea: Colleague;
let stick: string;
let backup: string;
beforeEach(async () => {
  team = new TeamBench();
  await team.make();
  await team.logIn(team.founder);
  thea = await team.join('Thea', 'therapist');
  const fields = { ...emptyClientFields(), code: 'TW-1', givenName: 'Proef' };
  await team.luwte.clients.save({ id: null, version: 0, fields });
  stick = join(team.vaults.root, 'stick');
  mkdirSync(stick);
  const { place } = await team.luwte.backup.addPlace({ folder: team.paths.register(stick) });
  const { outcomes } = await team.luwte.backup.run({ place });
  backup = outcomes[0]?.report?.name ?? '';
});
afterEach(() => team.end());

const source = () => ({ source: team.paths.register(stick), backup });

/** Makes a vault of the backup with what someone knew then, and opens it with that. */
async function restoreAs(who: Colleague, name: string) {
  await team.lock();
  team.fresh();
  await team.luwte.restore.run({
    ...source(),
    ...{ folder: team.paths.register(team.vaults.root), name, member: who.id },
    secret: { kind: 'passphrase', passphrase: who.passphrase },
  });
  return team.logIn(who, join(team.vaults.root, `${name}.luwte`));
}

test('a backup from before keys were renewed is listed, rehearsed and restored', async () => {
  await team.remove(thea);
  expect(headerIn(team.folder).compartments[0]?.epoch).toBe(2);
  expect((await team.luwte.backup.status({})).reports).toMatchObject([
    { name: backup, present: true },
  ]);
  expect(await team.luwte.backup.rehearse({})).toMatchObject({ name: backup, code: null });
  // What was locked and opened again knows the keys from before by the header alone.
  await team.logIn(team.founder);
  expect(await team.luwte.backup.rehearse({})).toMatchObject({ name: backup, code: null });

  const session = await restoreAs(team.founder, 'Terug');
  expect(await team.luwte.clients.list({})).toMatchObject([{ code: 'TW-1' }]);
  expect([...session.connections.values()].map(({ journal }) => journal.firstBreak())).toEqual([
    null,
    null,
    null,
  ]);
  expect((await team.luwte.members.list({})).members.map(({ name }) => name)).toContain('Thea');
});

test('whoever was removed since still opens it with the passphrase of then, as is said of backups', async () => {
  await team.remove(thea);
  const session = await restoreAs(thea, 'Terug');
  expect(session.info.member.compartments).toEqual(['casework', 'treatment']);
  // And it is the state of then: what came after is not in it.
  await expect(team.logIn(thea)).rejects.toMatchObject({ code: 'call.invalid' });
});

test('only who had access of their own then can be chosen to restore it', async () => {
  await team.luwte.members.suspend({ id: thea.id, passphrase: team.founder.passphrase });
  const invited = await team.invite('Nel', 'counsellor');
  const { outcomes } = await team.luwte.backup.run({});
  const later = await team.join('Noor', 'counsellor');
  const inspect = (name: string) =>
    team.luwte.restore.inspect({ source: team.paths.register(stick), backup: name });
  const names = async (name: string) => (await inspect(name)).members.map(({ id }) => id);
  expect(await names(backup)).toEqual([team.founder.id, thea.id]);
  expect(await names(outcomes[0]?.report?.name ?? '')).toEqual([team.founder.id]);
  for (const who of [invited, later]) {
    await expect(restoreAs(who, 'Terug')).rejects.toMatchObject({ code: 'call.invalid' });
  }
});
