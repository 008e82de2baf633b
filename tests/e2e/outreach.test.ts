import { afterEach, beforeEach, expect, test } from 'vitest';
import { barriers } from '../story/barriers.ts';
import { openClient, openTab } from '../story/caseload.ts';
import { beginMoment, meetSomeone, openOutreach } from '../story/outreach.ts';
import { agree, press, type Stage } from '../story/stage.ts';
import { lock, unlock } from '../story/vault.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const code = 'TW-2026-0001';
let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    await enterClient(luwte, { code, givenName: 'Ilse', familyName: 'Vermeer' });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await openOutreach(stage);
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

const roos = { nickname: 'Roos', where: 'Stationsplein' };
const moment = { when: 'gisteren 22-23:30', nickname: 'Roos', about: 'Vroeg naar werk', others: 3 };

test('someone met in the street gets a file, and what was written about her is in it', async () => {
  const { page, words } = stage;
  const { outreach } = words;
  await page.getByText(outreach.empty.title).waitFor();
  expect(await barriers(page)).toEqual([]);
  await meetSomeone(stage, roos);
  const dialog = await beginMoment(stage, moment);
  expect(await barriers(page)).toEqual([]);
  await press(dialog, words.common.save);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Vroeg naar werk').waitFor();
  await press(page, 'Roos');
  await page.getByRole('heading', { name: 'Roos' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await press(page, outreach.toFile.button);
  const toFile = page.getByRole('dialog', { name: outreach.toFile.title });
  await toFile.getByLabel(outreach.toFile.code).fill('TW-2026-0042');
  await press(toFile, outreach.toFile.make);
  await page.getByRole('heading', { name: words.contacts.title, exact: true }).waitFor();
  await page.getByText('Vroeg naar werk').waitFor();
  await page
    .getByText(/TW-2026-0042/)
    .first()
    .waitFor();
  await openOutreach(stage);
  await page.getByText(outreach.empty.title).waitFor();
});

test('she belongs to a file that is there already, which can be undone', async () => {
  const { page, words } = stage;
  const { outreach } = words;
  await meetSomeone(stage, roos);
  const dialog = await beginMoment(stage, { ...moment, others: 0 });
  await press(dialog, words.common.save);
  await dialog.waitFor({ state: 'hidden' });
  await press(page, 'Roos');
  await press(page, outreach.toFile.button);
  const toFile = page.getByRole('dialog', { name: outreach.toFile.title });
  await toFile.getByText(outreach.toFile.known, { exact: true }).click();
  await toFile.getByRole('combobox', { name: words.contacts.quick.who }).fill('ilse');
  await page.getByRole('option', { name: /Vermeer/ }).click();
  await press(toFile, outreach.toFile.add);
  await page.getByText('Vroeg naar werk').waitFor();
  await press(page, outreach.merge.undo);
  await agree(page, outreach.merge.undo);
  await page.getByText('Vroeg naar werk').waitFor({ state: 'hidden' });
  await openOutreach(stage);
  await page.getByText('Vroeg naar werk').waitFor();
});

test('a half-written moment is still there after locking, and someone is erased', async () => {
  const { page, words } = stage;
  const { outreach } = words;
  await meetSomeone(stage, roos);
  const dialog = await beginMoment(stage, moment);
  await dialog.getByText(/Concept bewaard/).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await lock(stage);
  await unlock(stage, passphrase);
  await openOutreach(stage);
  await press(page, outreach.newMoment);
  const about = dialog.getByLabel(outreach.about.replace('{{name}}', 'Roos'));
  await expect.poll(() => about.inputValue()).toBe('Vroeg naar werk');
  await press(dialog, words.common.save);
  await dialog.waitFor({ state: 'hidden' });
  await press(page, 'Roos');
  await press(page, outreach.erase.button);
  await agree(page, outreach.erase.confirm);
  await page.getByText(outreach.empty.title).waitFor();
  // What was open of her fades away.
  await page.getByText('Vroeg naar werk').waitFor({ state: 'detached' });
});

test('working notes are for their author, and a week of hours names no one', async () => {
  const { page, words } = stage;
  await openClient(stage, code);
  await openTab(stage, 'contacts');
  const panel = page.getByRole('region', { name: words.workingNotes.title });
  await press(panel, words.workingNotes.show);
  await panel.getByLabel(words.workingNotes.label, { exact: true }).fill('Gaat het te snel?');
  await press(panel, words.common.save);
  await page.getByText(words.workingNotes.saved).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill(words.app.nav.hours);
  await palette.getByRole('option', { name: words.app.nav.hours }).first().click();
  await page.getByText(words.contacts.ownHours.none).waitFor();
  expect(await barriers(page)).toEqual([]);
});
