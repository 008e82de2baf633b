import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../contract/clients.ts';
import { barriersInBoth } from '../story/barriers.ts';
import { openClient, openTab } from '../story/caseload.ts';
import { agree, button, choosePath, fill, press, type Stage } from '../story/stage.ts';
import { lock, unlock } from '../story/vault.ts';
import { ask } from './ask.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const code = 'TW-2026-0001';
let prepared: Prepared;
let stage: Stage;
let clientId = '';

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    clientId = await enterClient(luwte, { code, givenName: 'Ilse', familyName: 'Vermeer' });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'safety');
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

const openPart = (part: 'risk' | 'safety-plan' | 'crisis-plan') =>
  stage.page.getByRole('tab', { name: stage.words.safety.part[part], exact: true }).click();
const zone = (name: 'green' | 'orange' | 'red' | 'trusted' | 'danger') =>
  stage.page.getByRole('group', { name: stage.words.safety.section[name] });

/** What would come out of a printer now, and on how many pages. */
async function printed(file: string): Promise<{ text: string; pages: number }> {
  const { page, words } = stage;
  await press(page, words.common.print);
  await button(page, words.ui.print.saveAsPdf).waitFor();
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is what is printed.
  const text = await page.locator('body').innerText();
  await page.emulateMedia({ media: null });
  await press(page, words.ui.print.saveAsPdf);
  await choosePath(stage, file);
  await page.getByText(fill(words.ui.print.done, { place: file })).waitFor();
  const pdf = readFileSync(file).toString('latin1');
  return { text, pages: Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(pdf)?.[1]) };
}

test('an assessment is recorded once and for all, and the file shows its risk', async () => {
  const { page, words } = stage;
  const { risk } = words.safety;
  expect(await barriersInBoth(stage.page)).toEqual([]);
  await press(page, risk.add);
  const dialog = page.getByRole('dialog', { name: risk.new });
  await press(dialog, risk.record);
  await dialog.getByText(words.notes.problem.missing).first().waitFor();
  await dialog.getByText(words.clients.risk.high, { exact: true }).click();
  await dialog.getByRole('textbox', { name: risk.field.reasons }).fill('Hij staat voor de deur.');
  await dialog.getByLabel(risk.field.threats).fill('Haar ex, met een auto.');
  expect(await barriersInBoth(stage.page)).toEqual([]);
  await press(dialog, risk.record);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Hij staat voor de deur.').waitFor();
  const { value } = await ask(page, 'clients.get', { id: clientId });
  expect(value as Client).toMatchObject({ risk: 'high', riskReason: 'Hij staat voor de deur.' });
});

test('a half-written assessment is still there after locking', async () => {
  const { page, words } = stage;
  await press(page, words.safety.risk.add);
  const dialog = page.getByRole('dialog', { name: words.safety.risk.new });
  await dialog.getByRole('textbox', { name: words.safety.risk.field.reasons }).fill('Nog niet af');
  await dialog.getByText(/Concept bewaard/).waitFor();
  await page.keyboard.press('Escape');
  await lock(stage);
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'safety');
  await press(page, words.safety.risk.continue);
  expect(
    await dialog.getByRole('textbox', { name: words.safety.risk.field.reasons }).inputValue(),
  ).toBe('Nog niet af');
});

test('a crisis plan is agreed, goes on one page in English, and is found again after locking', async () => {
  const { page, words } = stage;
  const { safety, plans } = words;
  await openPart('crisis-plan');
  await press(page, safety.plan.start);
  for (const [name, text] of [
    ['green', 'Ik slaap en lach.'],
    ['orange', 'Ik word stil en eet weinig.'],
    ['red', `Ik sluit me op. ${'Dan weet ik het niet meer. '.repeat(60)}`],
  ] as const) {
    await zone(name).getByLabel(safety.field.signals).fill(text);
    await zone(name).getByLabel(safety.field.call).fill('Mijn begeleider');
  }
  await press(page, plans.save);
  await page.getByText(plans.unchanged).waitFor();
  expect(await barriersInBoth(stage.page)).toEqual([]);
  await press(page, plans.agree.button);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: plans.agree.agreed }).check();
  await press(dialog, plans.agree.confirm);
  await page.getByText(fill(plans.agree.done, { number: 1 })).waitFor();

  await press(page, words.common.print);
  await page.getByText(plans.print.languages.en, { exact: true }).click();
  await page.getByRole('heading', { name: 'My crisis plan' }).waitFor();
  expect(await barriersInBoth(stage.page)).toEqual([]);
  await press(page, plans.print.back);
  const { text, pages } = await printed(join(stage.program.paths.root, 'crisisplan.pdf'));
  expect(pages).toBe(1);
  expect(text).toContain('Ik word stil en eet weinig.');
  expect(text).toContain('Ilse');
  expect(text).not.toContain('Vermeer');

  await lock(stage);
  await unlock(stage, passphrase);
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog');
  await search.getByRole('combobox').fill('stil en eet');
  await search.getByText(words.search.kind['crisis-plan']).first().waitFor();
  await page.keyboard.press('Enter');
  await zone('orange').waitFor();
  expect(await zone('orange').getByLabel(safety.field.signals).inputValue()).toContain('stil');
});

test('the safety word stays off the paper unless it is asked for, and the plan goes on as version 2', async () => {
  const { page, words } = stage;
  const { safety, plans } = words;
  await openPart('safety-plan');
  await press(page, safety.plan.start);
  await zone('danger').getByLabel(safety.field.wayOut).fill('Door de tuin');
  await zone('trusted').getByLabel(safety.field.safetyWord, { exact: true }).fill('Vuurtoren');
  await press(page, plans.agree.button);
  await agree(page, plans.agree.confirm);
  await page.getByText(fill(plans.agree.done, { number: 1 })).waitFor();
  await page.getByText(fill(plans.unchangedSince, { number: 1 })).waitFor();
  await zone('danger').getByLabel(safety.field.wayOut).fill('Langs de buren');
  await press(page, plans.save);
  await page.getByText(fill(plans.workingVersion, { number: 2 })).waitFor();
  await press(page, plans.versions.button);
  await press(page.getByRole('dialog'), plans.versions.show);
  await page.getByRole('dialog').getByText('Door de tuin').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  const { text, pages } = await printed(join(stage.program.paths.root, 'veiligheidsplan.pdf'));
  expect(pages).toBe(1);
  expect(text).toContain('Langs de buren');
  expect(text).not.toContain('Vuurtoren');
  await page.getByRole('checkbox', { name: safety.field.safetyWord, exact: true }).check();
  await page.getByText(safety.print.safetyWordWarning).waitFor();
});
