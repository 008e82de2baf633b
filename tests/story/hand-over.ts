import { button, fill, press, type Stage, type } from './stage.ts';

/** Offers the file that is open to a colleague. */
export async function offerFile(
  stage: Stage,
  offer: { readonly to: string; readonly note: string },
): Promise<void> {
  const { page, words } = stage;
  const { handOver } = words;
  await press(page, words.erasure.menu);
  await page.getByRole('menuitem', { name: handOver.menu }).click();
  await page.getByRole('heading', { name: handOver.title }).waitFor();
  const to = page.getByLabel(handOver.field.to);
  const option = to.locator('option').filter({ hasText: offer.to });
  await to.selectOption((await option.getAttribute('value')) ?? '');
  await type(page, handOver.field.note, offer.note);
  await press(page, handOver.send);
  await page.getByText(fill(handOver.sentDone, { name: offer.to })).waitFor();
  await page
    .getByRole('region', { name: handOver.open, exact: true })
    .getByText(offer.note)
    .waitFor();
}

/** Goes from the start screen to what is offered. */
async function openOffers({ page, words }: Stage): Promise<void> {
  await page.getByRole('link', { name: words.app.nav.today, exact: true }).click();
  await page.getByText(words.handOver.notice_one).waitFor();
  await page.getByRole('link', { name: words.handOver.look, exact: true }).click();
  await page.getByRole('heading', { name: words.handOver.all }).waitFor();
}

/** Takes over the one file that is offered. */
export async function acceptFile(stage: Stage): Promise<void> {
  await openOffers(stage);
  await press(stage.page, stage.words.handOver.accept);
  await stage.page.getByText(stage.words.handOver.accepted).waitFor();
}

/** Leaves the one file that is offered where it is, with why. */
export async function refuseFile(stage: Stage, why: string): Promise<void> {
  const { page, words } = stage;
  await openOffers(stage);
  await press(page, words.handOver.refuse);
  await type(page, words.handOver.field.answer, why);
  await button(page, words.handOver.refuse).click();
  await page.getByText(words.handOver.refused).waitFor();
}
