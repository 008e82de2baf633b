import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, expect, test } from 'vitest';
import { type ClientFields, emptyClientFields } from '../../contract/clients.ts';
import { openTab } from '../story/caseload.ts';
import { fill, press, type Stage, type } from '../story/stage.ts';
import { unlock } from '../story/vault.ts';
import {
  enterClient,
  enterContact,
  type Fill,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';

let prepared: Prepared;

/** A window on a vault that is filled and open. */
async function openOn(work: Fill): Promise<Stage> {
  prepared = await startWithVault(work);
  await unlock(prepared.stage, passphrase);
  return prepared.stage;
}

afterEach(async () => {
  const { troubles } = prepared.stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

const people: Fill = async (luwte) => {
  for (let number = 1; number <= 60; number += 1) {
    await enterClient(luwte, {
      code: `TW-2026-${String(number).padStart(4, '0')}`,
      givenName: number === 40 ? 'José' : 'Anna',
      familyName: `Proefpersoon ${number}`,
      risk: number % 20 === 0 ? 'high' : 'low',
      riskReason: 'Verzonnen',
      phase: number % 2 === 0 ? 'intake' : 'guidance',
      municipality: number % 3 === 0 ? 'Almelo' : 'Enschede',
    });
  }
};

/** Says what axe finds on the page as it is. */
async function barriers({ page }: Stage): Promise<string[]> {
  // Legacy mode: the other way opens a second page, which this program refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const focusedRow = ({ page }: Stage) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex') ?? null);

test('the caseload is filtered and walked by keyboard, and is found back as it was left', async () => {
  const stage = await openOn(people);
  const { page, words } = stage;
  const { list } = words.clients;
  await page.getByText(fill(list.count_other, { count: 60 })).waitFor();
  expect(await barriers(stage)).toEqual([]);
  // Only what is in sight is in the page, though all rows are told of.
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('61');
  expect(await page.locator('tr[data-row]').count()).toBeLessThan(60);

  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(stage)).toBe('2');
  await page.keyboard.press('End');
  await expect.poll(() => focusedRow(stage)).toBe('61');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedRow(stage)).toBe('60');
  await page.keyboard.press('Home');
  await expect.poll(() => focusedRow(stage)).toBe('2');

  await press(page, fill(list.filterBy, { what: list.column.risk.toLowerCase() }));
  await page.getByRole('checkbox', { name: words.clients.risk.high, exact: true }).check();
  await page.keyboard.press('Escape');
  await page.getByText(fill(list.countOf, { shown: 3, total: 60 })).waitFor();
  await page.getByRole('searchbox').fill('jose');
  await page.getByText(fill(list.countOf, { shown: 1, total: 60 })).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedRow(stage)).toBe('2');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'José Proefpersoon 40' }).waitFor();

  await page.getByRole('link', { name: words.app.nav.caseload, exact: true }).click();
  await page.getByText(fill(list.countOf, { shown: 1, total: 60 })).waitFor();
  await page.getByRole('searchbox').fill('niemand');
  await page.getByText(list.noMatch.title).waitFor();
  await page.getByRole('button', { name: list.clearFilters }).last().click();
  await page.getByText(fill(list.count_other, { count: 60 })).waitFor();
});

test('someone new is entered, and who looks like them is shown while it is typed', async () => {
  const stage = await openOn(async (luwte) => {
    await enterClient(luwte, {
      code: 'TW-2026-0007',
      givenName: 'Zsófia',
      familyName: 'Böhm',
      birthYear: 1994,
    });
  });
  const { page, words } = stage;
  const { person } = words.clients;
  await press(page, words.clients.list.new);
  const dialog = page.getByRole('dialog', { name: words.clients.new.title });
  await type(dialog, person.field.givenName, 'Zsofia');
  await type(dialog, person.field.familyName, 'Bohm');
  await dialog.getByText(words.clients.new.because.name, { exact: true }).waitFor();
  expect(await barriers(stage)).toEqual([]);

  await type(dialog, person.field.birthYear, '94');
  await dialog.getByText(person.problem['year-impossible']).waitFor();
  await type(dialog, person.field.birthYear, '1994');
  await dialog.getByText(words.clients.new.because['name-and-birth'], { exact: true }).waitFor();

  const code = dialog.getByRole('textbox', { name: person.field.code });
  await code.fill('tw-2026-0007');
  await press(dialog, words.clients.new.enter);
  await dialog.getByText(person.problem['code-in-use']).waitFor();
  await code.fill('TW-2026-0008');
  await press(dialog, words.clients.new.enter);
  await page.getByRole('heading', { level: 1, name: 'Zsofia Bohm' }).waitFor();
  await page.getByRole('heading', { level: 2, name: person.title }).waitFor();
});

