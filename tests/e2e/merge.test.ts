import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { barriers } from '../story/barriers.ts';
import { findWord, openClient, openTab, toCaseload } from '../story/caseload.ts';
import { mergeFiles, openMerge, undoMerge } from '../story/merge.ts';
import { fill, press, type Stage } from '../story/stage.ts';
import { unlock } from '../story/vault.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const stays = 'TW-2026-0001';
const gone = 'TW-2026-0002';
let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    const birthYear = 1996;
    await enterClient(luwte, {
      ...{ code: stays, givenName: 'Zsófia', familyName: 'Molnár', birthYear, phase: 'guidance' },
      ...{ phaseOn: '2026-03-01', nationality: 'Hongaarse', remarks: 'Komt op dinsdag' },
    });
    const clientId = await enterClient(luwte, {
      ...{ code: gone, givenName: 'Zsofia', familyName: 'Molnar', birthYear, phase: 'outreach' },
      ...{ phaseOn: '2026-01-10', phone: '06-12345699', remarks: 'Spreekt liever Engels' },
    });
    await luwte.contacts.finalise({
      ...{ id: uuidv7(), clientId },
      fields: {
        ...{ onDate: '2026-01-12', startTime: null, endTime: null, endsNextDay: false },
        ...{ kind: 'visit', present: '', place: '', area: null, note: 'Gesproken over de winter' },
        ...{ agreements: '', nextOn: null, nextTime: null, countableMinutes: 30 },
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

test('two files of one person become one: nothing is lost, the old code leads there, and it can be undone', async () => {
  const { page, words } = stage;
  const { merges } = words;
  await openMerge(stage);
  expect(await barriers(page)).toEqual([]);
  const name = page.getByRole('radiogroup', { name: merges.group.name });
  await name.getByRole('radio', { name: /Zsofia/ }).check();
  await mergeFiles(stage, { stays, gone });
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('heading', { level: 1, name: 'Zsofia Molnar' }).waitFor();
  await openTab(stage, 'contacts');
  await page.getByText('Gesproken over de winter').waitFor();
  await openTab(stage, 'person');
  await page.getByText('Spreekt liever Engels').waitFor();
  await page.getByText('Komt op dinsdag').waitFor();

  await toCaseload(stage);
  await page.getByText(fill(words.clients.list.count_one, { count: 1 })).waitFor();
  await findWord(stage, gone, stays);

  await undoMerge(stage, gone);
  await openClient(stage, gone);
  await page.getByRole('heading', { level: 1, name: 'Zsofia Molnar' }).waitFor();
  await openTab(stage, 'contacts');
  await page.getByText('Gesproken over de winter').waitFor();
  await openClient(stage, stays);
  await page.getByRole('heading', { level: 1, name: 'Zsófia Molnár' }).waitFor();
});

test('the other file can stay as well, and a draft that is open comes first', async () => {
  const { page, words } = stage;
  const { merges } = words;
  await openClient(stage, gone);
  await openTab(stage, 'person');
  await page
    .getByRole('textbox', { name: words.clients.person.field.nationality })
    .fill('Hongaarse');
  await page
    .getByText(words.ui.draft.saved.split('{{')[0] ?? '')
    .first()
    .waitFor();
  await openMerge(stage);
  await page.getByText(merges.obstacle.title).waitFor();
  expect(await page.getByRole('button', { name: merges.merge }).isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await openClient(stage, gone);
  await openTab(stage, 'person');
  await press(page, words.common.save);
  await openMerge(stage);
  await page.getByText(gone, { exact: false }).first().waitFor();
  await page.getByRole('radiogroup', { name: merges.which }).getByText(gone).click();
  await page.getByText(fill(merges.whichText, { stays: gone, gone: stays })).waitFor();
  await mergeFiles(stage, { stays: gone, gone: stays });
});
