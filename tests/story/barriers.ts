import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Says what axe finds on the page as it is, each with the elements concerned. */
export async function barriers(page: Page): Promise<string[]> {
  // Legacy mode: the other way opens a second page, which this program refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** What axe finds, in light and in dark. */
export async function barriersInBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.evaluate(
      (chosen) => document.documentElement.setAttribute('data-mantine-color-scheme', chosen),
      scheme,
    );
    found.push(...(await barriers(page)));
  }
  return found;
}
