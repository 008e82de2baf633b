import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { MemoryDevice } from '../../electron/vault/device-secrets-testing.ts';
import { makeBackup, restoreBackup } from '../story/backup.ts';
import { barriers } from '../story/barriers.ts';
import {
  openSettings,
  replaceByShares,
  replaceCode,
  splitCode,
  tryRecovery,
} from '../story/recovery.ts';
import { press, type Stage, stageOf, type } from '../story/stage.ts';
import { seeTrouble } from '../story/trouble.ts';
import { lock, unlock } from '../story/vault.ts';
import {
  allIsThere,
  enterIlse,
  openIlse,
  type Prepared,
  type PreparedOptions,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';
import { startTestProgram } from './start-program.ts';

const next = 'acht blauwe boten op het meer';
let prepared: Prepared;
let stage: Stage;
/** What stands between a screen and someone who can't see it well, by the screen's name. */
let found: Map<string, string[]>;

afterEach(() => prepared.close());

async function begin(options: PreparedOptions = {}): Promise<void> {
  prepared = await startWithVault(async (luwte) => void (await enterIlse(luwte)), {
    ...options,
    program: { colorScheme: 'auto', ...options.program },
  });
  found = new Map();
  stage = { ...prepared.stage, picture: look };
}

async function look(name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await stage.page.emulateMedia({ colorScheme });
    await stage.page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    found.set(`${name}, ${colorScheme}`, await barriers(stage.page));
  }
}

/** Recovers with what is typed, and finds all that was in the vault. */
async function comesBack(typed: string | readonly [string, string]): Promise<void> {
  const { page, words } = stage;
  await tryRecovery(stage, typed, next);
  await page.getByRole('navigation', { name: words.app.navigation }).waitFor({ timeout: 60_000 });
  await openIlse(stage);
  await page.getByText('Belde om tien uur').first().waitFor();
}

/** The parts of a PDF that say how many pages it has. */
const pagesOf = (path: string) =>
  readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

const share = (sheets: readonly string[], number: number) => sheets[number - 1] ?? '';

