import type { Locator, Page } from 'playwright-core';
import { en } from '../../renderer/i18n/en/index.ts';
import { nl } from '../../renderer/i18n/nl/index.ts';
import type { TestProgram } from '../e2e/start-program.ts';

export type Words = typeof nl;
export type Locale = 'nl' | 'en';

// The compiler holds both to the same keys; only the literal types differ.
const wordsOf: Readonly<Record<Locale, Words>> = { nl, en: en as Words };

/** Where a story is told: the window, the words on it, and whoever wants a picture of each screen. */
export interface Stage {
  readonly program: TestProgram;
  readonly page: Page;
  readonly words: Words;
  /** Called when a screen is as a user sees it. */
  readonly picture: (name: string) => Promise<void>;
}

export function stageOf(
  program: TestProgram,
  locale: Locale,
  picture: Stage['picture'] = async () => undefined,
): Stage {
  return { program, page: program.page, words: wordsOf[locale], picture };
}

/** A sentence with its figures filled in, as the page shows it. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const button = (scope: Page | Locator, name: string): Locator =>
  scope.getByRole('button', { name, exact: true });

/** Presses a button, by its words. */
export async function press(scope: Page | Locator, name: string): Promise<void> {
  await button(scope, name).click();
}

/** Agrees in the dialog that asks, and waits until it is gone: it closes in steps. */
export async function agree(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await press(dialog, name);
  await dialog.waitFor({ state: 'hidden' });
}

/** Types into the field of that label. */
export async function type(scope: Page | Locator, label: string, text: string): Promise<void> {
  await scope.getByRole('textbox', { name: label, exact: true }).fill(text);
}

/** Answers the program's own path dialog. */
export async function choosePath({ page, words }: Stage, path: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(path);
  await press(dialog, words.app.path.pick);
  await dialog.waitFor({ state: 'hidden' });
}
