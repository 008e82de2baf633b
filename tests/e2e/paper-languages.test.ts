import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { paperWordKeys } from '../../contract/paper-language.ts';
import { emptyTextPlan, safetyTexts } from '../../contract/safety-plans.ts';
import { barriers } from '../story/barriers.ts';
import { openClient, openTab } from '../story/caseload.ts';
import { choosePath, fill, press } from '../story/stage.ts';
import { unlock } from '../story/vault.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

let prepared: Prepared | undefined;
afterEach(async () => {
  const troubles = prepared?.stage.program.troubles;
  await prepared?.close();
  prepared = undefined;
  expect(troubles).toEqual([]);
});

test('a language is saved as a file, translated, added and printed from right to left', async () => {
  prepared = await startWithVault(async (luwte) => {
    const clientId = await enterClient(luwte, { code: 'TW-1', givenName: 'Noor' });
    const fields = { ...emptyTextPlan(safetyTexts), bag: 'جواز السفر' };
    await luwte.safetyPlan.save({ clientId, version: 0, fields });
  });
  const { stage } = prepared;
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await page
    .getByRole('navigation', { name: words.app.navigation })
    .getByRole('link', { name: words.app.nav.settings, exact: true })
    .click();
  const part = page.getByRole('region', { name: words.papers.title });
  await part.getByText(words.papers.none).waitFor();
  const file = join(stage.program.paths.root, 'vertaling.json');
  await press(part, words.papers.saveFile);
  await choosePath(stage, file);
  await page.getByText(fill(words.papers.fileSaved, { place: file })).waitFor();

  const saved = JSON.parse(readFileSync(file, 'utf8'));
  expect(saved.words['safety.field.bag'].nl).toBe(words.safety.field.bag);
  const choose = async (content: object) => {
    writeFileSync(file, JSON.stringify(content, null, 2));
    await part.locator('input[type=file]').last().setInputFiles(file);
  };
  await choose(saved);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words.papers.problem.name).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.common.close }).last().click();
  await dialog.waitFor({ state: 'hidden' });

  Object.assign(saved, { name: 'العربية', locale: 'ar', direction: 'rtl' });
  saved.words['safety.plan.safety-plan.paper'].translation = 'خطة الأمان الخاصة بي';
  saved.words['safety.field.bag'].translation = 'الحقيبة والأوراق';
  await choose(saved);
  await press(dialog, words.papers.read.add);
  await dialog.waitFor({ state: 'hidden' });
  const count = { done: 2, total: paperWordKeys.length };
  await part.getByText(fill(words.papers.count, count)).waitFor();
  expect(await barriers(page)).toEqual([]);

  await openClient(stage, 'TW-1');
  await openTab(stage, 'safety');
  await page.getByRole('tab', { name: words.safety.part['safety-plan'], exact: true }).click();
  await press(page, words.common.print);
  await page.getByRole('combobox', { name: words.plans.print.language }).selectOption('العربية');
  const sheet = page.getByRole('region', { name: words.ui.print.preview });
  await sheet.getByText('خطة الأمان الخاصة بي').waitFor();
  await sheet.getByText('الحقيبة والأوراق').waitFor();
  expect(await sheet.getByRole('article').getAttribute('dir')).toBe('rtl');
  // What is not translated stands there in Dutch, and is told before printing.
  await sheet.getByText(words.safety.section.danger).waitFor();
  await page.getByText(new RegExp(words.safety.section.trusted)).first().waitFor();
  expect(await barriers(page)).toEqual([]);
  const pdf = join(stage.program.paths.root, 'plan.pdf');
  await press(page, words.ui.print.saveAsPdf);
  await choosePath(stage, pdf);
  await page.getByText(fill(words.ui.print.done, { place: pdf })).waitFor();
  await sheet.getByText('خطة الأمان الخاصة بي').waitFor();
});
