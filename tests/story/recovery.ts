import { button, choosePath, fill, press, type Stage, type } from './stage.ts';
import { lock } from './vault.ts';

/** From anywhere in the program to its settings. */
export async function openSettings({ page, words }: Stage): Promise<void> {
  await page.getByRole('link', { name: words.app.nav.settings, exact: true }).click();
  await page.getByRole('heading', { name: words.vault.settings.title }).waitFor();
  await page.getByRole('region', { name: words.recovery.section.title }).waitFor();
}

/** The code is split over three people, and two of them open the vault. */
export async function tellRecovery(stage: Stage, passphrase: string): Promise<void> {
  const { page, words, picture } = stage;
  await openSettings(stage);
  await section(stage).scrollIntoViewIfNeeded();
  await picture('recovery');
  const [one = '', , three = ''] = await replaceByShares(stage, {
    ...{ passphrase, paper: () => null },
  });
  await lock(stage);
  await tryRecovery(stage, [one, three], 'acht blauwe boten op het meer');
  await page.getByRole('navigation', { name: words.app.navigation }).waitFor({ timeout: 60_000 });
}

const section = ({ page, words }: Stage) =>
  page.getByRole('region', { name: words.recovery.section.title, exact: true });

/** The groups that are on screen to be written down. */
async function readGroups(stage: Stage): Promise<string> {
  const groups = section(stage).getByRole('list', { name: /./ }).locator('li span:last-child');
  await groups.first().waitFor();
  return (await groups.allTextContents()).join('-');
}

/** Saves the sheet on screen as PDF. */
async function printSheet(stage: Stage, path: string): Promise<void> {
  const { page, words } = stage;
  await press(page, words.vault.setUp.toPdf);
  await choosePath(stage, path);
  await page.getByText(fill(words.vault.setUp.pdfDone, { place: path })).waitFor();
}

/** Copies what is on screen to paper, and goes on. */
async function writeDown(stage: Stage, paper: string | null): Promise<string> {
  const { page, words } = stage;
  const sheet = await readGroups(stage);
  if (paper !== null) await printSheet(stage, paper);
  await page.getByRole('checkbox', { name: words.vault.setUp.written }).check();
  await press(section(stage), words.common.next);
  return sheet;
}

const asTyped = (sheet: string) => sheet.replaceAll('-', ' ').toLowerCase();

/** From the settings: a new code on one sheet. `paper` is where its PDF goes. Gives the code. */
export async function replaceCode(
  stage: Stage,
  wish: { readonly passphrase: string; readonly paper: string | null },
): Promise<string> {
  const { words, picture } = stage;
  const scope = section(stage);
  await press(scope, words.recovery.section.replace);
  await scope.getByLabel(words.recovery.replace.passphrase, { exact: true }).fill(wish.passphrase);
  await press(scope, words.recovery.replace.make);
  const code = await writeDown(stage, wish.paper);
  await type(scope, words.recovery.proof.field, asTyped(code));
  await picture('recovery-code-typed-back');
  await press(scope, words.recovery.proof.finish);
  await scope.getByText(words.recovery.section.whole).waitFor();
  return code;
}

/** From the settings: a new code in three shares, each printed to `folder` and typed back. Gives the shares. */
export async function replaceByShares(
  stage: Stage,
  wish: { readonly passphrase: string; readonly paper: (share: number) => string | null },
): Promise<readonly string[]> {
  const { words, picture } = stage;
  const { replace, proof } = words.recovery;
  const scope = section(stage);
  await press(scope, words.recovery.section.replace);
  await scope.getByRole('radio', { name: replace.shares }).check();
  await scope.getByLabel(replace.passphrase, { exact: true }).fill(wish.passphrase);
  await picture('recovery-replace');
  await press(scope, replace.make);
  return typeBackShares(stage, proof.finish, wish.paper);
}

/** From the settings: the present code split in three shares, each typed back. Gives the shares. */
export async function splitCode(stage: Stage, code: string): Promise<readonly string[]> {
  const { words, picture } = stage;
  const scope = section(stage);
  await press(scope, words.recovery.section.doSplit);
  await type(scope, words.recovery.replace.presentCode, asTyped(code));
  await picture('recovery-split');
  await press(scope, words.recovery.split.make);
  return typeBackShares(stage, words.recovery.proof.finishSplit, () => null);
}

async function typeBackShares(
  stage: Stage,
  finish: string,
  paper: (share: number) => string | null,
): Promise<readonly string[]> {
  const { words, picture } = stage;
  const { proof, sheetStep } = words.recovery;
  const scope = section(stage);
  const shares: string[] = [];
  for (const number of [1, 2, 3]) {
    const title = fill(sheetStep.shareTitle, { number, total: 3 });
    await scope.getByRole('heading', { name: title, exact: true }).waitFor();
    if (number === 2) await picture('recovery-share');
    const share = await writeDown(stage, paper(number));
    await type(scope, fill(proof.shareField, { number }), asTyped(share));
    if (number === 2) await picture('recovery-share-typed-back');
    await press(scope, number === 3 ? finish : fill(proof.nextShare, { number: number + 1 }));
    shares.push(share);
  }
  const [beginning = ''] = words.recovery.section.split.split('{{');
  await scope.getByText(beginning).waitFor();
  return shares;
}

/** On the lock screen: fills in what is on paper, a code or two shares, and a new passphrase; tries it. */
export async function tryRecovery(
  stage: Stage,
  typed: string | readonly [string, string],
  passphrase: string,
): Promise<void> {
  const { page, words, picture } = stage;
  const lost = button(page, words.vault.unlock.lost);
  await lost.or(button(page, words.vault.recovery.backToPhrase)).waitFor();
  if (await lost.isVisible()) await lost.click();
  await typeFromPaper(stage, typed);
  await page.getByLabel(words.vault.recovery.newPhrase, { exact: true }).fill(passphrase);
  await page.getByLabel(words.vault.setUp.repeat, { exact: true }).fill(passphrase);
  await picture('recovery-unlock');
  await press(page, words.vault.recovery.open);
}

/** Fills in what is on paper, where the program asks for it. */
export async function typeFromPaper(
  { page, words }: Stage,
  typed: string | readonly [string, string],
): Promise<void> {
  const { entry } = words.recovery;
  const way = typeof typed === 'string' ? entry.code : entry.shares;
  await page.getByRole('main').getByText(way, { exact: true }).click();
  if (typeof typed === 'string') {
    await type(page, words.vault.recovery.code, asTyped(typed));
    return;
  }
  for (const [at, place] of [entry.first, entry.second].entries()) {
    await type(page, fill(entry.share, { place }), asTyped(typed[at] ?? ''));
  }
}
