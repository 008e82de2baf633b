import { button, press, type Stage } from './stage.ts';

/** From anywhere to the choice of a backup for one file. */
export async function toOneFile({ page, words }: Stage): Promise<void> {
  await page.getByRole('link', { name: words.app.nav.backup, exact: true }).click();
  await page.getByRole('link', { name: words.oneFile.start, exact: true }).click();
  await page.getByRole('heading', { name: words.oneFile.title, level: 1 }).waitFor();
}

/** Opens the newest backup; the caseload of then is on screen. */
export async function openBackup({ page, words, picture }: Stage): Promise<void> {
  await button(page, words.oneFile.source.open).waitFor();
  await picture('one-file-backup');
  await press(page, words.oneFile.source.open);
  await page.getByRole('heading', { name: words.oneFile.list.title }).waitFor({ timeout: 60_000 });
}

/** Finds a client in the opened backup and puts the file beside the one of today. */
export async function bringBack({ page, words, picture }: Stage, sought: string): Promise<void> {
  await page.getByRole('textbox', { name: words.oneFile.list.search }).fill(sought);
  await picture('one-file-list');
  const table = page.getByRole('table', { name: words.oneFile.list.label });
  await table
    .getByRole('row', { name: new RegExp(sought) })
    .getByRole('button')
    .click();
  await page.getByRole('heading', { name: words.oneFile.preview.title }).waitFor();
  await picture('one-file-preview');
  await press(page, words.oneFile.preview.run);
  await page.getByRole('heading', { name: words.oneFile.done.title }).waitFor({ timeout: 60_000 });
  await picture('one-file-done');
}
