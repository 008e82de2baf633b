import { afterEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../contract/clients.ts';
import { emptyNetworkPerson } from '../../contract/network-person.ts';
import { barriers } from '../story/barriers.ts';
import { openTab } from '../story/caseload.ts';
import { button, fill, press, type Stage } from '../story/stage.ts';
import { unlock } from '../story/vault.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

let prepared: Prepared | undefined;
afterEach(async () => {
  const troubles = prepared?.stage.program.troubles;
  await prepared?.close();
  prepared = undefined;
  expect(troubles).toEqual([]);
});

const numbers = ['06-00001234', '053-0001111', '053-0002222', '06-00005678'];
const begin = async () => {
  prepared = await startWithVault(async (luwte) => {
    const clientId = await enterClient(luwte, {
      ...{ code: 'TW-1', givenName: 'Noor', phone: '06-00001234' },
      ...{ generalPractitioner: 'Dokter Vos', generalPractitionerPhone: '053-0001111' },
      ...{ healthInsurer: 'Zorgzaam', healthInsurerPhone: '053-0002222' },
      safeContact: {
        ...emptyClientFields().safeContact,
        ...{ callSafe: 'daytime-only', hours: 'Dinsdag tussen 10 en 12' },
      },
    });
    await luwte.network.savePerson({
      ...{ id: null, clientId, version: 0 },
      fields: {
        ...emptyNetworkPerson,
        ...{ name: 'Zus Ana', side: 'supports', relation: 'sibling', phone: '06-00005678' },
      },
    });
  });
  await unlock(prepared.stage, passphrase);
  const { page, words } = prepared.stage;
  await page
    .getByRole('navigation', { name: words.app.navigation })
    .getByRole('link', { name: words.app.nav.caseload, exact: true })
    .click();
  await page.getByRole('row', { name: /Noor/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Noor' }).waitFor();
  return prepared.stage;
};

/** All that can be read on the screen, what stands in fields included. */
const seen = ({ page }: Stage) =>
  page.evaluate(() =>
    [
      document.body.textContent,
      ...[...document.querySelectorAll('input, textarea')].map(
        (field) => (field as HTMLInputElement).value,
      ),
    ].join('\n'),
  );
const hidden = async (stage: Stage) => {
  const text = await seen(stage);
  return numbers.filter((number) => text.includes(number));
};
/** Reads the rules in the dialog and goes on. */
const readRules = async ({ page, words }: Stage, understood: string) => {
  const dialog = page.getByRole('dialog', { name: words.clients.safe.before });
  await dialog.getByText('Dinsdag tussen 10 en 12').waitFor();
  await press(dialog, understood);
};

test('no number of a file is in sight before the rules about reaching the client', async () => {
  const stage = await begin();
  const { page, words } = stage;
  const { safe, person } = words.clients;
  for (const tab of ['overview', 'person', 'network', 'housing', 'sharing'] as const) {
    await openTab(stage, tab);
    await page.getByRole('region', { name: safe.banner }).waitFor();
    expect(await hidden(stage), tab).toEqual([]);
  }

  await openTab(stage, 'person');
  await button(page, `${person.ownNumbers}: ${safe.showFields}`).click();
  expect(await hidden(stage)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  await readRules(stage, safe.understood);
  const phone = page.getByRole('textbox', { name: person.field.phone, exact: true });
  await expect.poll(() => phone.inputValue()).toBe('06-00001234');
  await button(page, `${person.field.generalPractitionerPhone}: ${safe.showFields}`).click();
  await readRules(stage, safe.understood);
  const general = page.getByRole('textbox', { name: person.field.generalPractitionerPhone });
  await expect.poll(() => general.inputValue()).toBe('053-0001111');

  await openTab(stage, 'network');
  await button(page, fill(words.network.edit, { name: 'Zus Ana' })).click();
  const editing = page.getByRole('dialog', { name: fill(words.network.edit, { name: 'Zus Ana' }) });
  await button(editing, `${person.ownNumbers}: ${safe.showFields}`).click();
  expect(await hidden(stage)).toEqual([]);
  await page.getByText(words.network.contact.unknown).last().waitFor();
  await readRules(stage, safe.understood);
  const theirs = editing.getByRole('textbox', { name: words.network.field.phone });
  await expect.poll(() => theirs.inputValue()).toBe('06-00005678');
});
