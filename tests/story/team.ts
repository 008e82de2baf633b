import type { Page } from 'playwright-core';
import { button, fill, press, type Stage, type } from './stage.ts';

export type Task = 'change' | 'newPassphrase' | 'suspend' | 'lift' | 'remove';

/** Opens the page of the team from the menu. */
export async function openTeam({ page, words }: Stage): Promise<void> {
  const menu = page.getByRole('navigation', { name: words.app.navigation });
  await menu.getByRole('link', { name: words.app.nav.team }).click();
  await page.getByRole('heading', { name: words.members.title, level: 1 }).waitFor();
}

/** The row of a member. */
export const rowOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ hasText: name });

/** Adds a colleague with the access their role brings; gives the six words. */
export async function addColleague(
  stage: Stage,
  colleague: { readonly name: string; readonly role: string; readonly passphrase: string },
): Promise<string> {
  const { page, words, picture } = stage;
  const { members } = words;
  await press(page, members.add.title);
  const dialog = page.getByRole('dialog');
  await type(dialog, members.field.name, colleague.name);
  await dialog.getByRole('combobox', { name: members.field.role }).click();
  await page.getByRole('option', { name: colleague.role, exact: true }).click();
  await dialog.getByLabel(members.field.passphrase, { exact: true }).fill(colleague.passphrase);
  await picture('team-add');
  await press(dialog, members.add.do);
  return noteSixWords(stage);
}

/** Six new words for a colleague who lost their passphrase. */
export async function giveNewWords(
  stage: Stage,
  name: string,
  passphrase: string,
): Promise<string> {
  const { page, words, picture } = stage;
  await openTask(stage, name, 'newPassphrase');
  const dialog = page.getByRole('dialog');
  await picture('team-new-words');
  await dialog.getByLabel(words.members.field.passphrase, { exact: true }).fill(passphrase);
  await press(dialog, words.members.newPassphrase.do);
  return noteSixWords(stage);
}

/** Reads the six words from the screen and says that they were passed on. */
async function noteSixWords({ page, words, picture }: Stage): Promise<string> {
  const { members } = words;
  const six = page.getByLabel(members.oneTime.label, { exact: true });
  await six.waitFor({ timeout: 60_000 });
  const phrase = (await six.textContent()) ?? '';
  await picture('team-six-words');
  await page.getByRole('checkbox', { name: members.oneTime.given }).check();
  await press(page, words.common.done);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  return phrase;
}

/** Opens one of the dialogs about a member. */
export async function openTask({ page, words }: Stage, name: string, task: Task): Promise<void> {
  await button(page, fill(words.members.menu, { name })).click();
  await page.getByRole('menuitem', { name: words.members[task].title }).click();
  await page.getByRole('dialog').waitFor();
}

/** Answers the open dialog with the passphrase of whoever is in. */
export async function confirmTask(stage: Stage, task: Task, passphrase: string): Promise<void> {
  const { page, words } = stage;
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.members.field.passphrase, { exact: true }).fill(passphrase);
  await press(dialog, words.members[task].do);
  await dialog.waitFor({ state: 'hidden', timeout: 60_000 });
}

/** On the lock screen: types a name and chooses it. */
export async function chooseMember({ page, words }: Stage, name: string): Promise<void> {
  await page.getByRole('combobox', { name: words.vault.unlock.member }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
}

/** The first log-in with the six words, up to the open vault. */
export async function logInFirst(
  stage: Stage,
  name: string,
  six: string,
  own: string,
): Promise<void> {
  await chooseMember(stage, name);
  await answerFirst(stage, six, own);
}

/** The first log-in of whoever is chosen already. */
export async function answerFirst(
  { page, words, picture }: Stage,
  six: string,
  own: string,
): Promise<void> {
  await page.getByLabel(words.vault.unlock.passphrase, { exact: true }).fill(six);
  await press(page, words.vault.unlock.open);
  await page.getByLabel(words.vault.first.passphrase, { exact: true }).fill(own);
  await page.getByLabel(words.vault.setUp.repeat, { exact: true }).fill(own);
  await picture('first-log-in');
  await press(page, words.vault.first.open);
  await page.getByRole('navigation', { name: words.app.navigation }).waitFor({ timeout: 60_000 });
}
