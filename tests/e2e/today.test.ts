import { afterEach, expect, test } from 'vitest';
import { addDays } from '../../contract/calendar-days.ts';
import { emptyTextPlan, safetyTexts } from '../../contract/safety-plans.ts';
import { localToday } from '../../renderer/ui/local-today.ts';
import { barriers } from '../story/barriers.ts';
import { toToday } from '../story/today.ts';
import { unlock } from '../story/vault.ts';
import {
  enterClient,
  enterContact,
  type Fill,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';

let prepared: Prepared | undefined;
afterEach(async () => {
  const troubles = prepared?.stage.program.troubles;
  await prepared?.close();
  prepared = undefined;
  expect(troubles).toEqual([]);
});

const begin = async (fill: Fill) => {
  prepared = await startWithVault(fill);
  await unlock(prepared.stage, passphrase);
  await toToday(prepared.stage);
  return prepared.stage;
};
const today = localToday();
const counsellor = 'Marit de Boer';

test('today shows what is due, who was not seen and what was being written, and leads there', async () => {
  const stage = await begin(async (luwte) => {
    const noor = await enterClient(luwte, { code: 'TW-1', givenName: 'Noor', counsellor });
    await enterContact(luwte, noor, { onDate: addDays(today, -40), note: 'Koffie' });
    const fields = { ...emptyTextPlan(safetyTexts), reviewOn: addDays(today, -3) };
    await luwte.safetyPlan.save({ clientId: noor, version: 0, fields });
    await luwte.draftsCasework.save({
      ...{ kind: 'guidance-plan', clientId: noor, objectId: null, baseVersion: 0, content: '{}' },
    });
    await enterClient(luwte, {
      ...{ code: 'TW-2', givenName: 'Vera', counsellor: 'Iemand anders' },
      registeredOn: addDays(today, -60),
    });
  });
  const { page, words } = stage;
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  await part(words.today.due.title).getByText(words.due.kind['safety-review']).waitFor();
  await part(words.today.quiet.title).getByText('TW-1 Noor').waitFor();
  await part(words.today.drafts.title)
    .getByText(words.clients.draftKind['guidance-plan'])
    .waitFor();
  await part(words.today.alerts.title).getByText(words.today.alerts.empty).waitFor();
  await part(words.backup.title).getByText(words.backup.none).waitFor();
  await part(words.backup.title).getByRole('link', { name: words.backup.empty.choose }).waitFor();
  expect(await page.getByText('TW-2 Vera').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);

  await page.getByText(words.today.scope.all, { exact: true }).click();
  await part(words.today.quiet.title).getByText('TW-2 Vera').waitFor();
  await part(words.today.due.title).getByText(words.due.kind['safety-review']).click();
  await page.getByRole('tab', { name: words.safety.part['safety-plan'], selected: true }).waitFor();
});

test('an empty vault says how to begin, a quiet day says so', async () => {
  const stage = await begin(async () => undefined);
  const { page, words } = stage;
  await page.getByRole('heading', { name: words.clients.list.empty.title }).waitFor();
  await page.getByRole('button', { name: words.clients.list.empty.new }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: words.clients.person.field.givenName }).fill('Noor');
  await dialog.getByRole('button', { name: words.clients.new.enter, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await toToday(stage);
  await page.getByText(words.today.due.empty).waitFor();
  await page.getByText(words.today.drafts.empty).waitFor();
  expect(await barriers(page)).toEqual([]);
});
