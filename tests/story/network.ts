import type { Locator } from 'playwright-core';
import { openTab } from './caseload.ts';
import { press, type Stage, type } from './stage.ts';

/** Who is added to a network. */
export interface Around {
  readonly name: string;
  readonly side: 'supports' | 'neutral' | 'threat';
  readonly relation: keyof Stage['words']['network']['relation'];
  readonly alias?: string;
  readonly phone?: string;
}

/** The dialog in which someone of the network is entered. */
export const personDialog = ({ page, words }: Stage): Locator =>
  page.getByRole('dialog', { name: words.network.new });

/** Opens the dialog for someone new and fills it in, without saving. */
export async function fillPerson(stage: Stage, around: Around): Promise<Locator> {
  const { page, words } = stage;
  await press(page.getByRole('main'), words.network.add);
  const dialog = personDialog(stage);
  await type(dialog, words.network.field.name, around.name);
  await type(dialog, words.network.field.alias, around.alias ?? '');
  await type(dialog, words.network.field.phone, around.phone ?? '');
  await dialog.getByLabel(words.network.field.relation).selectOption(around.relation);
  await dialog.getByText(words.network.side[around.side], { exact: true }).click();
  return dialog;
}

/** Adds someone to the network that is open. */
export async function addAround(stage: Stage, around: Around): Promise<void> {
  const dialog = await fillPerson(stage, around);
  await press(dialog, stage.words.network.save);
  await dialog.waitFor({ state: 'hidden' });
  await signOf(stage, around.name).waitFor();
}

/** Someone on the map. */
export const signOf = ({ page, words }: Stage, name: string): Locator =>
  page.getByRole('region', { name: words.network.map.label }).getByRole('button', { name });

/** Where a sign stands on the map, in its units. */
export async function spotOf(stage: Stage, name: string): Promise<{ x: number; y: number }> {
  const transform = (await signOf(stage, name).getAttribute('transform')) ?? '';
  const [x = Number.NaN, y = Number.NaN] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
  return { x, y };
}

/** Fills the network of the file that is open with a few people and leaves the map on screen. */
export async function drawNetwork(stage: Stage, people: readonly Around[]): Promise<void> {
  await openTab(stage, 'network');
  await stage.page.getByText(stage.words.network.empty.title).waitFor();
  await stage.picture('network-empty');
  for (const [index, around] of people.entries()) {
    if (index < people.length - 1) {
      await addAround(stage, around);
      continue;
    }
    const dialog = await fillPerson(stage, around);
    await stage.picture('network-writing');
    await press(dialog, stage.words.network.save);
    await dialog.waitFor({ state: 'hidden' });
    await signOf(stage, around.name).waitFor();
  }
  await stage.picture('network');
}
