import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toAgenda } from '../story/agenda.ts';
import {
  chooseNewest,
  foundBackups,
  makeBackup,
  nameVault,
  pointAtBackups,
  restoreBackup,
} from '../story/backup.ts';
import { barriers } from '../story/barriers.ts';
import { agree, choosePath, fill, press, type Stage, stageOf, type } from '../story/stage.ts';
import { toToday } from '../story/today.ts';
import { seeTrouble } from '../story/trouble.ts';
import { lock, unlock } from '../story/vault.ts';
import {
  allIsThere,
  enterIlse,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';
import { startTestProgram } from './start-program.ts';

let prepared: Prepared;
let stage: Stage;
/** Holds the place of the backups and the places of what is restored. */
let root: string;
let stick: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'luwte-backup-'));
  stick = folder('stick');
  prepared = await startWithVault(async (luwte) => void (await enterIlse(luwte)));
  stage = prepared.stage;
});
afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  rmSync(root, { recursive: true, force: true });
  expect(troubles).toEqual([]);
});

function folder(name: string): string {
  const path = join(root, name);
  mkdirSync(path);
  return path;
}

const text = (words: string | RegExp) => stage.page.getByText(words);
const button = (name: string) => stage.page.getByRole('button', { name, exact: true });
const topBar = () => stage.page.getByRole('region', { name: stage.words.app.topBar });
const backups = (place = stick) =>
  readdirSync(place).filter((name) => name.endsWith('.luwte-backup'));
const phrase = () => stage.page.getByLabel(stage.words.vault.unlock.passphrase, { exact: true });

/** Chooses from a list on the page. */
async function choose(label: string, option: string): Promise<void> {
  const list = stage.page.getByRole('combobox', { name: label });
  await list.click();
  await stage.page.getByRole('option', { name: option, exact: true }).click();
  await expect.poll(() => list.inputValue()).toBe(option);
}

async function enterOnScreen(name: string): Promise<void> {
  const { page, words } = stage;
  await page.getByRole('link', { name: words.app.nav.caseload, exact: true }).click();
  await press(page, words.clients.list.new);
  const dialog = page.getByRole('dialog');
  await type(dialog, words.clients.person.field.givenName, name);
  await press(dialog, words.clients.new.enter);
  await dialog.waitFor({ state: 'hidden' });
}

/** Notes what axe finds on each screen of a story. */
function looking(): { seen: Record<string, string[]>; watched: Stage } {
  const seen: Record<string, string[]> = {};
  const picture = async (name: string) => {
    seen[name] = await barriers(stage.page);
  };
  return { seen, watched: { ...stage, picture } };
}

const inTheWay = (seen: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(seen).filter(([, found]) => found.length > 0));

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Keeps the vault process from doing anything until the returned function is called. */
function holdVaultProcess(): () => void {
  const { vaultProcessId } = stage.program.program;
  if (!vaultProcessId) throw new Error('no vault process runs');
  process.kill(vaultProcessId, 'SIGSTOP');
  return () => process.kill(vaultProcessId, 'SIGCONT');
}

test('a backup is made, told, and restored to a new vault that holds the client', async () => {
  const { seen, watched } = looking();
  const { words } = stage;
  const { age, done } = words.backup;
  await unlock(stage, passphrase);
  await topBar()
    .getByText(fill(age.label, { when: age.never }))
    .waitFor();
  await makeBackup(watched, stick);
  await text(done.safe).waitFor();
  await text(/1 cliënt, 1 contactnotitie/)
    .first()
    .waitFor();
  await topBar()
    .getByText(/^Back-up: vandaag \d\d:\d\d$/)
    .waitFor();
  await stage.page.getByRole('cell', { name: words.backup.earlier.present }).waitFor();
  expect(backups()).toHaveLength(1);
  await lock(stage);
  await restoreBackup(watched, {
    ...{ source: stick, folder: folder('terug'), vaultName: 'Teruggezet', secret: { passphrase } },
  });
  expect(readdirSync(join(root, 'terug'))).toEqual(['Teruggezet.luwte']);
  await text(join(root, 'terug', 'Teruggezet.luwte')).waitFor();
  await allIsThere(stage);
  expect(Object.keys(seen)).toEqual([
    ...['backup-empty', 'backup', 'backup-done', 'restore-choose', 'restore-backup'],
    ...['restore-place', 'restore-who', 'restore-done'],
  ]);
  expect(inTheWay(seen)).toEqual({});
});

test('restoring works on a computer that knows no vault, from the welcome', async () => {
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await stage.program.close();
  stage = stageOf(await startTestProgram(), 'nl');
  stage.page.setDefaultTimeout(20_000);
  try {
    await restoreBackup(stage, {
      ...{ source: join(stick, backups()[0] ?? ''), folder: folder('terug') },
      ...{ vaultName: 'Proef', secret: { passphrase } },
    });
    await allIsThere(stage);
  } finally {
    await stage.program.close();
  }
});

