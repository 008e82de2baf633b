import { afterEach, beforeEach, expect, test } from 'vitest';
import { barriers } from '../story/barriers.ts';
import { openClient, openTab } from '../story/caseload.ts';
import type { Stage } from '../story/stage.ts';
import { unlock } from '../story/vault.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const code = 'TW-2026-0001';
let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    await enterClient(luwte, { code, givenName: 'Ilse', registeredOn: '2026-03-02' });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'person');
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

test('a date is picked from the calendar by mouse and by keyboard, and the focus comes back', async () => {
  const { page, words } = stage;
  const label = words.clients.person.field.registeredOn;
  const field = page.getByRole('textbox', { name: label });
  const opener = page.getByRole('button', { name: `${label}: ${words.ui.date.openCalendar}` });
  const calendar = page.getByRole('dialog', { name: label });
  const focused = () => opener.evaluate((button) => button === document.activeElement);

  await opener.click();
  await calendar.getByRole('button', { name: '17 maart 2026' }).click();
  await calendar.waitFor({ state: 'hidden' });
  expect(await field.inputValue()).toBe('17-03-2026');
  await expect.poll(focused).toBe(true);

  await page.keyboard.press('Enter');
  await calendar.waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await calendar.waitFor({ state: 'hidden' });
  await expect.poll(focused).toBe(true);
  expect(await field.inputValue()).toBe('17-03-2026');

  await opener.click();
  await calendar.waitFor();
  await opener.click();
  await calendar.waitFor({ state: 'hidden' });
  await opener.click();
  await calendar.waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await calendar.waitFor({ state: 'hidden' });
});
