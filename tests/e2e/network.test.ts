import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyNetworkPerson } from '../../contract/network-person.ts';
import { barriers } from '../story/barriers.ts';
import { openClient, openTab } from '../story/caseload.ts';
import { addAround, fillPerson, personDialog, signOf, spotOf } from '../story/network.ts';
import { button, choosePath, fill, press, type Stage, type } from '../story/stage.ts';
import { lock, unlock } from '../story/vault.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const code = 'TW-2026-0001';
const other = 'TW-2026-0002';
let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    await enterClient(luwte, { code, givenName: 'Ilse', familyName: 'Vermeer' });
    const clientId = await enterClient(luwte, { code: other, counsellor: 'S. Kaya' });
    const fields = { ...emptyNetworkPerson, name: 'Kovács, Zoltán', side: 'threat' } as const;
    await luwte.network.savePerson({ id: null, clientId, version: 0, fields });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'network');
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

/** What axe finds, in light and in dark. */
async function barriersInBoth(): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await stage.page.evaluate(
      (chosen) => document.documentElement.setAttribute('data-mantine-color-scheme', chosen),
      scheme,
    );
    found.push(...(await barriers(stage.page)));
  }
  return found;
}
const listOf = (side: 'supports' | 'threat') =>
  stage.page.getByRole('region', { name: stage.words.network.sides[side] });

test('who supports stands on the map and in the list, and stays where she was moved', async () => {
  const { page, words } = stage;
  await addAround(stage, { name: 'Zus Ana', side: 'supports', relation: 'sibling' });
  await addAround(stage, { name: 'Buurvrouw Bep', side: 'neutral', relation: 'neighbour' });
  await listOf('supports').getByText('Zus Ana').waitFor();
  expect(await barriersInBoth()).toEqual([]);

  const before = await spotOf(stage, 'Zus Ana');
  await signOf(stage, 'Zus Ana').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => spotOf(stage, 'Zus Ana')).toEqual({ x: before.x - 50, y: before.y + 10 });

  const sign = await signOf(stage, 'Buurvrouw Bep').boundingBox();
  if (!sign) throw new Error('she stands on the map');
  const from = await spotOf(stage, 'Buurvrouw Bep');
  await signOf(stage, 'Buurvrouw Bep').hover({ position: { x: sign.width / 2, y: 20 } });
  await page.mouse.down();
  await page.mouse.move(sign.x + sign.width / 2 - 60, sign.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await spotOf(stage, 'Buurvrouw Bep')).x).toBeLessThan(from.x);
  const moved = await spotOf(stage, 'Buurvrouw Bep');
  await page.getByText(words.network.map.kept).waitFor();

  await lock(stage);
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'network');
  await signOf(stage, 'Buurvrouw Bep').waitFor();
  expect(await spotOf(stage, 'Buurvrouw Bep')).toEqual(moved);
  await press(page, words.network.map.arrange);
  await expect.poll(() => spotOf(stage, 'Zus Ana')).toEqual(before);
});

test('a threat that another file knows is told while typing, in the network and under safety', async () => {
  const { page, words } = stage;
  const dialog = await fillPerson(stage, {
    ...{ name: 'Zoltan Kovacs', side: 'threat', relation: 'exploiter' },
  });
  await dialog.getByText(words.network.shared.typing).waitFor();
  const named = fill(words.network.shared.file, { code: other, counsellor: 'S. Kaya' });
  await dialog.getByText(named).waitFor();
  expect(await barriersInBoth()).toEqual([]);
  await press(dialog, words.network.save);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(words.network.shared.title).waitFor();
  await openTab(stage, 'safety');
  await page.getByText(words.network.shared.title).waitFor();
  await page.getByRole('link', { name: named }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openTab(stage, 'network');
  const back = fill(words.network.shared.fileOpen, { code });
  await page.getByRole('link', { name: back }).waitFor();
});

test('someone begun and not saved is there after locking; who was entered by mistake goes', async () => {
  const { page, words } = stage;
  await fillPerson(stage, { name: 'Nog niet af', side: 'neutral', relation: 'friend' });
  await page.getByText(/Concept bewaard/).waitFor();
  await page.keyboard.press('Escape');
  await lock(stage);
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'network');
  expect(await barriersInBoth()).toEqual([]);
  await press(page, words.network.continue);
  const dialog = personDialog(stage);
  await expect
    .poll(() =>
      dialog.getByRole('textbox', { name: words.network.field.name, exact: true }).inputValue(),
    )
    .toBe('Nog niet af');
  await type(dialog, words.network.field.until, '1-1-2020');
  await type(dialog, words.network.field.from, '2-1-2020');
  await press(dialog, words.network.save);
  await dialog.getByText(words.plans.problem['end-before-start']).waitFor();
  await type(dialog, words.network.field.until, '');
  await press(dialog, words.network.save);
  await dialog.waitFor({ state: 'hidden' });
  await button(page, fill(words.network.edit, { name: 'Nog niet af' })).click();
  await press(page.getByRole('dialog'), words.network.remove);
  await page.getByText(words.network.removeText).waitFor();
  const title = fill(words.network.removeTitle, { name: 'Nog niet af' });
  await press(page.getByRole('dialog', { name: title }), words.network.remove);
  await page.getByText(words.network.empty.title).waitFor();
});

test('a number shows after what to think of, and the network is printed without who threatens', async () => {
  const { page, words } = stage;
  const { printing } = words.network;
  await addAround(stage, {
    ...{ name: 'Zus Ana', side: 'supports', relation: 'sibling', phone: '06 12345678' },
  });
  await addAround(stage, { name: 'Ricky', side: 'threat', relation: 'ex-partner' });
  await button(page, `${words.network.list.showContact}: Zus Ana`).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words.network.contact.unknown).waitFor();
  expect(await dialog.getByText('06 12345678').count()).toBe(0);
  await press(dialog, words.clients.safe.understoodNo);
  await dialog.getByText('06 12345678').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await press(page, words.common.print);
  const sheet = page.getByRole('region', { name: words.ui.print.preview });
  await sheet.getByRole('cell', { name: 'Zus Ana' }).waitFor();
  expect(await sheet.getByText('Ricky').count()).toBe(0);
  expect(await barriersInBoth()).toEqual([]);
  await page.getByRole('checkbox', { name: printing.threats }).check();
  await page.getByText(printing.threatWarning).waitFor();
  await page.getByRole('checkbox', { name: printing.names }).uncheck();
  await sheet.getByText('Zus Ana').first().waitFor({ state: 'hidden' });
  const file = join(stage.program.paths.root, 'netwerk.pdf');
  await press(page, words.ui.print.saveAsPdf);
  await choosePath(stage, file);
  await page.getByText(fill(words.ui.print.done, { place: file })).waitFor();
});
