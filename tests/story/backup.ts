import { typeFromPaper } from './recovery.ts';
import { choosePath, press, type Stage, type } from './stage.ts';

/** Makes a backup in `folder`, from a vault that has had none. */
export async function makeBackup(stage: Stage, folder: string): Promise<void> {
  const { page, words, picture } = stage;
  await page.getByRole('link', { name: words.app.nav.backup, exact: true }).click();
  await page.getByRole('button', { name: words.backup.empty.choose }).waitFor();
  await picture('backup-empty');
  await press(page, words.backup.empty.choose);
  await choosePath(stage, folder);
  await page.getByText(words.backup.none).waitFor();
  await picture('backup');
  await press(page, words.backup.make);
  await page.getByText(words.backup.done.title).waitFor({ timeout: 60_000 });
  await picture('backup-done');
}

export interface RestoreWish {
  /** The folder that backups were made in; the newest is taken. */
  readonly source: string;
  readonly folder: string;
  readonly vaultName: string;
  /** What opens the backup: a passphrase, or what is on paper. */
  readonly secret:
    | { readonly passphrase: string }
    | { readonly paper: string | readonly [string, string] };
}

/** From the lock screen or the welcome to the lock screen of the vault that was made. */
export async function restoreBackup(stage: Stage, wish: RestoreWish): Promise<void> {
  const { page, words, picture } = stage;
  await pointAtBackups(stage, wish.source);
  await chooseNewest(stage);
  await picture('restore-backup');
  await press(page, words.common.next);
  await nameVault(stage, wish);
  await picture('restore-place');
  await press(page, words.common.next);
  if ('passphrase' in wish.secret) {
    const field = page.getByLabel(words.vault.unlock.passphrase, { exact: true });
    await field.fill(wish.secret.passphrase);
  } else {
    await press(page, words.backup.restore.toCode);
    await typeFromPaper(stage, wish.secret.paper);
  }
  await picture('restore-who');
  await press(page, words.backup.restore.run);
  const toVault = page.getByRole('button', { name: words.backup.restore.toVault });
  await toVault.waitFor({ timeout: 60_000 });
  await picture('restore-done');
  await toVault.click();
  await page.getByLabel(words.vault.unlock.passphrase, { exact: true }).waitFor();
}

/** Opens the screens of restoring and points at a folder. */
export async function pointAtBackups(stage: Stage, folder: string): Promise<void> {
  const { page, words, picture } = stage;
  // On the welcome it is followed by a word of explanation.
  await page.getByRole('button', { name: words.vault.welcome.restore }).click();
  await page.getByRole('button', { name: words.backup.restore.choose }).waitFor();
  await picture('restore-choose');
  await press(page, words.backup.restore.choose);
  await choosePath(stage, folder);
}

/** Of several backups the newest; a single one is chosen by itself. */
export async function chooseNewest(stage: Stage): Promise<void> {
  const { page, words } = stage;
  const one = page.getByRole('region', { name: words.backup.restore.says });
  const newest = foundBackups(stage).first();
  await one.or(newest).first().waitFor();
  if (await newest.isVisible()) await newest.check();
  await one.waitFor();
}

/** The backups that were found, newest first. */
export const foundBackups = ({ page, words }: Stage) =>
  page.getByRole('radiogroup', { name: words.backup.restore.found }).getByRole('radio');

/** Says how the new vault is called and where it goes. */
export async function nameVault(
  stage: Stage,
  { vaultName, folder }: Pick<RestoreWish, 'vaultName' | 'folder'>,
): Promise<void> {
  const { page, words } = stage;
  await type(page, words.backup.restore.name, vaultName);
  await press(page, words.vault.setUp.otherFolder);
  await choosePath(stage, folder);
}
