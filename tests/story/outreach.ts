import type { Locator } from 'playwright-core';
import { press, type Stage, type } from './stage.ts';

/** Goes to the people outreach knows. */
export async function openOutreach({ page, words }: Stage): Promise<void> {
  await page.getByRole('link', { name: words.app.nav.outreach, exact: true }).click();
  await page.getByRole('heading', { name: words.outreach.title, exact: true }).waitFor();
}

/** Records someone outreach met. */
export async function meetSomeone(
  stage: Stage,
  someone: { readonly nickname: string; readonly where: string },
): Promise<void> {
  const { page, words } = stage;
  const { outreach } = words;
  await page.getByRole('button', { name: outreach.newPerson }).first().click();
  const dialog = page.getByRole('dialog', { name: outreach.newPerson });
  await type(dialog, outreach.field.nickname, someone.nickname);
  await dialog.getByText(outreach.metAt.street, { exact: true }).click();
  await type(dialog, outreach.field.metWhere, someone.where);
  await press(dialog, words.common.save);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: someone.nickname, exact: true }).first().waitFor();
}

interface Moment {
  readonly when: string;
  readonly nickname: string;
  readonly about: string;
  /** How many others there were. */
  readonly others: number;
}

/** Begins a moment with someone; gives the dialog, filled in. */
export async function beginMoment(stage: Stage, moment: Moment): Promise<Locator> {
  const { page, words } = stage;
  const { outreach } = words;
  await page.getByRole('button', { name: outreach.newMoment }).first().click();
  const dialog = page.getByRole('dialog', { name: outreach.newMoment });
  await type(dialog, words.notes.when.label, moment.when);
  await dialog.getByRole('combobox', { name: outreach.field.people }).fill(moment.nickname);
  await page.getByRole('option', { name: moment.nickname }).click();
  await page.keyboard.press('Tab');
  const about = dialog.getByLabel(outreach.about.replace('{{name}}', moment.nickname));
  await about.fill(moment.about);
  await dialog.getByLabel(outreach.field.unnamed).fill(String(moment.others));
  return dialog;
}
