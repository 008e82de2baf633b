import { button, press, type Stage } from './stage.ts';

/** Brings in a file as it is proposed, from the choice of the file to the report. Gives how many clients came. */
export async function importFile({ page, words, picture }: Stage, file: string): Promise<number> {
  const { imports } = words;
  await page.getByRole('link', { name: words.app.nav.import, exact: true }).click();
  await button(page, imports.file.choose).waitFor();
  await picture('import-file');
  await page.setInputFiles('input[type=file]', file);
  await page.getByRole('heading', { name: imports.columns.title }).waitFor();
  await picture('import-columns');
  await press(page, words.common.next);
  await page.getByRole('heading', { name: imports.values.title }).waitFor();
  await picture('import-meanings');
  await press(page, words.common.next);
  const [before = '', after = ''] = imports.preview.run_other.split('{{count}}');
  const run = page.getByRole('button', { name: new RegExp(`^${before}\\d+${after}$`) });
  await run.waitFor();
  await picture('import-check');
  const count = Number(/\d+/.exec((await run.textContent()) ?? '')?.[0]);
  await run.click();
  const toCaseload = page.getByRole('link', { name: imports.report.toCaseload });
  await toCaseload.waitFor({ timeout: 60_000 });
  await picture('import-report');
  await toCaseload.click();
  await page.getByRole('grid').waitFor();
  return count;
}

/** Goes from any page to the caseload. */
export async function toCaseload({ page, words }: Stage): Promise<void> {
  await page
    .getByRole('navigation', { name: words.app.navigation })
    .getByRole('link', { name: words.app.nav.caseload, exact: true })
    .click();
  await page.getByRole('heading', { name: words.clients.list.title, level: 1 }).waitFor();
}

/** Finds a client in the caseload by code and opens the file with the keyboard. */
export async function openClient(stage: Stage, code: string): Promise<void> {
  const { page, words } = stage;
  await toCaseload(stage);
  await page.getByRole('searchbox').fill(code);
  await page.getByRole('row', { name: new RegExp(code) }).click();
  await page.getByRole('navigation', { name: words.clients.file.tabs }).waitFor();
}

type Tab = keyof Stage['words']['clients']['file']['tab'];

/** Opens a part of the file that is open. */
export async function openTab({ page, words }: Stage, tab: Tab): Promise<void> {
  await page
    .getByRole('navigation', { name: words.clients.file.tabs })
    .getByRole('link', { name: words.clients.file.tab[tab], exact: true })
    .click();
}

/** Finds a word with Ctrl+K, opens the first result and waits until its text is on screen. */
export async function findWord(stage: Stage, word: string, shown: string): Promise<void> {
  const { page, picture } = stage;
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill(word);
  await dialog.getByText(shown).first().waitFor();
  await picture('search');
  await dialog.getByRole('option').filter({ hasText: shown }).first().click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('main').getByText(shown).first().waitFor();
}
