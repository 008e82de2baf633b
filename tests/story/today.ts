import type { Stage } from './stage.ts';

/** Goes from any page to the start screen. */
export async function toToday({ page, words }: Stage): Promise<void> {
  await page
    .getByRole('navigation', { name: words.app.navigation })
    .getByRole('link', { name: words.app.nav.today, exact: true })
    .click();
  await page.getByRole('heading', { name: words.today.title, level: 1 }).waitFor();
}