test('a number is shown only after what was agreed, and copied for a moment', async () => {
  const stage = await openOn(async (luwte) => {
    const safeContact = {
      ...emptyClientFields().safeContact,
      callSafe: 'no' as const,
      ifOtherAnswers: 'Zeg dat u van de tandarts bent',
      safetyWord: 'bloemkool',
    };
    await enterClient(luwte, { code: 'A', givenName: 'Anna', phone: '06-00001234', safeContact });
  });
  const { page, words } = stage;
  const { safe } = words.clients;
  await page.getByRole('row', { name: /Anna/ }).click();
  const banner = page.getByRole('region', { name: safe.banner });
  await banner.getByText(safe.call.no).waitFor();
  expect(await banner.textContent()).toContain('bloemkool');
  expect(await page.getByRole('main').textContent()).not.toContain('06-00001234');
  expect(await barriers(stage)).toEqual([]);

  await press(banner, safe.showNumber);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Zeg dat u van de tandarts bent').waitFor();
  expect(await dialog.textContent()).not.toContain('06-00001234');
  await press(dialog, safe.understoodNo);
  await dialog.getByText('06-00001234').waitFor();
  expect(await barriers(stage)).toEqual([]);
  await press(dialog, safe.copy);
  await page.getByText(safe.copied).waitFor();
});

test('another risk asks why, and the turn stands on the timeline', async () => {
  const stage = await openOn(async (luwte) => {
    const id = await enterClient(luwte, { code: 'A', givenName: 'Anna' });
    await enterContact(luwte, id, { onDate: '2026-03-02', note: 'Koffie gedronken' });
  });
  const { page, words } = stage;
  const { person } = words.clients;
  await page.getByRole('row', { name: /Anna/ }).click();
  await openTab(stage, 'person');
  await page.getByText(words.clients.risk.high, { exact: true }).click();
  await press(page, person.save);
  await page.getByText(person.problem['reason-needed']).waitFor();
  expect(await barriers(stage)).toEqual([]);
  await type(page, person.field.riskReason, 'Ex dreigt');
  await press(page, person.save);
  await page.getByText(person.saved).waitFor();

  await openTab(stage, 'overview');
  const turn = `${words.clients.event.risk}: ${words.clients.risk.high}`;
  await page.getByRole('link', { name: turn }).waitFor();
  await page.getByRole('link', { name: /Koffie gedronken/ }).click();
  await page.getByText('Koffie gedronken').waitFor();
});

test("a colleague was first: what really differs is shown, and both people's changes stay", async () => {
  let known: ClientFields = emptyClientFields();
  let id = '';
  const stage = await openOn(async (luwte) => {
    known = { ...known, code: 'A', givenName: 'Anna', municipality: 'Enschede', children: 'geen' };
    id = await enterClient(luwte, known);
    const theirs = { ...known, municipality: 'Hengelo', children: 'een' };
    await luwte.clients.save({ id, version: 1, fields: theirs });
    // What was typed before that save, in a form that is still open elsewhere.
    await luwte.draftsCasework.save({
      kind: 'client',
      clientId: id,
      objectId: id,
      baseVersion: 1,
      content: JSON.stringify({ ...known, children: 'twee', opened: known }),
    });
  });
  const { page, words } = stage;
  await page.getByRole('row', { name: /Anna/ }).click();
  await openTab(stage, 'person');
  await press(page, words.clients.person.save);
  const dialog = page.getByRole('dialog', { name: words.ui.conflict.title });
  await dialog.getByRole('cell', { name: 'twee' }).waitFor();
  await dialog.getByRole('cell', { name: 'een', exact: true }).waitFor();
  expect(await dialog.getByRole('cell', { name: 'Enschede' }).count()).toBe(0);
  expect(await barriers(stage)).toEqual([]);
  await press(dialog, words.ui.conflict.keepMine);
  await dialog.waitFor({ state: 'hidden' });
  const typedIn = (label: string) => page.getByLabel(label, { exact: true }).first().inputValue();
  await expect.poll(() => typedIn(words.clients.person.field.municipality)).toBe('Hengelo');
  expect(await typedIn(words.clients.person.field.children)).toBe('twee');
});
