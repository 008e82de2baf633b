import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Compartment, compartments } from '../../../contract/common.ts';
import type { Progress } from '../../../contract/procedure.ts';
import { databasePath } from '../databases.ts';
import { type Disk, disk } from '../header/disk.ts';
import { failingDisk } from '../header/failing-disk.ts';
import { actionsIn, headerIn, recall, remember } from '../service-testing.ts';
import type { Session } from '../session.ts';
import { type Colleague, TeamBench } from './team-testing.ts';

// Each moment of a renewal is opened as a vault of its own.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

let team: TeamBench;
let thea: Colleague;
beforeEach(async () => {
  team = new TeamBench();
  await team.make();
  remember(await team.logIn(team.founder), 'bewaard');
  thea = await team.join('Thea', 'therapist');
});
afterEach(() => team.end());

const code = (error: string) => expect.objectContaining({ code: error });
const epochs = (folder = team.folder) =>
  Object.fromEntries(headerIn(folder).compartments.map(({ name, epoch }) => [name, epoch]));
const breaks = ({ connections }: Session) =>
  [...connections.values()].map(({ journal }) => journal.firstBreak());

/** A header, its passphrase and databases of different moments, put together by someone who kept them. */
async function opensMixed(header: Buffer, who: Colleague, taken: readonly Compartment[]) {
  const mixed = team.snapshot(`mixed ${taken.join(' ')}`);
  for (const name of ['vault.json', 'vault.copy.json']) writeFileSync(join(mixed, name), header);
  await team.lock();
  return team.fresh().unlock(mixed, who.id, who.passphrase);
}

test('a removed member can not open what comes after, with all they had and all there is now', async () => {
  const before = readFileSync(join(team.folder, 'vault.json'));
  await team.remove(thea);
  await team.lock();
  expect(epochs()).toEqual({ casework: 2, treatment: 2, places: 1 });
  await expect(team.logIn(thea)).rejects.toEqual(code('call.invalid'));
  await expect(opensMixed(before, thea, ['casework', 'treatment'])).rejects.toEqual(
    code('vault.database-damaged'),
  );
  const names = compartments.map((name) => databasePath(team.folder, name));
  const salts = names.map((path) => readFileSync(path).subarray(0, 16).toString('hex'));
  expect(new Set(salts).size).toBe(3);
});

test('everything goes on for whoever stays: records, journal, and the recovery code', async () => {
  const bea = await team.join('Bea', 'coordinator');
  await team.remove(thea);
  const founder = team.service.session();
  if (!founder) throw new Error('the founder is in');
  expect(recall(founder)).toBe('bewaard');
  const change = "UPDATE setting SET value = 'daarna' WHERE name = 'mark'";
  founder.connections.get('casework')?.database.exec(change);
  expect(breaks(founder)).toEqual([null, null, null]);

  for (const who of [bea, team.founder, bea]) {
    const session = await team.logIn(who);
    expect(recall(session)).toBe('daarna');
    expect(session.info.warnings).toEqual([]);
    expect(new Set(breaks(session))).toEqual(new Set([null]));
  }
  await team.lock();
  const recovered = await team
    .fresh()
    .unlockWithRecoveryCode(team.folder, team.founder.id, team.recoveryCode, null);
  expect(recall(recovered)).toBe('daarna');
  expect(recovered.info.member.compartments).toEqual([...compartments]);
  expect(actionsIn(recovered, 'treatment').slice(-4)).toEqual(
    expect.arrayContaining(['recover', 'lock', 'unlock']),
  );
});

test('a copy from before a renewal can still be looked through, as a rehearsal does', async () => {
  await team.lock();
  const copy = join(team.vaults.root, 'before.db');
  cpSync(join(team.folder, 'casework.db'), copy);
  const session = await team.logIn(team.founder);
  await team.remove(thea);
  expect(epochs()).toMatchObject({ casework: 2 });
  const database = session.openCopy('casework', copy);
  expect(database.prepare('SELECT count(*) FROM journal', { pluck: true }).get()).toBeGreaterThan(
    0,
  );
  database.close();
});

test('a member who was away for many renewals still knows the vault for the true one', async () => {
  const bea = await team.join('Bea', 'therapist');
  for (let round = 0; round < 3; round += 1) {
    await team.remove(await team.invite('Even', 'therapist'));
  }
  expect(epochs()).toEqual({ casework: 4, treatment: 4, places: 1 });
  const marksOf = (id: string) => headerIn(team.folder).members.find((one) => one.id === id)?.marks;
  expect(marksOf(bea.id)).toMatchObject([{ epoch: 1 }, { epoch: 1 }]);
  const session = await team.logIn(bea);
  expect(session.info.warnings).toEqual([]);
  expect(marksOf(bea.id)).toMatchObject([{ epoch: 4 }, { epoch: 4 }]);
  expect(breaks(session)).toEqual([null, null]);
});

test('treatment taken by someone who can not open it is renewed by the next who can', async () => {
  const boss = await team.join('Beheer', 'administrator');
  const before = readFileSync(join(team.folder, 'vault.json'));
  await team.logIn(boss);
  await team.luwte.members.remove({ id: thea.id, passphrase: boss.passphrase });
  expect(epochs()).toEqual({ casework: 2, treatment: 1, places: 1 });
  expect((await team.luwte.members.list({})).renewalDue).toEqual(['treatment']);
  await team.lock();
  const steps: Progress[] = [];
  const { founder } = team;
  const session = await team
    .fresh()
    .unlock(team.folder, founder.id, founder.passphrase, (step) => steps.push(step));
  expect(steps).toEqual([
    { step: 'renew', done: 0, total: 1 },
    { step: 'renew', done: 1, total: 1 },
  ]);
  expect(epochs()).toEqual({ casework: 2, treatment: 2, places: 1 });
  expect((await team.luwte.members.list({})).renewalDue).toEqual([]);
  expect(actionsIn(session, 'treatment').slice(-2)).toEqual(['unlock', 'renew-key']);
  await team.lock();
  await expect(opensMixed(before, thea, ['treatment'])).rejects.toEqual(
    code('vault.database-damaged'),
  );
});

