// A program whose memory memory.test.ts reads from outside. It is told what to type a character at a time, so that the
// passphrase and the note stand nowhere as a whole but where the program itself puts them.
import type { Page } from 'playwright-core';
import { startOn } from '../e2e/prepared-vault.ts';
import { openTab, toCaseload } from '../story/caseload.ts';
import { lock } from '../story/vault.ts';

export interface Order {
  readonly vault: string;
  readonly data: string;
  /** Code points. */
  readonly passphrase: readonly number[];
  readonly note: readonly number[];
}

async function typeSlowly(page: Page, codes: readonly number[]): Promise<void> {
  for (const code of codes) await page.keyboard.insertText(String.fromCodePoint(code));
}

process.once('message', async ({ vault, data, passphrase, note }: Order) => {
  const stage = await startOn(vault, data);
  const { page, words, program } = stage;
  const tell = (said: string) =>
    process.send?.({ said, vaultProcess: program.program.vaultProcessId });
  const next = () => new Promise((resolve) => process.once('message', resolve));
  await page.getByLabel(words.vault.unlock.passphrase, { exact: true }).focus();
  await typeSlowly(page, passphrase);
  await page.getByRole('button', { name: words.vault.unlock.open, exact: true }).click();
  await page.getByRole('navigation', { name: words.app.navigation }).waitFor({ timeout: 60_000 });
  await toCaseload(stage);
  await page.getByRole('row', { name: /TW-2026-0001/ }).dblclick();
  await openTab(stage, 'contacts');
  await page.getByRole('button', { name: words.contacts.new, exact: true }).first().click();
  await page.getByRole('textbox', { name: words.contacts.field.note, exact: true }).focus();
  await typeSlowly(page, note);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  tell('open');
  await next();
  await lock(stage);
  tell('locked');
  await next();
  await program.close();
  process.exit(0);
});
