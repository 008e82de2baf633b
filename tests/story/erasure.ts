import { press, type Stage } from './stage.ts';

export interface ErasureWish {
  readonly code: string;
  readonly passphrase: string;
  readonly note: string;
}

/** From an open file to the screen on which its erasure is decided. */
export async function openErasure({ page, words, picture }: Stage): Promise<void> {
  await press(page, words.erasure.menu);
  await picture('file-menu');
  await page.getByRole('menuitem', { name: words.erasure.open, exact: true }).click();
  await page.getByRole('heading', { name: words.erasure.decision.title }).waitFor();
  await picture('erase');
}

/** Fills in the decision and erases; ends at the list of erased files. */
export async function decideErasure(stage: Stage, wish: ErasureWish): Promise<void> {
  const { page, words, picture } = stage;
  const { decision } = words.erasure;
  await press(page, words.erasure.do);
  await page.getByText(decision.codeNeeded).waitFor();
  await picture('erase-missing');
  await page.getByRole('radio', { name: words.erasure.ground['client-request'] }).check();
  await page.getByLabel(decision.note, { exact: true }).fill(wish.note);
  await page.getByLabel(decision.code.replace('{{code}}', wish.code)).fill(wish.code.toLowerCase());
  await page.getByLabel(decision.passphrase, { exact: true }).fill(wish.passphrase);
  await picture('erase-filled');
  await press(page, words.erasure.do);
  await page
    .getByRole('heading', { name: words.erasure.erased.title })
    .waitFor({ timeout: 60_000 });
  await page.getByRole('heading', { name: wish.code }).waitFor();
  await picture('erased');
}

/** From anywhere to the journal of the whole vault. */
export async function openJournal({ page, words }: Stage): Promise<void> {
  const menu = page.getByRole('navigation', { name: words.app.navigation });
  await menu.getByRole('link', { name: words.app.nav.journal, exact: true }).click();
}

/** From anywhere to the list of erased files, by way of the journal. */
export async function openErased(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await openJournal(stage);
  await page.getByRole('link', { name: words.erasure.erased.link, exact: true }).click();
  await page.getByRole('heading', { name: words.erasure.erased.title }).waitFor();
}