test('making a backup can be stopped, and leaves nothing', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  const made = readdirSync(stick);
  const goOn = holdVaultProcess();
  await press(page, words.backup.make);
  await text(words.backup.making).waitFor();
  await topBar()
    .getByText(/^Back-up: wordt gemaakt/)
    .waitFor();
  // Elsewhere it goes on, and can be followed.
  await page.getByRole('link', { name: words.app.nav.settings, exact: true }).click();
  await topBar().getByRole('link').click();
  await press(page, words.backup.cancel);
  await button(words.backup.cancelling).waitFor();
  goOn();
  await text(words.backup.cancelled).waitFor();
  expect(readdirSync(stick)).toEqual(made);
  await press(page, words.backup.make);
  await text(words.backup.done.title).waitFor();
});

test('a stick that is out is told where it is seen, also the next time, and is no loss when it is back', async () => {
  const { page, words } = stage;
  const { place } = words.backup;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  renameSync(stick, `${stick}-out`);
  await press(page, words.backup.make);
  await seeTrouble(stage, 'backup.target-missing');
  await text(place.unreachable).waitFor();
  await topBar().getByText(words.backup.age.failed).waitFor();
  await lock(stage);
  await unlock(stage, passphrase);
  await topBar().getByText(words.backup.age.failed).click();
  await seeTrouble(stage, 'backup.target-missing');
  await page.getByRole('cell', { name: words.backup.earlier.unseen }).waitFor();
  renameSync(`${stick}-out`, stick);
  await press(page, place.look);
  await text(place.unreachable).waitFor({ state: 'hidden' });
  await press(page, words.common.tryAgain);
  await text(words.backup.done.title).waitFor();
  expect(backups()).toHaveLength(2);
});

test('a place in the vault itself is refused, and another can be chosen', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await page.getByRole('link', { name: words.app.nav.backup, exact: true }).click();
  await press(page, words.backup.empty.choose);
  await choosePath(stage, prepared.folder);
  await seeTrouble(stage, 'backup.target-inside-vault');
  await makeBackup(stage, stick);
});

test('how many are kept is the user’s choice', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await choose(words.backup.rotation.label, words.backup.rotation.few);
  for (let made = 2; made <= 4; made += 1) {
    await press(page, words.backup.make);
    await expect.poll(() => page.getByRole('cell', { name: /cliënt/ }).count()).toBe(made);
  }
  await page.getByRole('cell', { name: words.backup.earlier.gone }).first().waitFor();
  expect(backups()).toHaveLength(2);
});

test('two places each get one, and a place that is removed keeps what it has', async () => {
  const { page, words } = stage;
  const { place } = words.backup;
  const cupboard = folder('kast');
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await press(page, place.add);
  await choosePath(stage, cupboard);
  const places = page.getByRole('list', { name: place.label }).getByRole('listitem');
  await expect.poll(() => places.count()).toBe(2);
  await press(page, words.backup.make);
  await text(cupboard).nth(1).waitFor();
  expect(backups()).toHaveLength(2);
  expect(backups(cupboard)).toHaveLength(1);
  await press(page, `${place.remove}: ${stick}`);
  await agree(page, place.remove);
  await expect.poll(() => places.count()).toBe(1);
  expect(backups()).toHaveLength(2);
});

test('a backup that is due is made by itself after opening', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await page.getByRole('link', { name: words.app.nav.backup, exact: true }).click();
  await press(page, words.backup.empty.choose);
  await choosePath(stage, stick);
  await text(words.backup.none).waitFor();
  await lock(stage);
  await unlock(stage, passphrase);
  await topBar()
    .getByText(/^Back-up: vandaag \d\d:\d\d$/)
    .waitFor();
  expect(backups()).toHaveLength(1);
});

test('locking by hand makes one first when that was chosen, and “lock now” does not wait for it', async () => {
  const { page, words } = stage;
  const { schedule, atLock } = words.backup;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await choose(schedule.label, schedule['at-lock']);
  await lock(stage);
  // Nothing was changed.
  expect(backups()).toHaveLength(1);
  await unlock(stage, passphrase);
  await enterOnScreen('Noor');
  await lock(stage);
  expect(backups()).toHaveLength(2);
  await unlock(stage, passphrase);
  await enterOnScreen('Sanne');
  // The vault answers in turn: once the week is there, it is known that a backup is needed.
  await toAgenda(stage);
  await text(words.agenda.empty.week).waitFor();
  holdVaultProcess();
  await page.keyboard.press('Control+l');
  await text(atLock.title).waitFor();
  const from = Date.now();
  await press(page, atLock.now);
  await phrase().waitFor();
  expect(Date.now() - from).toBeLessThan(6_000);
  expect(backups()).toHaveLength(2);
  await unlock(stage, passphrase);
  // It is made up for.
  await expect.poll(() => backups().length).toBe(3);
});

