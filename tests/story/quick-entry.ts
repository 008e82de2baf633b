import type { Locator } from 'playwright-core';
import type { Stage } from './stage.ts';

/** Opens the dialog for a new contact from wherever one is, by its key. */
export async function openQuickEntry({ page, words }: Stage): Promise<Locator> {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: words.contacts.quick.title });
  await dialog.waitFor();
  return dialog;
}

/** The field that holds the focus, by its label. */
export const focused = (scope: Locator, label: string): Locator =>
  scope.locator(':focus').and(scope.getByRole('textbox', { name: label, exact: true }));

/** Writes a note with the keyboard alone, from the line that says when to the question whether it is done. */
export async function typeQuickNote(
  stage: Stage,
  dialog: Locator,
  typed: { readonly when: string; readonly note: string; readonly agreements: string },
): Promise<void> {
  const { page, words, picture } = stage;
  const { keyboard } = page;
  await focused(dialog, words.notes.when.label).waitFor();
  await keyboard.type(typed.when);
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await goTo(stage, dialog, words.contacts.field.note);
  await keyboard.type(typed.note);
  await goTo(stage, dialog, words.contacts.field.agreements);
  await keyboard.type(typed.agreements);
  await picture('quick-entry');
}

/** Goes on with Tab until the field of that label has the focus. */
async function goTo({ page }: Stage, dialog: Locator, label: string): Promise<void> {
  const field = dialog.getByRole('textbox', { name: label, exact: true });
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    if (await field.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not come to ${label}`);
}