describe('the recovery code', () => {
  test('is replaced by three shares on three sheets; any two open the vault, and the old code does not', async () => {
    await begin();
    const paper = (number: number) => join(prepared.folder, '..', `deel ${number}.pdf`);
    await unlock(stage, passphrase);
    await openSettings(stage);
    await look('settings');
    const shares = await replaceByShares(stage, { passphrase, paper });
    for (const number of [1, 2, 3]) expect(pagesOf(paper(number))).toBe(1);
    await lock(stage);
    await tryRecovery(stage, prepared.recoveryCode, next);
    await seeTrouble(stage, 'vault.wrong-recovery-code');
    await tryRecovery(stage, [share(shares, 1), share(shares, 1)], next);
    await seeTrouble(stage, 'recovery.same-share', { number: 1 });
    await comesBack([share(shares, 3), share(shares, 1)]);
    await lock(stage);
    await unlock(stage, next);
    expect(Object.fromEntries([...found].filter(([, barrier]) => barrier.length > 0))).toEqual({});
    expect(found.size).toBeGreaterThan(8);
    expect(stage.program.troubles).toEqual([]);
  });

  test('is replaced by another on one sheet, after it was typed back from paper', async () => {
    await begin();
    const paper = join(prepared.folder, '..', 'blad.pdf');
    await unlock(stage, passphrase);
    await openSettings(stage);
    const code = await replaceCode(stage, { passphrase, paper });
    expect(pagesOf(paper)).toBe(1);
    await lock(stage);
    await comesBack(code);
  });

  test('of the set-up is split: shares and code both open it, and a share of an older set is named', async () => {
    await begin();
    await unlock(stage, passphrase);
    await openSettings(stage);
    const older = await splitCode(stage, prepared.recoveryCode);
    const newer = await splitCode(stage, prepared.recoveryCode);
    await lock(stage);
    await tryRecovery(stage, [share(older, 1), share(newer, 2)], next);
    const { page } = stage;
    await page.getByText(/Deel 1 van set .* hoort er niet bij/).waitFor();
    await comesBack([share(newer, 3), share(newer, 2)]);
  });

  test('is mistyped: the share and the group are named, and nothing typed is lost', async () => {
    await begin();
    await unlock(stage, passphrase);
    await openSettings(stage);
    const shares = await splitCode(stage, prepared.recoveryCode);
    await lock(stage);
    const groups = share(shares, 2).split('-');
    const mistyped = groups.with(8, groups[8] === 'ABCDE' ? 'EDCBA' : 'ABCDE').join('-');
    await tryRecovery(stage, [share(shares, 1), mistyped], next);
    await seeTrouble(stage, 'recovery.wrong-share', { share: 2 });
    const { page, words } = stage;
    const second = page.getByRole('textbox', { name: 'Tweede deel' });
    expect(await second.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Groep 9 klopt nog niet.').waitFor();
    // Looking whether the whole code is at hand, and back, keeps what was typed.
    await page.getByRole('main').getByText(words.recovery.entry.code, { exact: true }).click();
    await page.getByRole('main').getByText(words.recovery.entry.shares, { exact: true }).click();
    expect(await second.inputValue()).toBe(mistyped);
    await type(page, 'Tweede deel', share(shares, 2));
    await press(page, words.vault.recovery.open);
    await page.getByRole('navigation', { name: words.app.navigation }).waitFor();
  });

  test('that was begun and given up changes nothing', async () => {
    await begin();
    const { page, words } = stage;
    await unlock(stage, passphrase);
    await openSettings(stage);
    await press(page, words.recovery.section.replace);
    const field = page.getByLabel(words.recovery.replace.passphrase, { exact: true });
    await field.fill('niet de goede zin');
    await press(page, words.recovery.replace.make);
    await seeTrouble(stage, 'vault.wrong-passphrase');
    await field.fill(passphrase);
    await press(page, words.recovery.replace.make);
    await page.getByRole('heading', { name: words.recovery.sheetStep.title }).waitFor();
    await press(page, words.common.cancel);
    await press(page, words.recovery.section.replace);
    await press(page, words.common.cancel);
    await lock(stage);
    await comesBack(prepared.recoveryCode);
  });
});

test('on a new laptop a stick with a backup and two shares bring everything back', async () => {
  await begin();
  const stick = join(prepared.folder, '..', 'stick');
  mkdirSync(stick);
  await unlock(stage, passphrase);
  await openSettings(stage);
  const shares = await splitCode(stage, prepared.recoveryCode);
  await makeBackup(stage, stick);
  // The old laptop is gone, and with it the vault, its settings and the passphrase.
  await stage.program.close();
  rmSync(prepared.folder, { recursive: true });
  const program = await startTestProgram({ colorScheme: 'auto' });
  program.page.setDefaultTimeout(20_000);
  stage = stageOf(program, 'nl', look);
  try {
    const paper = [share(shares, 2), share(shares, 3)] as const;
    const folder = program.paths.vaults;
    await restoreBackup(stage, {
      ...{ source: stick, folder, vaultName: 'Terug', secret: { paper } },
    });
    await comesBack(paper);
    await lock(stage);
    await unlock(stage, next);
    expect(Object.fromEntries([...found].filter(([, barrier]) => barrier.length > 0))).toEqual({});
    expect(program.troubles).toEqual([]);
  } finally {
    await program.close();
  }
});

describe('a login bound to one computer', () => {
  /** A system's store that can be taken away. */
  function storeOf() {
    const state = { offers: 'os' as 'os' | 'none' };
    return {
      state,
      available: async () => state.offers,
      seal: async (secret: string) => Buffer.from(secret).reverse(),
      unseal: async (sealed: Uint8Array) => Buffer.from(sealed).reverse().toString(),
    };
  }

  test('is bound and released in the settings, and stays closed while the system keeps its half', async () => {
    const secrets = storeOf();
    await begin({ program: { secrets } });
    const { page, words } = stage;
    await unlock(stage, passphrase);
    await openSettings(stage);
    await press(page, words.binding.bind);
    await look('bind');
    const confirm = async (act: string) => {
      await page.getByLabel(words.binding.passphrase, { exact: true }).fill(passphrase);
      await press(page, act);
    };
    await confirm(words.binding.bind);
    await page.getByText(words.binding.bound, { exact: true }).waitFor();
    await look('bound');
    await lock(stage);
    secrets.state.offers = 'none';
    await page.getByLabel(words.vault.unlock.passphrase, { exact: true }).fill(passphrase);
    await press(page, words.vault.unlock.open);
    await seeTrouble(stage, 'binding.secret-lost');
    secrets.state.offers = 'os';
    await allIsThere(stage);
    await unlock(stage, passphrase);
    await openSettings(stage);
    await press(page, words.binding.unbind);
    await confirm(words.binding.unbind);
    await page.getByRole('button', { name: words.binding.bind, exact: true }).waitFor();
    expect(Object.fromEntries([...found].filter(([, barrier]) => barrier.length > 0))).toEqual({});
    expect(stage.program.troubles).toEqual([]);
  });

  test('on another computer opens with the recovery code only, and is free afterwards', async () => {
    await begin({ boundTo: new MemoryDevice() });
    const { page, words } = stage;
    await page.getByLabel(words.vault.unlock.passphrase, { exact: true }).fill(passphrase);
    await press(page, words.vault.unlock.open);
    await seeTrouble(stage, 'binding.other-device');
    await comesBack(prepared.recoveryCode);
    await lock(stage);
    await unlock(stage, next);
    await openSettings(stage);
    // A browser window has no such store, and says so.
    await page.getByText(words.binding.unavailable.browser).waitFor();
    expect(await page.getByRole('button', { name: words.binding.bind }).count()).toBe(0);
  });
});