/** Whether the vault in a folder is as before the removal or as after it; it must open whole, and be one of the two. */
async function stateOf(folder: string): Promise<'old' | 'new'> {
  await team.lock();
  // What the laptop saw of other moments, and a lock that a broken disk could not take away.
  for (const left of [join(team.vaults.root, 'device.json'), join(folder, 'lock')]) {
    rmSync(left, { force: true });
  }
  const session = await team.logIn(team.founder, folder);
  expect(recall(session)).toBe('bewaard');
  expect(session.info.warnings).toEqual([]);
  expect(breaks(session)).toEqual([null, null, null]);
  const { members } = await team.luwte.members.list({});
  const isThere = members.some(({ id }) => id === thea.id);
  await team.lock();
  expect(readdirSync(folder).filter((name) => name.includes('.next-'))).toEqual([]);
  expect(epochs(folder)).toMatchObject({ casework: isThere ? 1 : 2, treatment: isThere ? 1 : 2 });
  return isThere ? 'old' : 'new';
}

/** Tells one state of a folder from another; the lock file's beats are no state. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (name !== 'lock') hash.update(`${name} `).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** The real disk, which tells before and after each thing it does. */
function watchedDisk(onStep: () => void): Disk {
  const watch =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    (...args: Args) => {
      onStep();
      const result = work(...args);
      onStep();
      return result;
    };
  return {
    ...disk,
    write: watch(disk.write),
    rename: watch(disk.rename),
    syncFolder: watch(disk.syncFolder),
    remove: watch(disk.remove),
  };
}

test('cut off at any moment of a removal, the old state opens or the new one, never neither', async () => {
  const snapshots: string[] = [];
  let armed = false;
  let last = '';
  const snap = () => {
    const now = digestOf(team.folder);
    if (armed && now !== last) snapshots.push(team.snapshot(`moment ${snapshots.length}`));
    last = now;
  };
  team.vaults.change = { disk: watchedDisk(snap) };
  await team.logIn(team.founder);
  armed = true;
  await team.remove(thea, snap);
  armed = false;
  team.vaults.change = {};
  const states: string[] = [];
  for (const folder of snapshots) states.push(await stateOf(folder));
  // From one moment on it is the new one, and it stays so.
  expect(states.join(' ')).toMatch(/^(old )+(new ?)+$/);
  expect(states.length).toBeGreaterThan(9);
});

test('cut off while putting it in place, it can be cut off again and again', async () => {
  let last = '';
  const keep = () => {
    const waits = readdirSync(team.folder).some((name) => name.includes('.next-'));
    if (waits && last === '' && epochs()['casework'] === 2) last = team.snapshot('committed');
  };
  team.vaults.change = { disk: watchedDisk(keep) };
  await team.logIn(team.founder);
  await team.remove(thea);
  expect(last).not.toBe('');
  for (let step = 1; step <= 6; step += 1) {
    team.vaults.change = { disk: failingDisk(step, { afterwards: 'all fails' }) };
    await team.logIn(team.founder, last).catch(() => undefined);
    await team.lock().catch(() => undefined);
    rmSync(join(last, 'lock'), { force: true });
  }
  team.vaults.change = {};
  expect(await stateOf(last)).toBe('new');
});

test('a disk that fails at any step leaves the vault usable, and tells', async () => {
  const told = new Set<string>();
  for (let step = 1; step <= 16; step += 1) {
    const copy = team.snapshot(`step ${step}`);
    const failing = failingDisk(step, { code: 'EIO', afterwards: 'all works' });
    let armed = false;
    team.vaults.change = {
      disk: new Proxy(disk, { get: (_, name) => Reflect.get(armed ? failing : disk, name) }),
    };
    await team.logIn(team.founder, copy);
    armed = true;
    const outcome = await team.remove(thea).then(
      () => 'done',
      (error) => String(error.code),
    );
    const isOpen = team.service.session() !== null;
    armed = false;
    if (isOpen && outcome !== 'done') {
      // Work goes on in the old state.
      await team.remove(thea);
    }
    await team.lock();
    team.vaults.change = {};
    expect(await stateOf(copy)).toBe('new');
    told.add(outcome);
  }
  expect(told).toContain('done');
  expect(told).toContain('vault.disk-error');
  expect(told).toContain('vault.renewed-but-closed');
});

test('work that was waiting while the keys were renewed goes on with the new ones', async () => {
  const fields = JSON.stringify({ note: 'halverwege' });
  const draft = { kind: 'contact', clientId: null, objectId: null } as const;
  const removal = team.remove(thea);
  const saves = Array.from({ length: 20 }, () =>
    team.luwte.draftsCasework.save({ ...draft, baseVersion: 0, content: fields }),
  );
  await Promise.all([removal, ...saves]);
  expect(await team.luwte.draftsCasework.get(draft)).toMatchObject({ content: fields });
  await team.logIn(team.founder);
  expect(await team.luwte.draftsCasework.get(draft)).toMatchObject({ content: fields });
});
