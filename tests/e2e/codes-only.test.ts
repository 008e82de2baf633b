import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '../../contract/calendar-days.ts';
import { emptyTextPlan, safetyTexts } from '../../contract/safety-plans.ts';
import { localToday } from '../../renderer/ui/local-today.ts';
import { barriersInBoth } from '../story/barriers.ts';
import { openClient, openTab, toCaseload } from '../story/caseload.ts';
import { hideNames, showNames } from '../story/codes.ts';
import { press, type Stage } from '../story/stage.ts';
import { toToday } from '../story/today.ts';
import { lock, unlock } from '../story/vault.ts';
import {
  enterClient,
  enterContact,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';

/** Stands in the name and what hangs on it, and in nothing that someone writes freely. */
const canaries = ['Quintana', 'Zonnestraal', '06 12345678', 'Kapmeeuw', 'Vlindertje', '1991'];
const code = 'TW-2026-0001';
const today = localToday();

let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    const someone = {
      ...{ givenName: 'Quintana', familyName: 'Zonnestraal', birthDate: '1991-04-07' },
      ...{ phone: '06 12345678', counsellor: 'Marit de Boer' },
      childList: [
        { id: crypto.randomUUID(), name: 'Kapmeeuw', birthYear: 2019, livesWith: '', note: '' },
      ],
    };
    const id = await enterClient(luwte, { ...someone, code });
    await enterClient(luwte, { ...someone, code: 'TW-2026-0002' });
    await enterContact(luwte, id, { onDate: addDays(today, -40), note: 'Koffie' });
    const fields = { ...emptyTextPlan(safetyTexts), reviewOn: addDays(today, -3) };
    await luwte.safetyPlan.save({ clientId: id, version: 0, fields });
    const { members } = await luwte.members.list({});
    const [me] = members;
    if (!me) throw new Error('someone opened the vault');
    await luwte.agenda.saveTask({
      ...{ id: null, version: 0 },
      fields: {
        ...{ title: 'Bellen', note: '', clientId: id, dueOn: today, dueTime: '10:00' },
        ...{ memberId: me.id, repeat: 'none' },
      },
    });
    await luwte.outreach.savePerson({
      ...{ id: null, version: 0 },
      fields: {
        ...{ nickname: 'Vlindertje', metAt: 'street', metWhere: 'station', firstMetOn: null },
        ...{ language: '', notes: '' },
      },
    });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

/** The canaries that stand anywhere in the page: in its text, its attributes and its fields. */
const seen = () =>
  stage.page.evaluate((words) => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      'value' in field ? String(field.value) : '',
    );
    const all = [document.title, document.documentElement.outerHTML, ...fields].join('\n');
    return words.filter((word) => all.includes(word));
  }, canaries);

async function expectNoName(where: string): Promise<void> {
  expect({ where, seen: await seen() }).toEqual({ where, seen: [] });
}

/** Goes everywhere in the main menu. */
async function walkMenu(): Promise<void> {
  const { page, words } = stage;
  const menu = page.getByRole('navigation', { name: words.app.navigation });
  const places = [
    ...(['today', 'agenda', 'caseload', 'partners', 'outreach', 'import'] as const),
    ...(['team', 'journal', 'backup', 'settings'] as const),
  ];
  for (const place of places) {
    await menu.getByRole('link', { name: words.app.nav[place], exact: true }).click();
    await page.getByRole('main').getByRole('heading').first().waitFor();
    if (place === 'agenda') await page.getByText('Bellen').first().waitFor();
    if (place === 'outreach') await page.getByRole('button', { name: /^P-/ }).waitFor();
    await expectNoName(place);
  }
}

test('with codes only, no screen shows who someone is', async () => {
  const { page, words } = stage;
  await toCaseload(stage);
  await page
    .getByRole('row', { name: /Quintana/ })
    .first()
    .waitFor();
  await hideNames(stage);
  await page.getByRole('row', { name: new RegExp(code) }).waitFor();
  await expectNoName('caseload');
  expect(await barriersInBoth(page)).toEqual([]);
  await walkMenu();
  await toToday(stage);
  await page.getByText(code).first().waitFor();
  await expectNoName('today');

  await openClient(stage, code);
  for (const tab of Object.keys(
    words.clients.file.tab,
  ) as (keyof typeof words.clients.file.tab)[]) {
    await openTab(stage, tab);
    await page.getByRole('main').getByRole('heading', { level: 1, name: code }).waitFor();
    const link = page.getByRole('link', { name: words.clients.file.tab[tab], exact: true });
    await link.and(page.locator('[aria-current=page]')).waitFor();
    await expect
      .poll(() => page.getByRole('status', { name: words.common.loading }).count())
      .toBe(0);
    await expectNoName(tab);
  }

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Zonnest');
  await page
    .getByRole('option', { name: new RegExp(code) })
    .first()
    .waitFor();
  await page.getByRole('dialog').getByRole('combobox').fill('Koffie');
  await page
    .getByRole('option', { name: /Koffie/ })
    .first()
    .waitFor();
  await expectNoName('palette');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByRole('combobox', { name: words.contacts.quick.who }).click();
  await page.getByRole('option', { name: 'TW-2026-0002' }).waitFor();
  await expectNoName('quick entry');
});

test('what says who someone is can be shown for a moment, and a paper is asked for first', async () => {
  const { page, words } = stage;
  await openClient(stage, code);
  await hideNames(stage);
  await page.getByRole('heading', { level: 1, name: code }).waitFor();
  const birth = words.codes.show.replace('{{what}}', words.codes.birth);
  await press(page, birth);
  await page.getByText('1991').waitFor();
  await page.getByRole('button', { name: birth }).waitFor();
  await expectNoName('header, when its moment is over');

  await openTab(stage, 'person');
  await page.getByText(words.codes.person).waitFor();
  await press(page, words.codes.showAnyway);
  await page.getByRole('textbox', { name: words.clients.person.field.givenName }).waitFor();

  await openTab(stage, 'network');
  await expectNoName('network');
  await showNames(stage);
  await page.getByRole('heading', { level: 1, name: 'Quintana Zonnestraal' }).waitFor();
});

test('names stay off the screen after the vault was locked', async () => {
  const { page } = stage;
  await hideNames(stage);
  await lock(stage);
  await unlock(stage, passphrase);
  await toCaseload(stage);
  await page.getByRole('row', { name: new RegExp(code) }).waitFor();
  await expectNoName('caseload');
});
