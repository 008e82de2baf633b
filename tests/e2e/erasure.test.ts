import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { countIn, decryptedPages } from '../decrypted-pages.ts';
import { enterMarkedClient, foldedMark, mark } from '../full-client.ts';
import { openBook, privateKeyByPassphrase, readBook } from '../independent/by-the-book.ts';
import { makeBackup } from '../story/backup.ts';
import { barriers } from '../story/barriers.ts';
import { decideErasure, openErased, openErasure, openJournal } from '../story/erasure.ts';
import { press } from '../story/stage.ts';
import { chooseMember } from '../story/team.ts';
import { lock, unlock } from '../story/vault.ts';
import { addColleague } from './colleague.ts';
import {
  enterIlse,
  openIlse,
  type Prepared,
  passphrase,
  startOn,
  startWithVault,
} from './prepared-vault.ts';
import { scanFiles } from './scan-files.ts';

const code = 'TW-2026-0007';
const note = 'Verzoek ligt in de brandkast';
const root = mkdtempSync(join(tmpdir(), 'luwte-erasure-'));
let prepared: Prepared;

beforeAll(async () => {
  prepared = await startWithVault(async (luwte) => {
    await enterIlse(luwte);
    await enterMarkedClient(luwte, code);
  });
});
afterAll(async () => {
  await prepared.close();
  rmSync(root, { recursive: true, force: true });
});
afterEach(() => expect(prepared.stage.program.troubles).toEqual([]));

/** How often the client stands in the databases, to someone with all their keys. */
function found(): number {
  const book = readBook(prepared.folder);
  const [member] = book.header.members;
  const keys = openBook(book, member?.id ?? '', privateKeyByPassphrase(book.header, passphrase));
  return countIn(decryptedPages(prepared.folder, keys), [mark, foldedMark]);
}

const openMarked = async () =>
  prepared.stage.page.getByRole('row', { name: new RegExp(code) }).dblclick();

test('a file is erased through the window, and no page of the vault holds a word of it', async () => {
  const { stage } = prepared;
  const { page, words } = stage;
  const seen: Record<string, string[]> = {};
  const watched = {
    ...stage,
    picture: async (name: string) => {
      seen[name] = await barriers(page);
    },
  };
  const stick = join(root, 'STICK');
  mkdirSync(stick);
  await unlock(stage, passphrase);
  await makeBackup(stage, stick);
  expect(found()).toBeGreaterThan(1000);

  await page.getByRole('link', { name: words.app.nav.caseload, exact: true }).click();
  await openMarked();
  await openErasure(watched);
  await page.getByText(`${words.journal.object.session}: 10`).waitFor();
  await page.getByText(words.erasure.holds.seen).waitFor();
  // Locked in the middle: what was decided is there when she is back, the proof that she means it is not.
  const field = page.getByLabel(words.erasure.decision.note, { exact: true });
  await field.fill(note);
  await lock(stage);
  await unlock(stage, passphrase);
  await page.getByRole('link', { name: words.app.nav.caseload, exact: true }).click();
  await openMarked();
  await page
    .getByRole('link', { name: new RegExp(words.clients.draftKind.erasure) })
    .first()
    .click();
  await expect.poll(() => field.inputValue()).toBe(note);
  await decideErasure(watched, { code, passphrase, note });

  await page.getByText(words.erasure.erased.complete).waitFor();
  await page.getByText(words.erasure.holds.seen).waitFor();
  expect(found()).toBe(0);
  await page.getByRole('link', { name: words.app.nav.caseload, exact: true }).click();
  await page.getByRole('row', { name: /Ilse/ }).waitFor();
  expect(await page.getByRole('row', { name: new RegExp(code) }).count()).toBe(0);
  for (const [name, barrier] of Object.entries(seen)) expect([name, barrier]).toEqual([name, []]);
});

test('after locking and opening again it is still gone, also from every file in its plain form', async () => {
  const { stage } = prepared;
  const { page, words } = stage;
  await lock(stage);
  expect(found()).toBe(0);
  const { findings } = scanFiles([prepared.folder], [mark, foldedMark, note]);
  expect(findings).toEqual([]);
  await unlock(stage, passphrase);
  await openIlse(stage);
  await page.getByText('Belde om tien uur').first().waitFor();
  await openErased(stage);
  await page.getByRole('heading', { name: code }).waitFor();
  await page.getByText(note).waitFor();
  await openJournal(stage);
  await page.getByRole('button', { name: words.journal.verify.start }).click();
  await page
    .getByText(/niets gewijzigd, gewist of verplaatst/)
    .first()
    .waitFor({ timeout: 60_000 });
});

test('a counsellor is not offered to erase a file', async () => {
  await lock(prepared.stage);
  await prepared.stage.program.close();
  await addColleague(prepared.folder, passphrase, { name: 'Anna Jansen', role: 'counsellor' });
  const stage = await startOn(prepared.folder, join(root, 'data'));
  try {
    await chooseMember(stage, 'Anna Jansen');
    await unlock(stage, passphrase);
    await openIlse(stage);
    await stage.page.getByText('Belde om tien uur').first().waitFor();
    await press(stage.page, stage.words.erasure.menu);
    await stage.page.getByRole('menuitem', { name: stage.words.handOver.menu }).waitFor();
    expect(await stage.page.getByRole('menuitem', { name: stage.words.erasure.open }).count()).toBe(
      0,
    );
  } finally {
    await stage.program.close();
  }
});
