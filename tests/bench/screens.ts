import type { Locator, Page } from 'playwright-core';
import { startOn } from '../e2e/prepared-vault.ts';
import type { Stage } from '../story/stage.ts';
import { unlock } from '../story/vault.ts';
import { median } from './measure.ts';

/** How often each screen is opened, with another client's file each time. */
const rounds = 12;

export interface ScreenTimes {
  /** The words on the link that opens it. */
  readonly screen: string;
  /** Milliseconds from the press to the frame of the last change of what is seen. */
  readonly times: readonly number[];
}

/**
 * Opens every screen of the navigation and every part of a client's file, in the built program in
 * headless Chromium, and gives how long each took, slowest first. A screen is open when nothing that is
 * seen of it changes any more for half a second; that wait is not counted.
 */
export async function timeScreens(
  vault: string,
  dataFolder: string,
  passphrase: string,
): Promise<ScreenTimes[]> {
  const stage = await startOn(vault, dataFolder);
  try {
    await unlock(stage, passphrase);
    const times = new Map<string, number[]>();
    for (let round = 0; round < rounds; round += 1) await openEach(stage, round, times);
    return [...times]
      .map(([screen, taken]) => ({ screen, times: taken }))
      .toSorted((one, other) => median(other.times) - median(one.times));
  } finally {
    await stage.program.close();
  }
}

async function openEach(stage: Stage, round: number, times: Map<string, number[]>): Promise<void> {
  const { page, words } = stage;
  const open = async (link: Locator, name: string) => {
    const taken = times.get(name) ?? [];
    taken.push(await timeOpening(link));
    times.set(name, taken);
  };
  const main = linksIn(page, words.app.navigation);
  for (const link of await main.all()) await open(link, (await link.textContent()) ?? '');
  await page.getByRole('link', { name: words.app.nav.caseload, exact: true }).click();
  await page.getByRole('searchbox').fill(`B-${String(round * 37 + 1).padStart(5, '0')}`);
  const row = page.getByRole('grid').getByRole('row').nth(1);
  await page.getByRole('grid').getByRole('row').nth(2).waitFor({ state: 'detached' });
  await open(row, 'a file');
  const tabs = linksIn(page, words.clients.file.tabs);
  for (const link of await tabs.all()) await open(link, `a file: ${await link.textContent()}`);
}

const linksIn = (page: Page, navigation: string): Locator =>
  page.getByRole('navigation', { name: navigation }).getByRole('link');

/** Presses in the page itself, so that nothing but the program is measured. */
function timeOpening(pressed: Locator): Promise<number> {
  return pressed.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        let last = from;
        const observer = new MutationObserver((records) => {
          requestAnimationFrame((frame) => {
            // What is added below the edge of the window has not changed what is seen.
            const seen = records
              .flatMap(({ addedNodes, removedNodes, target }) =>
                addedNodes.length > 0 && removedNodes.length === 0 ? [...addedNodes] : [target],
              )
              .some((node) => {
                const changed = node instanceof Element ? node : node.parentElement;
                if (!changed?.isConnected) return false;
                const { top, bottom } = changed.getBoundingClientRect();
                return top < innerHeight && bottom > 0;
              });
            if (seen) last = Math.max(last, frame);
          });
        });
        const watch = setInterval(() => {
          if (performance.now() - last < 500) return;
          clearInterval(watch);
          observer.disconnect();
          resolve(last - from);
        }, 50);
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
        (element as HTMLElement).click();
      }),
  );
}

/** All times of all screens. */
export const allTimes = (screens: readonly ScreenTimes[]): number[] =>
  screens.flatMap(({ times }) => times);
