import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Draft } from '../../contract/drafts.ts';
import {
  emptyGuidanceFields,
  type GuidanceFields,
  type GuidancePlan,
} from '../../contract/guidance-plan.ts';
import { emptyHousingFields } from '../../contract/housing-plan.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import { openClient, openTab } from '../story/caseload.ts';
import { button, choosePath, fill, press, type Stage } from '../story/stage.ts';
import { unlock } from '../story/vault.ts';
import { ask } from './ask.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const code = 'TW-2026-0001';
const street = 'Kwetterpad 17-b';
let prepared: Prepared;
let stage: Stage;
let clientId = '';

/** A client with both plans, a stay and a secret address. The housing plan names the address, by mistake. */
beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    clientId = await enterClient(luwte, { code, givenName: 'Ilse', familyName: 'Vermeer' });
    const plan = emptyGuidanceFields();
    plan.summary = 'Ik wil rust.';
    plan.areas.safety.wish = 'Weer alleen naar buiten.';
    plan.areas.safety.situation = 'Slaapt slecht.';
    await luwte.guidance.save({ clientId, version: 0, fields: plan });
    const housing = { ...emptyHousingFields(), needNote: `Ze woont op ${street.toUpperCase()}.` };
    await luwte.housing.save({ clientId, version: 0, fields: housing });
    await luwte.places.save({
      id: null,
      clientId,
      version: 0,
      fields: {
        label: 'Linde',
        street,
        postalCode: '7599 QX',
        city: 'Zevenheuvelen',
        directions: '',
        whoKnows: '',
        since: null,
        until: null,
      },
    });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await openClient(stage, code);
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

async function printsInJournal(): Promise<JournalEntry[]> {
  const { value } = await ask(stage.page, 'journalCasework.ofClient', { clientId, limit: 100 });
  return (value as JournalEntry[]).filter(({ action }) => action === 'print');
}

/** What would come out of a printer now. */
async function onPaper(): Promise<string> {
  await stage.page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is what is printed.
  const text = await stage.page.locator('body').innerText();
  await stage.page.emulateMedia({ media: 'screen' });
  return text;
}

/** Saves the plan as a colleague would: the draft of the one at this window stays. */
async function beColleague(change: (plan: GuidanceFields) => void): Promise<void> {
  const { page } = stage;
  const key = { kind: 'guidance-plan', clientId, objectId: null };
  const draft = (await ask(page, 'draftsCasework.get', key)).value as Draft;
  const { fields, version } = (await ask(page, 'guidance.get', { clientId })).value as GuidancePlan;
  change(fields);
  await ask(page, 'guidance.save', { clientId, version, fields });
  const { baseVersion, content } = draft;
  await ask(page, 'draftsCasework.save', { ...key, baseVersion, content });
}

test('a plan becomes a PDF of the sheet alone; the journal says what was printed, not what it says', async () => {
  const { page, words } = stage;
  await openTab(stage, 'guidance');
  await press(page, words.common.print);
  await button(page, words.ui.print.saveAsPdf).waitFor();
  const paper = await onPaper();
  expect(paper).toContain('Weer alleen naar buiten.');
  expect(paper).not.toContain('Slaapt slecht.');
  expect(paper).not.toContain('Vermeer');
  expect(paper).not.toContain(words.app.nav.caseload);
  expect(paper).not.toContain(words.app.skipToContent);

  const file = join(stage.program.paths.root, 'plan.pdf');
  await press(page, words.ui.print.saveAsPdf);
  expect(await page.getByRole('dialog').getByRole('textbox').first().inputValue()).toMatch(
    /plan-TW-2026-0001\.pdf$/,
  );
  await choosePath(stage, file);
  await page.getByText(fill(words.ui.print.done, { place: file })).waitFor();
  const pdf = readFileSync(file).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\./);
  expect(pdf).not.toMatch(/Ilse|Vermeer/);
  const [entry, ...others] = await printsInJournal();
  expect(others).toEqual([]);
  expect(entry?.detail).toContain('areas safety');
  expect(JSON.stringify(entry)).not.toContain('naar buiten');
});

test('a plan in which someone wrote the secret address is not printed', async () => {
  const { page, words } = stage;
  await openTab(stage, 'housing');
  await press(page, words.common.print);
  await press(page, words.ui.print.saveAsPdf);
  await page.getByText(words.plans.print.addressFound).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);

  // Without the part that names it there is nothing against printing.
  await page.getByRole('checkbox', { name: words.housing.print.part.need }).uncheck();
  await press(page, words.ui.print.saveAsPdf);
  await choosePath(stage, join(stage.program.paths.root, 'woonplan.pdf'));
  await page.getByText(/woonplan\.pdf/).waitFor();
  expect(await onPaper()).not.toMatch(/Kwetterpad|7599|Zevenheuvelen/i);
  expect(await printsInJournal()).toHaveLength(1);
});

test('a secret address is on screen only after it was asked for, and not for long', async () => {
  const { page, words } = stage;
  await page.clock.install();
  await openTab(stage, 'housing');
  await button(page, words.places.show).waitFor();
  expect(await page.locator('body').textContent()).not.toContain('Kwetterpad 17');
  await press(page, words.places.show);
  await page.getByText(street).waitFor();
  await page.clock.runFor(29_000);
  expect(await page.getByText(street).count()).toBe(1);
  await page.clock.runFor(2_000);
  expect(await page.getByText(street).count()).toBe(0);
  await page.clock.resume();
  const { value } = await ask(page, 'journalPlaces.ofClient', { clientId, limit: 100 });
  const looks = (value as JournalEntry[]).filter(
    ({ action, objectId }) => action === 'read' && objectId !== null,
  );
  expect(looks).toMatchObject([{ objectKind: 'secret-address', clientId }]);
});

test('when a colleague was first, both sides are shown and both changes can be kept', async () => {
  const { page, words } = stage;
  const { guidance } = words;
  await openTab(stage, 'guidance');
  await page.getByLabel(guidance.summary).fill('Ik wil rust en ruimte.');
  await page.getByText(/Concept bewaard/).waitFor();
  await beColleague((plan) => {
    plan.areas.safety.wish = 'Van de collega.';
  });
  await page.reload();

  await openClient(stage, code);
  await openTab(stage, 'guidance');
  await press(page, words.plans.save);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Van de collega.').waitFor();
  await dialog.getByText('Ik wil rust en ruimte.').waitFor();
  await press(dialog, words.ui.conflict.keepMine);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(words.plans.unchanged).waitFor();

  const saved = await ask(page, 'guidance.get', { clientId });
  expect(saved.value).toMatchObject({
    version: 3,
    fields: {
      summary: 'Ik wil rust en ruimte.',
      areas: { safety: { wish: 'Van de collega.' } },
    },
  });
});
