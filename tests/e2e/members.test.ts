import { afterEach, beforeEach, expect, test } from 'vitest';
import { errors } from '../../renderer/i18n/nl/errors.ts';
import { barriers } from '../story/barriers.ts';
import { fill, press } from '../story/stage.ts';
import {
  addColleague,
  answerFirst,
  chooseMember,
  confirmTask,
  giveNewWords,
  logInFirst,
  openTask,
  openTeam,
  rowOf,
} from '../story/team.ts';
import { lock, unlock } from '../story/vault.ts';
import {
  enterIlse,
  openIlse,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';

const own = 'wandelen langs stille dijken in november';
const founder = 'Marit de Boer';
let prepared: Prepared;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    await enterIlse(luwte);
  });
});
afterEach(async () => {
  const { troubles } = prepared.stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

const text = (words: string | RegExp) => prepared.stage.page.getByText(words);

async function logInAs(name: string, phrase: string): Promise<void> {
  await chooseMember(prepared.stage, name);
  await unlock(prepared.stage, phrase);
}

test('a colleague is added, logs in first with six words, and sees her own part of a file', async () => {
  const { stage } = prepared;
  const { page, words } = stage;
  const seen: Record<string, string[]> = {};
  const picture = async (name: string) => {
    seen[name] = await barriers(stage.page);
  };
  await unlock(stage, passphrase);
  await openTeam(stage);
  await text(words.members.alone).waitFor();
  await picture('team-alone');
  const watched = { ...stage, picture };
  const role = words.vault.role.counsellor;
  const six = await addColleague(watched, { name: 'Anna Jansen', role, passphrase });
  expect(six.split(' ')).toHaveLength(6);
  await rowOf(page, 'Anna Jansen').getByText(words.members.state.invited).waitFor();
  await picture('team');
  await lock(stage);
  await picture('lock-of-several');

  await logInFirst(watched, 'Anna Jansen', six, own);
  await openIlse(stage);
  await text('Belde om tien uur').first().waitFor();
  const { tab } = words.clients.file;
  expect(await page.getByRole('link', { name: tab.treatment, exact: true }).count()).toBe(0);
  await page.getByRole('link', { name: tab.housing, exact: true }).click();
  await text(words.places.noAccess).waitFor();
  await picture('without-places');
  // She sees who is in the team, and nothing to change it by.
  await page.keyboard.press('Control+K');
  await page.getByRole('option', { name: words.app.nav.team }).click();
  await rowOf(page, founder).waitFor();
  expect(await page.getByRole('button', { name: words.members.add.title }).count()).toBe(0);
  await picture('team-reading');

  await lock(stage);
  await chooseMember(stage, 'Anna Jansen');
  await page.getByLabel(words.vault.unlock.passphrase, { exact: true }).fill(six);
  await press(page, words.vault.unlock.open);
  await text(errors['vault.wrong-passphrase'].what).waitFor();
  await unlock(stage, own);
  await text(/^1 mislukte poging sinds /).waitFor();
  expect(Object.fromEntries(Object.entries(seen).filter(([, found]) => found.length))).toEqual({});
});

test('a colleague is given more, suspended, let in again and removed', async () => {
  const { stage } = prepared;
  const { page, words } = stage;
  const name = 'Thea Visser';
  await unlock(stage, passphrase);
  await openTeam(stage);
  const six = await addColleague(stage, { name, role: words.vault.role.counsellor, passphrase });
  await lock(stage);
  await logInFirst(stage, name, six, own);
  await lock(stage);
  await logInAs(founder, passphrase);
  await openTeam(stage);

  const part = words.vault.settings.compartment;
  await openTask(stage, name, 'change');
  await page.getByRole('dialog').getByRole('checkbox', { name: part.treatment }).check();
  await confirmTask(stage, 'change', passphrase);
  await rowOf(page, name).getByText(new RegExp(part.treatment)).waitFor();

  await openTask(stage, name, 'suspend');
  expect(await barriers(page)).toEqual([]);
  await confirmTask(stage, 'suspend', passphrase);
  await rowOf(page, name).getByText(words.members.state.suspended).waitFor();
  await openTask(stage, name, 'lift');
  await confirmTask(stage, 'lift', passphrase);
  await lock(stage);
  await logInAs(name, own);
  await openIlse(stage);
  await text('Belde om tien uur').first().waitFor();
  await lock(stage);

  await logInAs(founder, passphrase);
  await openTeam(stage);
  await openTask(stage, name, 'remove');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.members.field.passphrase, { exact: true }).fill('niet mijn zin');
  await press(dialog, words.members.remove.do);
  await dialog.getByText(errors['vault.wrong-passphrase'].what).waitFor();
  await confirmTask(stage, 'remove', passphrase);
  await text(fill(words.members.remove.done, { name })).waitFor();
  await text(words.members.alone).waitFor();
  // The file is there as before, now under other keys.
  await page.getByRole('link', { name: words.app.nav.caseload }).click();
  await openIlse(stage);
  await text('Belde om tien uur').first().waitFor();
  await lock(stage);
  expect(await page.getByRole('combobox', { name: words.vault.unlock.member }).count()).toBe(0);
  await unlock(stage, passphrase);
});

test('a colleague who lost her passphrase gets six new words, and the old one is done with', async () => {
  const { stage } = prepared;
  const { page, words } = stage;
  const name = 'Thea Visser';
  const seen: string[] = [];
  const picture = async () => {
    seen.push(...(await barriers(page)));
  };
  await unlock(stage, passphrase);
  await openTeam(stage);
  const first = await addColleague(stage, { name, role: words.vault.role.counsellor, passphrase });
  await lock(stage);
  await logInFirst(stage, name, first, own);
  await lock(stage);
  await logInAs(founder, passphrase);
  await openTeam(stage);
  const six = await giveNewWords({ ...stage, picture }, name, passphrase);
  await rowOf(page, name).getByText(words.members.state.invited).waitFor();
  await lock(stage);

  await chooseMember(stage, name);
  await page.getByLabel(words.vault.unlock.passphrase, { exact: true }).fill(own);
  await press(page, words.vault.unlock.open);
  await text(errors['vault.wrong-passphrase'].what).waitFor();
  await answerFirst(stage, six, 'een andere zin over stille dijken');
  await openIlse(stage);
  await text('Belde om tien uur').first().waitFor();
  expect(seen).toEqual([]);
});
