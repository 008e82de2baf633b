import { setTimeout as pass } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTab } from '../story/caseload.ts';
import { beginContact } from '../story/notes.ts';
import { press, type Stage } from '../story/stage.ts';
import { unlock } from '../story/vault.ts';
import {
  enterIlse,
  openIlse,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';

/** The machine that runs the tests may be busy. */
const patience = { timeout: 10_000 };
let prepared: Prepared;
let stage: Stage;

beforeAll(async () => {
  prepared = await startWithVault(async (luwte) => void (await enterIlse(luwte)));
  ({ stage } = prepared);
  await unlock(stage, passphrase);
  await openIlse(stage);
  await (await beginContact(stage)).fill('Zij vertelde');
}, 60_000);

beforeEach(async () => {
  await stage.program.program.lock('asked');
  if ((await stage.page.title()) !== 'Luwte') await goOn();
});

afterAll(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Locks in the given way; tells how long the process with the keys lived on. */
async function millisecondsUntilLocked(begin: () => unknown): Promise<number> {
  const { vaultProcessId = 0 } = stage.program.program;
  const began = performance.now();
  void begin();
  while (isAlive(vaultProcessId)) await pass(5);
  return performance.now() - began;
}

const panic = () => stage.page.keyboard.press('Control+Shift+L');

/** Goes on from the empty page. */
const goOn = () => stage.page.keyboard.press('Escape');

const lockField = () => stage.page.getByLabel(stage.words.vault.unlock.passphrase, { exact: true });

/** Goes on with the draft note of Ilse; gives where its text stands. */
async function continueNote(): Promise<Locator> {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await openIlse(stage);
  await openTab(stage, 'contacts');
  await press(page, words.notes.continue);
  return page.getByRole('textbox', { name: words.contacts.field.note, exact: true });
}

test.each([
  ['sleep', () => stage.program.power('suspend'), 'suspend'],
  ['a locked screen', () => stage.program.power('screen-lock'), 'screen-lock'],
  ['another user', () => stage.program.power('user-switch'), 'user-switch'],
  ['the end of the session', () => stage.program.power('session-end'), 'session-end'],
  ['want of input', () => stage.program.program.lock('idle'), 'idle'],
  ['the panic key', panic, 'panic'],
] as const)(
  'at %s it locks within two seconds, and what was being typed is kept',
  async (_name, begin, reason) => {
    const note = await continueNote();
    const before = await note.inputValue();
    // Locked at the very keystroke: no autosave has been.
    await note.focus();
    await stage.page.keyboard.press('Control+End');
    await note.pressSequentially(` ${reason}`);
    expect(await millisecondsUntilLocked(begin)).toBeLessThan(2_000);
    if (reason === 'panic') {
      await stage.page.getByRole('button', { name: stage.words.app.goOn, exact: true }).waitFor();
      await goOn();
    }
    await lockField().waitFor();
    const why = reason === 'idle' ? 'zonder invoer' : stage.words.app.lockedBecause[reason];
    const notice = stage.page.getByRole('status').filter({ hasText: why });
    await notice.filter({ hasText: stage.words.app.draftsKept }).waitFor();
    const kept = await continueNote();
    await expect.poll(() => kept.inputValue(), patience).toBe(`${before} ${reason}`);
  },
);

test('after the panic key nothing on screen says what this program is', async () => {
  const { page, words } = stage;
  await continueNote();
  await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await panic();
  // At once, in a dialog too: the vault may still be closing.
  expect(await page.title()).toBe('Naamloos');
  const leave = page.getByRole('button', { name: words.app.goOn, exact: true });
  await leave.waitFor();
  expect(await page.title()).toBe('Naamloos');
  const all = await page.locator('body').ariaSnapshot();
  expect(all).toBe(`- main:\n  - button "${words.app.goOn}"`);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  expect(await page.title()).toBe('Naamloos');
  await leave.click();
  await lockField().waitFor();
  expect(await page.title()).toBe('Luwte');
});

test('the panic key works on the lock screen too, and the machine going to sleep then changes nothing', async () => {
  await lockField().fill('haven duin');
  await panic();
  await stage.page.getByRole('button', { name: stage.words.app.goOn, exact: true }).waitFor();
  stage.program.power('suspend');
  await pass(1_000);
  await stage.page.getByRole('button', { name: stage.words.app.goOn, exact: true }).waitFor();
  expect(await stage.page.title()).toBe('Naamloos');
  await goOn();
  await expect.poll(() => lockField().inputValue()).toBe('');
});

test('text that can not be kept in time is told of at the lock screen', async () => {
  const note = await continueNote();
  const pid = stage.program.program.vaultProcessId ?? 0;
  await note.fill('Zij vertelde dat het');
  // A disk that hangs: the vault process answers nothing.
  process.kill(pid, 'SIGSTOP');
  expect(await millisecondsUntilLocked(() => stage.program.power('screen-lock'))).toBeLessThan(
    2_500,
  );
  await stage.page.getByText(stage.words.app.draftsNotKept).waitFor();
});
