import { fill, press, type Stage, type } from './stage.ts';

/** Chooses every client that the list shows. */
export async function chooseAll({ page, words }: Stage): Promise<void> {
  await page.getByRole('checkbox', { name: words.caseload.bulk.all }).check();
  await page.getByRole('region', { name: words.caseload.bulk.label }).waitFor();
}

/** Offers the chosen files to a colleague, and waits for what came of it. */
export async function offerChosen(
  { page, words }: Stage,
  offer: { readonly to: string; readonly note: string; readonly count: number },
): Promise<void> {
  const { bulk } = words.caseload;
  await press(page, bulk.handOver.button);
  const dialog = page.getByRole('dialog');
  const to = dialog.getByLabel(words.handOver.field.to);
  const option = to.locator('option').filter({ hasText: offer.to });
  await to.selectOption((await option.getAttribute('value')) ?? '');
  await type(dialog, words.handOver.field.note, offer.note);
  await press(dialog, words.handOver.send);
  const done = offer.count === 1 ? bulk.handOver.done_one : bulk.handOver.done_other;
  await dialog.getByText(fill(done, { count: offer.count, name: offer.to })).waitFor();
}

/** Goes from the caseload to how it is spread over the team. */
export async function openWorkload({ page, words }: Stage): Promise<void> {
  await page.getByRole('link', { name: words.caseload.team.title, exact: true }).click();
  await page.getByRole('region', { name: words.caseload.team.byPhase, exact: true }).waitFor();
}