test('a backup is restored on trial, and one that can not be is told on the first screen', async () => {
  const { page, words } = stage;
  const { rehearsal } = words.backup;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await text(rehearsal.never).waitFor();
  await press(page, rehearsal.now);
  await text(/: alles klopte\.$/).waitFor();
  expect(inTheWay({ page: await barriers(page) })).toEqual({});
  flipByte(join(stick, backups()[0] ?? '', 'casework.db'));
  await press(page, rehearsal.now);
  await seeTrouble(stage, 'backup.damaged');
  await toToday(stage);
  await text(rehearsal.failedTitle).waitFor();
  expect(inTheWay({ page: await barriers(page) })).toEqual({});
  await page.getByRole('link', { name: rehearsal.toBackups }).click();
  await press(page, words.backup.make);
  await text(words.backup.done.title).waitFor();
  await press(page, rehearsal.now);
  await text(/: alles klopte\.$/).waitFor();
});

test('the keyboard alone makes a backup', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(words.app.palette.makeBackup);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await button(words.backup.make).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => backups().length).toBe(2);
});

test('what opens nothing is told, what was typed stays, and stopping makes nothing', async () => {
  const { page, words } = stage;
  const { restore } = words.backup;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await lock(stage);
  const terug = folder('terug');
  await pointAtBackups(stage, stick);
  await chooseNewest(stage);
  await text(restore.older).waitFor();
  await press(page, words.common.next);
  await nameVault(stage, { vaultName: 'Teruggezet', folder: terug });
  await press(page, words.common.next);
  await phrase().fill('een zin die nergens op past');
  await press(page, restore.run);
  await seeTrouble(stage, 'vault.wrong-passphrase');
  expect(await phrase().inputValue()).toBe('een zin die nergens op past');
  await press(page, words.common.back);
  const name = page.getByLabel(restore.name, { exact: true });
  expect(await name.inputValue()).toBe('Teruggezet');
  await press(page, words.common.next);
  await phrase().fill(passphrase);
  const goOn = holdVaultProcess();
  await press(page, restore.run);
  await press(page, words.backup.cancel);
  goOn();
  await text(restore.cancelled).waitFor();
  expect(readdirSync(terug)).toEqual([]);
  await press(page, restore.run);
  await press(page, restore.toVault);
  await allIsThere(stage);
});

test('a name that is taken is told where it was typed, and another one will do', async () => {
  const { page, words } = stage;
  const { restore } = words.backup;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await lock(stage);
  const terug = folder('terug');
  cpSync(prepared.folder, join(terug, 'Bezet.luwte'), { recursive: true });
  const before = readdirSync(join(terug, 'Bezet.luwte'));
  await pointAtBackups(stage, stick);
  await chooseNewest(stage);
  await press(page, words.common.next);
  await nameVault(stage, { vaultName: 'Bezet', folder: terug });
  await press(page, words.common.next);
  await phrase().fill(passphrase);
  await press(page, restore.run);
  await seeTrouble(stage, 'vault.exists');
  await type(page, restore.name, 'Vrij');
  await press(page, words.common.next);
  expect(await phrase().inputValue()).toBe(passphrase);
  await press(page, restore.run);
  await press(page, restore.toVault);
  await allIsThere(stage);
  expect(readdirSync(join(terug, 'Bezet.luwte'))).toEqual(before);
});

test('a damaged backup is refused with its sentence, and an older one beside it is taken', async () => {
  const { page, words } = stage;
  const { restore } = words.backup;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  const [oldest = ''] = backups();
  await press(page, words.backup.make);
  await expect.poll(() => page.getByRole('cell', { name: /cliënt/ }).count()).toBe(2);
  await lock(stage);
  const newest = backups().find((name) => name !== oldest) ?? '';
  writeFileSync(join(stick, newest, 'treatment.db'), 'half');
  await pointAtBackups(stage, stick);
  await foundBackups(stage).first().check();
  await seeTrouble(stage, 'backup.damaged');
  await foundBackups(stage).nth(1).check();
  await page.getByRole('region', { name: restore.says }).waitFor();
  // Damage that only shows on reading every byte.
  flipByte(join(stick, oldest, 'casework.db'));
  await press(page, words.common.next);
  await nameVault(stage, { vaultName: 'Terug', folder: folder('terug') });
  await press(page, words.common.next);
  await phrase().fill(passphrase);
  await press(page, restore.run);
  await seeTrouble(stage, 'backup.damaged');
  await text(restore.source).waitFor();
  expect(readdirSync(join(root, 'terug'))).toEqual([]);
});

test('a folder that holds no backup is told, and looking elsewhere goes on', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await lock(stage);
  await pointAtBackups(stage, folder('leeg'));
  await seeTrouble(stage, 'backup.not-a-backup');
  await press(page, words.backup.restore.choose);
  await choosePath(stage, stick);
  await chooseNewest(stage);
  await press(page, words.backup.restore.stop);
  await phrase().waitFor();
});
