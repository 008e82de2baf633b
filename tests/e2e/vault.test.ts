import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errors } from '../../renderer/i18n/nl/errors.ts';
import { barriers } from '../story/barriers.ts';
import {
  agree,
  button,
  choosePath,
  fill,
  press,
  type Stage,
  stageOf,
  type,
} from '../story/stage.ts';
import { lock, makeVault, unlock } from '../story/vault.ts';
import { startTestProgram } from './start-program.ts';

const passphrase = 'haven duin lantaarn brood fiets regenboog';
const wish = { memberName: 'Marit de Boer', vaultName: 'Proef', passphrase };
let stage: Stage;
let clock: number;

beforeEach(async () => {
  clock = Date.now();
  stage = stageOf(await startTestProgram({ now: () => clock, autoLockMinutes: 5 }), 'nl');
  stage.page.setDefaultTimeout(20_000);
});

afterEach(async () => {
  const { troubles } = stage.program;
  await stage.program.close();
  expect(troubles).toEqual([]);
});

const text = (words: string | RegExp) => stage.page.getByText(words);
const headerFile = () => join(stage.program.paths.vaults, 'Proef.luwte/vault.json');
const phraseField = () =>
  stage.page.getByLabel(stage.words.vault.unlock.passphrase, { exact: true });

/** Opens the form of a contact note with a client made for it. */
async function beginNote(): Promise<void> {
  const { page, words } = stage;
  await page.getByRole('button', { name: words.clients.list.empty.new }).click();
  const dialog = page.getByRole('dialog');
  await type(dialog, words.clients.person.field.givenName, 'Ilse');
  await press(dialog, words.clients.new.enter);
  await dialog.waitFor({ state: 'hidden' });
  await openNotes();
  // Where there is no note yet, the way to one stands there twice.
  await button(page, words.contacts.new).first().click();
}

const openNotes = () =>
  stage.page.getByRole('link', { name: stage.words.clients.file.tab.contacts }).click();
const note = () => stage.page.getByLabel(stage.words.contacts.field.note, { exact: true });

/** From the caseload to the note of the one client, as someone comes back to it. */
async function returnToNote(): Promise<void> {
  await stage.page.getByText('Ilse').first().dblclick();
  await openNotes();
  await press(stage.page, stage.words.notes.continue);
}

describe('setting up', () => {
  test('has no barrier on any screen, in light or dark', async () => {
    const seen: Record<string, string[]> = {};
    const picture = async (name: string) => {
      seen[name] = await barriers(stage.page);
    };
    await makeVault({ ...stage, picture }, wish);
    await lock(stage);
    await picture('lock');
    await stage.page.getByTitle(stage.words.vault.settings.dark).click();
    await stage.page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    await picture('lock-dark');
    expect(Object.keys(seen)).toContain('set-up-recovery-code');
    expect(Object.fromEntries(Object.entries(seen).filter(([, found]) => found.length))).toEqual(
      {},
    );
  });

  test('saves the recovery code as a PDF, and names the group that was typed wrong', async () => {
    const { page, words } = stage;
    const { setUp } = words.vault;
    await page.getByRole('button', { name: words.vault.welcome.make }).click();
    await type(page, setUp.memberName, wish.memberName);
    await type(page, setUp.vaultName, wish.vaultName);
    await press(page, words.common.next);
    await press(page, setUp.suggest);
    const phrase = page.getByLabel(setUp.passphrase, { exact: true });
    await expect.poll(() => phrase.inputValue()).toMatch(/^\S+( \S+){5}$/);
    await page.getByLabel(setUp.repeat, { exact: true }).fill(await phrase.inputValue());
    await press(page, setUp.make);
    const groups = page.getByRole('list', { name: /Herstelcode/ }).getByRole('listitem');
    await groups.first().waitFor();
    const code = (await groups.allInnerTexts()).map((group) => group.slice(-5)).join('-');
    await press(page, setUp.toPdf);
    const pdf = join(stage.program.paths.root, 'code.pdf');
    await choosePath(stage, pdf);
    await text(fill(setUp.pdfDone, { place: pdf })).waitFor();
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(pdf).size).toBeGreaterThan(5_000);
    await page.getByRole('checkbox', { name: setUp.written }).check();
    await press(page, words.common.next);
    const wrong = `${code.slice(0, 6)}${code.slice(6, 11) === 'AAAAA' ? 'BBBBB' : 'AAAAA'}${code.slice(11)}`;
    await type(page, setUp.proofField, wrong);
    await text(fill(setUp.proofGroup, { number: 2 })).waitFor();
    expect(await page.getByRole('button', { name: setUp.finish }).isDisabled()).toBe(true);
    await type(page, setUp.proofField, code);
    await press(page, setUp.finish);
    await page.getByRole('navigation', { name: words.app.navigation }).waitFor();
  });

  test('that is stopped leaves nothing behind', async () => {
    const { page, words } = stage;
    const { setUp } = words.vault;
    await page.getByRole('button', { name: words.vault.welcome.make }).click();
    await type(page, setUp.memberName, wish.memberName);
    await type(page, setUp.vaultName, wish.vaultName);
    await press(page, words.common.next);
    await page.getByLabel(setUp.passphrase, { exact: true }).fill(passphrase);
    await page.getByLabel(setUp.repeat, { exact: true }).fill(passphrase);
    await press(page, setUp.make);
    await page.getByRole('checkbox', { name: setUp.written }).waitFor();
    await press(page, setUp.stop);
    await agree(page, setUp.stop);
    await page.getByRole('heading', { name: words.vault.welcome.title }).waitFor();
    expect(readdirSync(stage.program.paths.vaults)).toEqual([]);
  });
});

