import { afterEach, beforeEach, expect, test } from 'vitest';
import { barriersInBoth } from '../story/barriers.ts';
import { addPartner } from '../story/sharing.ts';
import { fill, press, type Stage } from '../story/stage.ts';
import { lock, unlock } from '../story/vault.ts';
import { type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async () => undefined);
  stage = prepared.stage;
  await unlock(stage, passphrase);
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

const openPartners = () =>
  stage.page.getByRole('link', { name: stage.words.app.nav.partners, exact: true }).click();
const partner = {
  name: 'Gemeente Verzonnen',
  kind: 'municipality',
  person: 'Els Wit',
  agreement: 'Binnen een week een gesprek.',
} as const;

test('an organisation is entered with who works there and what was agreed, and found again', async () => {
  const { page, words } = stage;
  await openPartners();
  await page.getByText(words.partners.empty.title).waitFor();
  expect(await barriersInBoth(page)).toEqual([]);
  await addPartner(stage, partner);
  await page.getByText(partner.agreement).waitFor();
  expect(await barriersInBoth(page)).toEqual([]);

  await press(page, words.partners.close);
  const list = page.getByRole('table', { name: words.partners.list });
  await page.getByRole('textbox', { name: words.partners.search }).fill('wit');
  await list.getByText(partner.person).waitFor();
  expect(await barriersInBoth(page)).toEqual([]);
  await page.getByRole('textbox', { name: words.partners.search }).fill('niets hiervan');
  await page.getByText(words.partners.noMatch).waitFor();

  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog');
  await search.getByRole('combobox').fill('els wit');
  await search.getByRole('option', { name: partner.name }).click();
  await page.getByRole('heading', { name: partner.name, level: 1 }).waitFor();
});

test('an archived organisation leaves the list and can be brought back into sight', async () => {
  const { page, words } = stage;
  await openPartners();
  await addPartner(stage, partner);
  await press(page.locator('#content'), words.common.edit);
  const dialog = page.getByRole('dialog', {
    name: fill(words.partners.edit, { name: partner.name }),
  });
  await dialog.getByRole('checkbox', { name: words.partners.archivedChoice }).check();
  expect(await barriersInBoth(page)).toEqual([]);
  await press(dialog, words.partners.save);
  await dialog.waitFor({ state: 'hidden' });
  await press(page, words.partners.close);
  await page.getByText(words.partners.noMatch).waitFor();
  await page.getByRole('checkbox', { name: words.partners.showArchived }).check();
  await page.getByRole('table', { name: words.partners.list }).getByText(partner.name).waitFor();
});

test('bad input is told at its field, and half a partner is still there after locking', async () => {
  const { page, words } = stage;
  const { partners } = words;
  await openPartners();
  await press(page.locator('#content'), partners.add);
  const dialog = page.getByRole('dialog', { name: partners.new });
  await press(dialog, partners.save);
  await dialog.getByText(words.plans.problem.missing).first().waitFor();
  await dialog.getByRole('textbox', { name: partners.field.name }).first().fill('مرحبا 😀');
  await press(dialog, partners.agreement.add);
  const row = dialog.getByRole('group', { name: fill(partners.agreement.number, { number: 1 }) });
  await row.getByRole('textbox', { name: partners.agreement.text }).fill('Kort');
  await row.getByRole('textbox', { name: partners.agreement.from }).fill('1-3-2026');
  await row.getByRole('textbox', { name: partners.agreement.until }).fill('1-2-2026');
  await page.keyboard.press('Tab');
  await press(dialog, partners.save);
  await dialog.getByText(words.plans.problem['end-before-start']).waitFor();
  await dialog.getByText(/Concept bewaard/).waitFor();
  await page.keyboard.press('Escape');
  await lock(stage);
  await unlock(stage, passphrase);
  await openPartners();
  await press(page, partners.continue);
  await expect
    .poll(() => dialog.getByRole('textbox', { name: partners.field.name }).first().inputValue())
    .toBe('مرحبا 😀');
});
