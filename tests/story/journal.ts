import { fill, press, type Stage, type } from './stage.ts';
import { toToday } from './today.ts';

/** Goes to the journal with the main menu. */
export async function openJournal({ page, words }: Stage): Promise<void> {
  await page
    .getByRole('navigation', { name: words.app.navigation })
    .getByRole('link', { name: words.app.nav.journal })
    .click();
  await page.getByRole('list', { name: words.journal.list }).waitFor();
}

/** Reads the journal: opens an entry to all that was recorded of it, and checks every entry. */
export async function readJournal(stage: Stage): Promise<void> {
  const { page, words, picture } = stage;
  await openJournal(stage);
  await picture('journal');
  await chooseAction(stage, 'print');
  const entry = page.getByRole('list', { name: words.journal.list }).getByRole('button').first();
  await entry.click();
  await page.getByText(words.journal.field.basis, { exact: true }).waitFor();
  await picture('journal-entry');
  await press(page, words.journal.verify.start);
  await page.getByText(/nagelopen, niets|checked, nothing/).waitFor();
  await picture('journal-verified');
}

/** Shows one kind of action alone. */
export async function chooseAction(
  { page, words }: Stage,
  action: keyof Stage['words']['ui']['action'],
): Promise<void> {
  const label = words.ui.action[action];
  const option = label.charAt(0).toUpperCase() + label.slice(1);
  await page.getByRole('combobox', { name: words.journal.action, exact: true }).fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Hands over what is on screen; gives the fingerprint as it stands there. */
export async function exportJournal(stage: Stage, folder: string): Promise<string> {
  const { page, words, picture } = stage;
  await press(page, words.journal.export.button);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: words.journal.export.purpose }).click();
  await page.getByRole('listbox').getByRole('option').first().click();
  await picture('journal-export');
  await press(dialog, words.journal.export.start);
  const path = page.getByRole('dialog', { name: words.app.path.folder });
  await path.getByRole('textbox').first().fill(folder);
  await press(path, words.app.path.pick);
  await page.getByText(words.journal.export.fingerprint, { exact: true }).waitFor();
  await picture('journal-exported');
  const fingerprint = await page.locator('[aria-labelledby=fingerprint-label]').textContent();
  await press(page, words.common.done);
  return fingerprint ?? '';
}

/** Gives a reason for a colleague's file that was just asked for. */
export async function giveReason(stage: Stage, note: string): Promise<void> {
  const { page, words, picture } = stage;
  await page.getByRole('heading', { name: words.access.file.title }).waitFor();
  await page.getByRole('radio', { name: words.access.reasons['stand-in'] }).check();
  await type(page, words.access.note, note);
  await picture('break-glass');
  await press(page, words.access.file.open);
  await page.getByRole('navigation', { name: words.clients.file.tabs }).waitFor();
}

/** A coordinator follows the notice on the start screen and says to have seen it. */
export async function acknowledge(stage: Stage, note: string): Promise<void> {
  const { page, words, picture } = stage;
  await toToday(stage);
  await page.getByText(fill(words.access.notice.text_one, { count: 1 })).waitFor();
  await picture('glass-notice');
  await page.getByRole('link', { name: words.access.notice.look }).click();
  await page.getByText(note).waitFor();
  await picture('glass-alerts');
  await press(page, words.access.alerts.seen);
  await page.getByText(words.access.alerts.none).waitFor();
}
