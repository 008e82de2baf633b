import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Contact } from '../../contract/contacts.ts';
import { barriers } from '../story/barriers.ts';
import { openClient, openTab } from '../story/caseload.ts';
import { beginContact } from '../story/notes.ts';
import { openQuickEntry, typeQuickNote } from '../story/quick-entry.ts';
import { press, type Stage, type } from '../story/stage.ts';
import { chooseMember } from '../story/team.ts';
import { lock, unlock } from '../story/vault.ts';
import { ask } from './ask.ts';
import { addColleague } from './colleague.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const code = 'TW-2026-0001';
let prepared: Prepared;
let stage: Stage;
let ilse = '';
let sara = '';

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    ilse = await enterClient(luwte, { code, givenName: 'Ilse', familyName: 'Vermeer' });
    sara = await enterClient(luwte, {
      code: 'TW-2026-0002',
      givenName: 'Sara',
      familyName: 'Haan',
      counsellor: 'Nadia Karimi',
    });
  });
  stage = prepared.stage;
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

/** The notes of a client as the vault has them. It ends what the page hears. */
async function notesOf(clientId: string): Promise<Contact[]> {
  const { value } = await ask(stage.page, 'contacts.list', { clientId });
  return (value as { contacts: Contact[] }).contacts;
}

test('a contact is written from the caseload with the keyboard alone', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  const dialog = await openQuickEntry(stage);
  expect(await barriers(page)).toEqual([]);
  await dialog.locator('input:focus').waitFor();
  await page.keyboard.type('ilse');
  const option = page.getByRole('option', { name: /Vermeer/ });
  await option.and(page.locator('[data-combobox-selected]')).waitFor();
  await page.keyboard.press('Enter');
  const typed = {
    when: 'gisteren 23:30-01:00',
    note: 'Zij liep mee.',
    agreements: 'Vrijdag bellen',
  };
  await typeQuickNote(stage, dialog, typed);
  await dialog.getByText(/Begrepen: .*23:30 tot 01:00 de volgende dag/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  const sure = page.getByRole('dialog', { name: words.notes.finaliseTitle });
  await press(sure, words.notes.finalise);
  await dialog.waitFor({ state: 'hidden' });
  expect(await notesOf(ilse)).toMatchObject([
    {
      startTime: '23:30',
      endTime: '01:00',
      endsNextDay: true,
      countableMinutes: 90,
      note: 'Zij liep mee.',
      agreements: 'Vrijdag bellen',
    },
  ]);
});

test('over another note that is open, and what is not understood is said and kept', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'contacts');
  await (await beginContact(stage)).fill('Het eerste verslag');
  const dialog = await openQuickEntry(stage);
  await type(dialog, words.notes.when.label, '31 feb 14:00');
  await dialog
    .getByRole('textbox', { name: words.contacts.field.note, exact: true })
    .fill('Tweede');
  await dialog.getByText('‘31 feb’ bestaat niet.').waitFor();
  await dialog.getByText(/Concept bewaard/).waitFor();
  await press(dialog, words.contacts.quick.later);
  await dialog.waitFor({ state: 'hidden' });
  const first = page.getByRole('textbox', { name: words.contacts.field.note, exact: true });
  expect(await first.inputValue()).toBe('Het eerste verslag');
  await lock(stage);
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'contacts');
  await page.getByText('Het eerste verslag').waitFor();
  const again = await openQuickEntry(stage);
  await press(again, words.notes.continue);
  const line = again.getByRole('textbox', { name: words.notes.when.label, exact: true });
  await expect.poll(() => line.inputValue()).toBe('31 feb 14:00');
});

test('another person is chosen after writing, and the text goes along', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await openClient(stage, code);
  const dialog = await openQuickEntry(stage);
  const note = dialog.getByRole('textbox', { name: words.contacts.field.note, exact: true });
  await note.fill('Dit was Sara');
  await dialog.getByText(/Concept bewaard/).waitFor();
  await dialog.getByRole('combobox', { name: words.contacts.quick.who }).fill('0002');
  await page.getByRole('option', { name: /Sara/ }).click();
  await expect.poll(() => note.inputValue()).toBe('Dit was Sara');
  await dialog.getByText(/Concept bewaard/).waitFor();
  await press(dialog, words.contacts.quick.later);
  await dialog.waitFor({ state: 'hidden' });
  const drafts = async () => {
    const { value } = await ask(page, 'draftsCasework.list', { clientId: null });
    return (value as Array<{ clientId: string }>).map(({ clientId }) => clientId);
  };
  await expect.poll(drafts).toEqual([sara]);
});

test("for a colleague's client a reason comes first", async () => {
  const { page, words } = stage;
  await addColleague(prepared.folder, passphrase, { name: 'Nadia Karimi', role: 'counsellor' });
  await addColleague(prepared.folder, passphrase, { name: 'Bo Smit', role: 'counsellor' });
  await page.reload();
  await chooseMember(stage, 'Bo Smit');
  await unlock(stage, passphrase);
  const dialog = await openQuickEntry(stage);
  await dialog.getByRole('combobox', { name: words.contacts.quick.who }).fill('sara');
  await page.getByRole('option', { name: /Sara/ }).click();
  await dialog.getByText(words.access.file.text).waitFor();
  await dialog.getByText(words.access.reasons['stand-in']).click();
  await dialog.getByLabel(words.access.note).fill('Nadia is ziek');
  await press(dialog, words.access.file.open);
  await dialog.getByRole('textbox', { name: words.notes.when.label, exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
});
