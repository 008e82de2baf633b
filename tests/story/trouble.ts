import type { Locator } from 'playwright-core';
import { type ErrorCode, type ErrorParams, LuwteError } from '../../contract/errors.ts';
import { describeError } from '../../renderer/i18n/error-words.ts';
import { press, type Stage } from './stage.ts';

/** Waits until the Dutch screen tells this failure word for word: what happened, and what to do next. */
export async function seeTrouble(
  { page }: Pick<Stage, 'page'>,
  code: ErrorCode,
  params: ErrorParams = {},
): Promise<Locator> {
  const { what, next } = describeError(new LuwteError(code, params), 'nl');
  const notice = page
    .getByRole('alert')
    .filter({ has: page.getByText(what, { exact: true }) })
    .filter({ has: page.getByText(next, { exact: true }) })
    .first();
  await notice.waitFor();
  return notice;
}

/** The lock screen as it is for who comes to the computer now. */
export async function lookAgain({ page, words }: Stage): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: words.vault.unlock.title }).waitFor();
}

/** Types a passphrase on the lock screen, whatever comes of it. */
export async function tryPhrase({ page, words }: Stage, phrase: string): Promise<void> {
  await page.getByLabel(words.vault.unlock.passphrase, { exact: true }).fill(phrase);
  await press(page, words.vault.unlock.open);
}
