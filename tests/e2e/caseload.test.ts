import { afterEach, beforeEach, expect, test } from 'vitest';
import { barriers, barriersInBoth } from '../story/barriers.ts';
import { chooseAll, offerChosen, openWorkload } from '../story/bulk.ts';
import { toCaseload } from '../story/caseload.ts';
import { button, fill, press, type Stage, type } from '../story/stage.ts';
import { chooseMember } from '../story/team.ts';
import { unlock } from '../story/vault.ts';
import { addColleague } from './colleague.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const marit = 'Marit de Boer';
const bea = 'Bea Bakker';
let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    await enterClient(luwte, { code: 'TW-1', givenName: 'Ilse', counsellor: marit, risk: 'high' });
    await enterClient(luwte, { code: 'TW-2', givenName: 'Noor', counsellor: marit });
    await enterClient(luwte, { code: 'TW-3', givenName: 'Vera', counsellor: bea });
    await enterClient(luwte, { code: 'TW-4', givenName: 'Sanne' });
  });
  stage = prepared.stage;
  await addColleague(prepared.folder, passphrase, { name: bea, role: 'counsellor' });
  // The lock screen read who there is before she came.
  await stage.page.reload();
  await chooseMember(stage, marit);
  await unlock(stage, passphrase);
  await toCaseload(stage);
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

const row = (code: string) => stage.page.getByRole('row', { name: new RegExp(code) });

test('the team’s caseload counts per counsellor, and a number opens the files it counts', async () => {
  const { page, words } = stage;
  await openWorkload(stage);
  expect(await barriersInBoth(page)).toEqual([]);
  const number = `${marit}, ${words.clients.riskLabel.high}: 1`;
  await page.getByRole('link', { name: number }).click();
  await row('TW-1').waitFor();
  await page.getByText(fill(words.clients.list.countOf, { shown: 1, total: 4 })).waitFor();
});

test('files are chosen by keyboard and offered together; what can not be is said, and all is taken back', async () => {
  const { page, words } = stage;
  const { bulk } = words.caseload;
  await row('TW-1').focus();
  await page.keyboard.press('Space');
  await page.getByText(fill(bulk.count_one, { count: 1 })).waitFor();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText(fill(bulk.count_other, { count: 2 })).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: bulk.label }).waitFor({ state: 'hidden' });

  await chooseAll(stage);
  expect(await barriers(page)).toEqual([]);
  await offerChosen(stage, { to: bea, note: 'Ik ga met verlof.', count: 3 });
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`TW-3: ${bulk.handOver.why.theirs}`).waitFor();
  await press(dialog, words.common.undo);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(fill(bulk.handOver.undone_other, { count: 3 })).waitFor();
});

test('a task is made for each chosen file, with who gets none and why', async () => {
  const { page, words } = stage;
  const { tasks } = words.caseload.bulk;
  await chooseAll(stage);
  await press(page, tasks.button);
  const dialog = page.getByRole('dialog');
  await type(dialog, words.agenda.task.field.title, 'Toestemming nalopen');
  await press(dialog, tasks.make);
  await dialog.getByText(fill(tasks.done_other, { count: 3 })).waitFor();
  await dialog.getByText(`TW-4: ${tasks.why['no-counsellor']}`).waitFor();
  await press(dialog, words.common.undo);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(fill(tasks.undone_other, { count: 3 })).waitFor();
});

test('a way to look is kept under a name, chosen again anywhere, renamed, and removed with a way back', async () => {
  const { page, words } = stage;
  const { views } = words.caseload;
  const menu = page.getByRole('menu');
  const item = (name: string) => menu.getByRole('menuitem', { name, exact: true });
  await press(page, views.button);
  await menu.getByText(views.none).waitFor();
  await page.keyboard.press('Escape');

  await press(page, fill(words.clients.list.filterBy, { what: 'risico' }));
  await page.getByRole('checkbox', { name: words.clients.risk.high }).check();
  await page.keyboard.press('Escape');
  await row('TW-2').waitFor({ state: 'detached' });
  await press(page, views.button);
  await item(views.keep).click();
  const dialog = page.getByRole('dialog', { name: views.keepTitle });
  await press(dialog, views.save);
  await dialog.getByText(views.nameMissing).waitFor();
  await type(dialog, views.name, 'Hoog risico');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });

  await press(page, words.clients.list.clearFilters);
  await row('TW-2').waitFor();
  const changed = fill(views.changed, { name: 'Hoog risico' });
  await page.getByRole('button', { name: changed, exact: true }).waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('weergave hoog');
  await palette.getByRole('option', { name: fill(views.palette, { name: 'Hoog risico' }) }).click();
  await row('TW-2').waitFor({ state: 'detached' });
  await row('TW-1').waitFor();

  // Replaced by what is shown now, and given another name.
  await press(page, fill(words.clients.list.filterBy, { what: 'fase' }));
  await page.getByRole('checkbox', { name: words.clients.phase.unknown }).check();
  await page.keyboard.press('Escape');
  await press(page, changed);
  await item(fill(views.replace, { name: 'Hoog risico' })).click();
  await button(page, 'Hoog risico').click();
  await item(fill(views.rename, { name: 'Hoog risico' })).click();
  const renaming = page.getByRole('dialog', { name: views.renameTitle });
  await type(renaming, views.name, 'Elke week');
  await press(renaming, views.save);
  await renaming.waitFor({ state: 'hidden' });

  await press(page, 'Elke week');
  await item(fill(views.remove, { name: 'Elke week' })).click();
  await page.getByRole('button', { name: views.button, exact: true }).waitFor();
  await press(page, words.common.undo);
  await press(page, 'Elke week');
  await item('Elke week').waitFor();
});
