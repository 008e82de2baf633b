import type { Page } from 'playwright-core';
import { demoPassphrase } from '../../electron/demo/passphrase.ts';
import { chooseAll, openWorkload } from '../story/bulk.ts';
import { openClient, openTab, toCaseload } from '../story/caseload.ts';
import { hideNames, showNames } from '../story/codes.ts';
import { openMerge } from '../story/merge.ts';
import { openQuickEntry } from '../story/quick-entry.ts';
import { press, type Stage } from '../story/stage.ts';
import { chooseMember } from '../story/team.ts';
import { unlock } from '../story/vault.ts';

/** Who came back after her course was closed, and of whom there is something in every part. */
const client = 'TW-D-0011';
const coordinator = 'M. de Boer';

const screens = [
  ...(['today', 'agenda', 'caseload', 'outreach', 'partners', 'import'] as const),
  ...(['team', 'journal', 'backup', 'settings'] as const),
];
const tabs = [
  ...(['overview', 'person', 'course', 'contacts', 'guidance', 'housing'] as const),
  ...(['network', 'safety', 'sharing', 'documents', 'journal'] as const),
];

/** A picture of every screen of the navigation and every part of one client's file, as the demo vault fills them. */
export async function showParts(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await chooseMember(stage, coordinator);
  await unlock(stage, demoPassphrase);
  for (const screen of screens) {
    await page
      .getByRole('navigation', { name: words.app.navigation })
      // A number behind the word tells of what is new.
      .getByRole('link', { name: new RegExp(`^${words.app.nav[screen]}`) })
      .click();
    await shown(stage, screen);
  }
  await page
    .getByRole('heading', { name: words.papers.title })
    .evaluate((heading) => heading.scrollIntoView());
  await shown(stage, 'paper-languages');
  await openClient(stage, client);
  for (const tab of tabs) {
    await openTab(stage, tab);
    await shown(stage, `file-${tab}`);
  }
  await showSafety(stage);
  await showPaper(stage, 'network');
  await showPaper(stage, 'course');
  await showRest(stage);
  await showTeam(stage);
}

/** The plans of the safety tab, and how one prints. */
async function showSafety(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await openTab(stage, 'safety');
  for (const part of ['safety-plan', 'crisis-plan'] as const) {
    await page.getByRole('tab', { name: words.safety.part[part], exact: true }).click();
    await shown(stage, part);
  }
  await press(page, words.common.print);
  await shown(stage, 'crisis-plan-print');
  await press(page, words.plans.print.back);
}

async function showPaper(stage: Stage, tab: 'network' | 'course'): Promise<void> {
  const { page, words } = stage;
  await openTab(stage, tab);
  await press(page, words.common.print);
  await shown(stage, `${tab}-print`);
  await press(page, words[tab].printing.back);
}

/** What is asked for from a file or from anywhere, and no screen of its own leads to. */
async function showRest(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await openTab(stage, 'course');
  await press(page, words.course.closing.button);
  await shown(stage, 'course-closing');
  await page.keyboard.press('Escape');
  for (const [item, name] of [
    [words.handOver.menu, 'hand-over'],
    [words.erasure.open, 'erasure'],
  ] as const) {
    await openClient(stage, client);
    await press(page, words.erasure.menu);
    await page.getByRole('menuitem', { name: item, exact: true }).click();
    await shown(stage, name);
  }
  await openQuickEntry(stage);
  await shown(stage, 'quick-entry-empty');
  await page.keyboard.press('Escape');
  await openMerge(stage);
}

/** The caseload as a whole: over the team, of several files at once, and by codes alone. */
async function showTeam(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await toCaseload(stage);
  await openWorkload(stage);
  await shown(stage, 'workload');
  await toCaseload(stage);
  await page.getByRole('searchbox').fill('Enschede');
  await chooseAll(stage);
  await shown(stage, 'files-chosen');
  await press(page, words.caseload.bulk.tasks.button);
  await shown(stage, 'tasks-for-each');
  await page.keyboard.press('Escape');
  await hideNames(stage);
  await shown(stage, 'codes-only');
  await openClient(stage, client);
  await shown(stage, 'codes-only-file');
  await showNames(stage);
}

/** Takes the picture when nothing on the screen has changed for a moment. */
async function shown({ page, picture }: Stage, name: string): Promise<void> {
  await standsStill(page);
  await picture(name);
}

function standsStill(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        const observer = new MutationObserver(() => {
          last = performance.now();
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
        const watch = setInterval(() => {
          if (performance.now() - last < 400) return;
          clearInterval(watch);
          observer.disconnect();
          resolve();
        }, 50);
      }),
  );
}
