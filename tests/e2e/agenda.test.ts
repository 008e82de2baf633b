import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '../../contract/calendar-days.ts';
import { localToday } from '../../renderer/ui/local-today.ts';
import { makeAppointment, makeTask, previewCalendar, toAgenda } from '../story/agenda.ts';
import { barriers } from '../story/barriers.ts';
import { fill, press, type Stage } from '../story/stage.ts';
import { toToday } from '../story/today.ts';
import { unlock } from '../story/vault.ts';
import {
  enterClient,
  enterContact,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';

const today = localToday();
let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    const noor = await enterClient(luwte, { code: 'TW-1', givenName: 'Noor' });
    await enterContact(luwte, noor, {
      ...{ onDate: addDays(today, -7), note: 'Koffie', nextOn: today, nextTime: '16:00' },
    });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await toAgenda(stage);
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

test('appointments, tasks and what was agreed stand in the week and on the start screen', async () => {
  const { page, words } = stage;
  await makeAppointment(stage, 'Huisbezoek', ['14:00', '15:30']);
  await makeAppointment(stage, 'Wijkagent', ['15:00', '15:20']);
  await makeTask(stage, 'Formulier opsturen');
  expect(await barriersInBoth()).toEqual([]);
  await stage.picture('agenda-week');
  await page.keyboard.press('d');
  await page.getByRole('button', { name: words.agenda.before.day }).waitFor();
  await stage.picture('agenda-day');

  await page.getByRole('button', { name: /Wijkagent/ }).click();
  const dialog = page.getByRole('dialog');
  const times = { title: 'Huisbezoek', times: '14:00–15:30' };
  await dialog.getByText(fill(words.agenda.appointment.overlap, times)).waitFor();
  const end = dialog.getByRole('textbox', { name: words.agenda.appointment.field.endTime });
  await end.fill('13:00');
  await press(dialog, words.common.save);
  await dialog.getByText(words.notes.problem['end-before-start']).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await toToday(stage);
  await page.getByText('Huisbezoek').waitFor();
  await page.getByText(words.agenda.agreed.short).waitFor();
  expect(await barriersInBoth()).toEqual([]);
  await stage.picture('today');
  const tick = fill(words.agenda.task.finish, { title: 'Formulier opsturen' });
  await page.getByRole('checkbox', { name: tick }).click();
  await page.getByRole('checkbox', { name: tick }).waitFor({ state: 'detached' });
  await press(page, words.common.undo);
  await page.getByRole('checkbox', { name: tick }).waitFor();
});

test('a task and an appointment are found from any screen and opened where one is', async () => {
  const { page, words } = stage;
  await makeAppointment(stage, 'Wijkagent', ['15:00', '15:20']);
  await makeTask(stage, 'Wijkagent mailen');
  await toToday(stage);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await page.keyboard.type('wijkag');
  await palette.getByRole('option', { name: /Wijkagent mailen/ }).waitFor();
  expect(await palette.getByRole('option').count()).toBe(2);
  await stage.picture('agenda-found');
  await page.keyboard.type('ent mail');
  await expect.poll(() => palette.getByRole('option').count()).toBe(1);
  await page.keyboard.press('Enter');
  const opened = page.getByRole('dialog', { name: words.agenda.task.edit });
  const title = opened.getByRole('textbox', { name: words.agenda.task.field.title });
  await expect.poll(() => title.inputValue()).toBe('Wijkagent mailen');
  await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: words.today.title, level: 1 }).waitFor();
});

test('what was agreed is written down with its day and time filled in', async () => {
  const { page, words } = stage;
  await page.getByRole('button', { name: new RegExp(words.agenda.agreed.short) }).click();
  await press(page.getByRole('dialog'), words.agenda.agreed.kept);
  await press(page, words.notes.continue);
  const start = page.getByRole('textbox', { name: words.notes.startTime });
  await expect.poll(() => start.inputValue()).toBe('16:00');
});

test('a calendar file says when, and nothing of whom', async () => {
  const { page, words } = stage;
  await makeAppointment(stage, 'Huisbezoek Noor', ['14:00', '15:30']);
  await previewCalendar(stage);
  const dialog = page.getByRole('dialog');
  expect(await barriers(page)).toEqual([]);
  const preview = dialog.getByRole('region', { name: words.agenda.export.preview });
  expect(await preview.textContent()).not.toMatch(/Noor|TW-1|Huisbezoek/);
  await press(dialog, words.agenda.export.save);
  const file = join(stage.program.paths.vaults, 'agenda.ics');
  const place = page.getByRole('dialog', { name: words.app.path['save-file'] });
  await place.getByRole('textbox').first().fill(file);
  await press(place, words.app.path.pick);
  await expect.poll(() => page.getByText(/agenda\.ics/).count()).toBeGreaterThan(0);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(`DTSTART:${today.replaceAll('-', '')}T140000\r\n`);
  expect(text).not.toMatch(/Noor|TW-1|Huisbezoek/);
});
