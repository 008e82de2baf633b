import { button, type Stage } from './stage.ts';

/** Takes names off the screen with the key for it, and waits until the bar says so. */
export async function hideNames({ page, words }: Stage): Promise<void> {
  await page.keyboard.press('Control+Shift+K');
  await button(page, words.codes.switch).and(page.locator('[aria-pressed=true]')).waitFor();
}

/** Puts names back on the screen, from the bar. */
export async function showNames({ page, words }: Stage): Promise<void> {
  await button(page, words.codes.switch).click();
  await button(page, words.codes.switch).and(page.locator('[aria-pressed=false]')).waitFor();
}
