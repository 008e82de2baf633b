import { toCaseload } from './caseload.ts';
import { press, type Stage, type } from './stage.ts';

export interface VaultWish {
  readonly memberName: string;
  readonly vaultName: string;
  readonly passphrase: string;
}

/** From the welcome screen to an open, empty vault, at its caseload. Gives the recovery code as it stood on screen. */
export async function makeVault(stage: Stage, wish: VaultWish): Promise<string> {
  const { page, words, picture } = stage;
  const { setUp } = words.vault;
  await page.getByRole('button', { name: words.vault.welcome.make }).waitFor();
  await picture('welcome');
  await page.getByRole('button', { name: words.vault.welcome.make }).click();
  await type(page, setUp.memberName, wish.memberName);
  await type(page, setUp.vaultName, wish.vaultName);
  await picture('set-up-who');
  await press(page, words.common.next);
  await page.getByLabel(setUp.passphrase, { exact: true }).fill(wish.passphrase);
  await page.getByLabel(setUp.repeat, { exact: true }).fill(wish.passphrase);
  await picture('set-up-passphrase');
  await press(page, setUp.make);
  const groups = page.getByRole('list', { name: /./ }).locator('li span:last-child');
  await groups.first().waitFor({ timeout: 60_000 });
  const code = (await groups.allTextContents()).join('-');
  await picture('set-up-recovery-code');
  await page.getByRole('checkbox', { name: setUp.written }).check();
  await press(page, words.common.next);
  // As someone types it from paper: without dashes, in lower case.
  await type(page, setUp.proofField, code.replaceAll('-', ' ').toLowerCase());
  await picture('set-up-proof');
  await press(page, setUp.finish);
  await page.getByRole('navigation', { name: words.app.navigation }).waitFor({ timeout: 60_000 });
  await toCaseload(stage);
  return code;
}

/** Locks with the button in the top bar. */
export async function lock({ page, words }: Stage): Promise<void> {
  await page.getByRole('button', { name: words.app.lock }).first().click();
  // Only the page that is loaded anew says why.
  await page.getByText(words.app.lockedBecause.asked).waitFor();
}

/** Types the passphrase on the lock screen, waits until the vault is open, and goes to the caseload. */
export async function unlock(stage: Stage, passphrase: string): Promise<void> {
  const { page, words } = stage;
  await page.getByLabel(words.vault.unlock.passphrase, { exact: true }).fill(passphrase);
  await press(page, words.vault.unlock.open);
  await page.getByRole('navigation', { name: words.app.navigation }).waitFor({ timeout: 60_000 });
  await toCaseload(stage);
}