describe('the lock screen', () => {
  test('tells a wrong passphrase in one sentence and makes a guesser wait', async () => {
    await makeVault(stage, wish);
    await lock(stage);
    await text(stage.words.app.lockedBecause.asked).waitFor();
    for (let guess = 1; guess <= 3; guess += 1) {
      await phraseField().fill(`een verkeerde gok nummer ${guess}`);
      await press(stage.page, stage.words.vault.unlock.open);
      await text(errors['vault.wrong-passphrase'].what).waitFor();
    }
    await text(/Wacht nog \d+ seconden/).waitFor();
    const open = stage.page.getByRole('button', {
      name: stage.words.vault.unlock.open,
      exact: true,
    });
    expect(await open.isDisabled()).toBe(true);
    await expect.poll(() => open.isEnabled(), { timeout: 10_000 }).toBe(true);
    await unlock(stage, passphrase);
  });

  test('opens with the recovery code, and the new passphrase is the one from then on', async () => {
    const { page, words } = stage;
    const next = 'een heel andere zin dan eerst';
    const code = await makeVault(stage, wish);
    await page.keyboard.press('Control+Shift+L');
    await press(page, words.app.goOn);
    await text(words.app.lockedBecause.panic).waitFor();
    await press(page, words.vault.unlock.lost);
    await page.getByLabel(words.vault.recovery.newPhrase, { exact: true }).fill(next);
    await page.getByLabel(words.vault.setUp.repeat, { exact: true }).fill(next);
    await type(page, words.vault.recovery.code, code);
    await press(page, words.vault.recovery.open);
    await page.getByRole('navigation', { name: words.app.navigation }).waitFor();
    await lock(stage);
    await unlock(stage, next);
  });

  test('offers the spare copy of a damaged header, and the vault opens with it', async () => {
    await makeVault(stage, wish);
    await lock(stage);
    writeFileSync(headerFile(), readFileSync(headerFile()).subarray(0, 200));
    await stage.page.reload();
    await text(errors['vault.header-damaged'].what).waitFor();
    await press(stage.page, stage.words.vault.unlock.repair);
    await unlock(stage, passphrase);
  });

  test('comes after a warning when nothing is typed, and says why', async () => {
    const { page, words } = stage;
    await makeVault(stage, wish);
    clock += 4 * 60_000 + 40_000;
    await page.getByRole('dialog', { name: words.app.idle.title }).waitFor();
    await press(page, words.app.idle.stay);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    clock += 5 * 60_000 + 1_000;
    await text(fill(words.app.lockedBecause.idleAfter_other, { count: 5 })).waitFor();
  });
});

describe('what was typed', () => {
  test('an instant before locking is there after unlocking', async () => {
    await makeVault(stage, wish);
    await beginNote();
    await note().fill('Belde om tien uur. <b>Niet vet</b>');
    await stage.page.keyboard.press('Control+l');
    await phraseField().waitFor();
    await unlock(stage, passphrase);
    await returnToNote();
    await expect.poll(() => note().inputValue()).toBe('Belde om tien uur. <b>Niet vet</b>');
  });

  test('when the vault process ends by itself is kept as soon as the vault is open again', async () => {
    await makeVault(stage, wish);
    await beginNote();
    await note().fill('Belde om tien uur');
    const { vaultProcessId } = stage.program.program;
    if (vaultProcessId) process.kill(vaultProcessId, 'SIGKILL');
    await text(/onverwacht gesloten/).waitFor();
    expect(await text('Belde om tien uur').count()).toBe(0);
    await unlock(stage, passphrase);
    await returnToNote();
    await expect.poll(() => note().inputValue()).toBe('Belde om tien uur');
    // It is in the vault and not only in the page.
    await expect
      .poll(() => text(/Concept bewaard|nog niet is opgeslagen/).count())
      .toBeGreaterThan(0);
  });
});
