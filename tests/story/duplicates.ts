import type { Locator } from 'playwright-core';
import { toCaseload } from './caseload.ts';
import { button, fill, press, type Stage, type } from './stage.ts';

/** Begins to enter someone who is there already, and puts the two side by side. Gives the place where they stand. */
export async function enterSomeoneKnown(
  stage: Stage,
  who: { readonly givenName: string; readonly familyName: string; readonly code: string },
): Promise<Locator> {
  const { page, words } = stage;
  await toCaseload(stage);
  await press(page, words.clients.list.new);
  const entering = page.getByRole('dialog', { name: words.clients.new.title });
  await type(entering, words.clients.person.field.givenName, who.givenName);
  await type(entering, words.clients.person.field.familyName, who.familyName);
  await press(entering, fill(words.clients.new.compareWith, { code: who.code }));
  const compared = entering.getByRole('region', { name: words.duplicates.compare.title });
  await compared.getByRole('table').waitFor();
  await stage.picture('same-person');
  return compared;
}

/** Goes to all files that look alike. */
export async function openDuplicates(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await toCaseload(stage);
  await page.getByRole('link', { name: words.duplicates.title, exact: true }).click();
  await page.getByRole('heading', { name: words.duplicates.title, level: 1 }).waitFor();
}

/** Puts the first pair that looks alike side by side. Gives the place where it stands. */
export async function compareFiles({ page, words, picture }: Stage): Promise<Locator> {
  const pairs = page.getByRole('region', { name: words.duplicates.lookAlike });
  const pair = pairs.getByRole('article').first();
  await press(pair, words.duplicates.show);
  await pair.getByRole('table').waitFor();
  await button(pair, words.duplicates.setApart).waitFor();
  await picture('duplicates');
  return pair;
}
