import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../story/backup.ts';
import { barriers } from '../story/barriers.ts';
import { openClient, openTab } from '../story/caseload.ts';
import { bringBack, openBackup, toOneFile } from '../story/one-file.ts';
import { choosePath, press, type Stage, type } from '../story/stage.ts';
import { seeTrouble } from '../story/trouble.ts';
import { unlock } from '../story/vault.ts';
import { enterIlse, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

let prepared: Prepared;
let stage: Stage;
let root: string;
let stick: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'luwte-one-file-test-'));
  stick = join(root, 'stick');
  mkdirSync(stick);
  prepared = await startWithVault(async (luwte) => void (await enterIlse(luwte)));
  stage = prepared.stage;
});
afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  rmSync(root, { recursive: true, force: true });
  expect(troubles).toEqual([]);
});

const backupFolder = () => {
  const name = readdirSync(stick).find((one) => one.endsWith('.luwte-backup'));
  if (!name) throw new Error('a backup was made');
  return join(stick, name);
};

/** Writes another given name over the one in Ilse's file, on screen. */
async function writeOver(name: string): Promise<void> {
  const { page, words } = stage;
  await openClient(stage, 'TW-2026-0001');
  await openTab(stage, 'person');
  await type(page, words.clients.person.field.givenName, name);
  await press(page, words.clients.person.save);
  await page.getByText(words.clients.person.saved).first().waitFor();
}

test('a file that was changed by mistake comes back from the backup, beside the one of today', async () => {
  const { page, words } = stage;
  const seen: Record<string, string[]> = {};
  const picture = async (name: string) => {
    seen[name] = await barriers(page);
  };
  const watched: Stage = { ...stage, picture };
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  await writeOver('Gewist');

  await toOneFile(watched);
  await openBackup(watched);
  await bringBack(watched, 'Ilse');
  await page.getByRole('link', { name: words.oneFile.done.open }).click();
  await page.getByRole('heading', { name: /Ilse/ }).waitFor();
  await page.getByText('TW-2026-0001-H').first().waitFor();
  const [remark = ''] = words.oneFile.remark.split('{{when}}');
  await page.getByText(remark).first().waitFor();

  // The note is found in both files; the first has the name of today.
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('tien uur');
  const hits = dialog.getByRole('option').filter({ hasText: 'Belde om tien uur' });
  await expect.poll(() => hits.count()).toBe(2);
  await hits.filter({ hasText: 'Ilse' }).click();
  await page.getByRole('main').getByText('Belde om tien uur').first().waitFor();
  await openClient(stage, 'Gewist');
  await page.getByRole('heading', { name: /Gewist/ }).waitFor();
  expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
  expect(Object.keys(seen)).toHaveLength(4);
});

test('a backup in a folder that is pointed at is taken as well, and a damaged one is refused', async () => {
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await toOneFile(stage);
  await page.getByText(words.oneFile.source.none).waitFor();
  expect(await barriers(page)).toEqual([]);
  await makeBackup(stage, stick);
  await page.getByRole('link', { name: fromThis() }).click();
  await page.getByRole('heading', { name: words.oneFile.list.title }).waitFor({ timeout: 60_000 });
  await page.getByRole('textbox', { name: words.oneFile.list.search }).fill('niemand');
  await page.getByText(words.oneFile.list.noMatch).waitFor();
  expect(await barriers(page)).toEqual([]);

  const file = join(backupFolder(), 'casework.db');
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
  writeFileSync(file, bytes);
  await press(page, words.oneFile.list.other);
  await press(page, words.oneFile.source.other);
  await choosePath(stage, stick);
  await press(page, words.oneFile.source.open);
  await seeTrouble(stage, 'backup.damaged');
});

const fromThis = () => new RegExp(stage.words.oneFile.fromThisOf.split('{{when}}')[0] ?? '');
