import { afterEach, beforeEach, expect, test } from 'vitest';
import { barriers } from '../story/barriers.ts';
import { openClient } from '../story/caseload.ts';
import { compareFiles, enterSomeoneKnown, openDuplicates } from '../story/duplicates.ts';
import { button, press, type Stage } from '../story/stage.ts';
import { unlock } from '../story/vault.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const [first, second] = ['TW-2026-0001', 'TW-2026-0002'];
let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    const birthYear = 1996;
    await enterClient(luwte, {
      ...{ code: first, givenName: 'Zsófia', familyName: 'Molnár', birthYear },
      ...{ phone: '06-12345699', nationality: 'Hongaarse' },
    });
    await enterClient(luwte, {
      ...{ code: second, givenName: 'Zsofia', familyName: 'Molnar', birthYear },
      ...{ phone: '+31 6 12345699', nationality: 'Roemeense' },
    });
    await enterClient(luwte, { code: 'TW-2026-0003', givenName: 'Roos', familyName: 'Zwart' });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

const roos = { givenName: 'Roos', familyName: 'Zwart', code: 'TW-2026-0003' };

test('who is entered looks like someone: someone else, so entering goes on; or her, so her file opens', async () => {
  const { page, words } = stage;
  const { compare } = words.duplicates;
  const compared = await enterSomeoneKnown(stage, roos);
  await compared.getByText(compare.same, { exact: true }).first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await press(compared, compare.other);
  await compared.waitFor({ state: 'hidden' });
  await page.getByText(words.clients.new.isOther).waitFor();
  const entering = page.getByRole('dialog', { name: words.clients.new.title });
  await button(entering, words.common.close).last().click();
  await entering.waitFor({ state: 'hidden' });

  const again = await enterSomeoneKnown(stage, roos);
  await again.getByRole('link', { name: compare['same-person'], exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Roos Zwart' }).waitFor();
});

test('two files side by side: different people is remembered, and can be taken back', async () => {
  const { page, words } = stage;
  const { duplicates } = words;
  await openDuplicates(stage);
  const pair = await compareFiles(stage);
  const line = (part: keyof typeof duplicates.part) =>
    pair.getByRole('row', { name: new RegExp(`^${duplicates.part[part]}`) });
  await line('phone').getByText(duplicates.compare.same, { exact: true }).waitFor();
  await line('nationality').getByText(duplicates.compare.differs, { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await press(pair, duplicates.setApart);
  await page.getByText(duplicates.empty.title).waitFor();
  const apart = page.getByRole('region', { name: duplicates.apart });
  await apart.getByText(first, { exact: false }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await press(apart, duplicates.together);
  await page.getByRole('article').waitFor();
});

test('from a file one compares with any other, by keyboard', async () => {
  const { page, words } = stage;
  const { duplicates, erasure } = words;
  await openClient(stage, roos.code);
  await press(page, erasure.menu);
  await page.getByRole('menuitem', { name: duplicates.menu }).click();
  await page.getByText(duplicates.none).waitFor();
  const choose = page.getByRole('combobox', { name: duplicates.choose });
  await choose.fill(second);
  await page.getByRole('option', { name: new RegExp(second) }).click();
  await page.getByRole('table').waitFor();
  expect(await barriers(page)).toEqual([]);
  await button(page, duplicates.setApart).waitFor();
});
