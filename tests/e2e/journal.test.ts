import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { barriers } from '../story/barriers.ts';
import { openClient, openTab, toCaseload } from '../story/caseload.ts';
import {
  acknowledge,
  chooseAction,
  exportJournal,
  giveReason,
  openJournal,
} from '../story/journal.ts';
import { button, press, type Stage, type } from '../story/stage.ts';
import { toToday } from '../story/today.ts';
import { lock, unlock } from '../story/vault.ts';
import { ask } from './ask.ts';
import { addColleague } from './colleague.ts';
import {
  enterClient,
  enterIlse,
  type Fill,
  openIlse,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';

const code = 'TW-2026-0001';
const script = join(import.meta.dirname, '../../docs/verify-journal.py');
let prepared: Prepared;

afterEach(async () => {
  const { troubles } = prepared.stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

/** A window on the lock screen of a vault; every picture of the story is looked at by axe. */
async function startOn(fill: Fill): Promise<Stage> {
  prepared = await startWithVault(fill);
  const { stage } = prepared;
  const picture = async (name: string) =>
    expect([name, await barriers(stage.page)]).toEqual([name, []]);
  return { ...stage, picture };
}

async function logIn(stage: Stage, name: string): Promise<void> {
  await stage.page.getByRole('combobox', { name: stage.words.vault.unlock.member }).click();
  await stage.page.getByRole('option', { name }).click();
  await unlock(stage, passphrase);
}

const lines = ({ page, words }: Stage) =>
  page.getByRole('list', { name: words.journal.list }).getByRole('button');

/** Types a part of an option and takes it. */
async function chooseByKeys({ page }: Stage, label: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).focus();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: new RegExp(typed, 'i') }).waitFor();
  // A list that opens forgets the chosen option in a timer; no one types fast enough to come before it.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('who saw a file is read per client and per action, by keyboard alone', async () => {
  const stage = await startOn(async (luwte) => {
    const ilse = await enterIlse(luwte);
    await enterClient(luwte, { code: 'TW-2026-0002', givenName: 'Noor' });
    await luwte.clients.get({ id: ilse });
    await luwte.searchTreatment.find({ query: 'nachtmerrie', kinds: null });
  });
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await openJournal(stage);
  await stage.picture('journal');
  await lines(stage).filter({ hasText: 'nachtmerrie' }).waitFor();

  await chooseByKeys(stage, words.journal.client, 'Ilse');
  await expect.poll(() => lines(stage).filter({ hasText: 'nachtmerrie' }).count()).toBe(0);
  await chooseByKeys(stage, words.journal.action, 'afgerond');
  await expect.poll(() => lines(stage).count()).toBe(1);
  await lines(stage).first().focus();
  await page.keyboard.press('Enter');
  await page.getByText(words.journal.basis.team).waitFor();
  await page.getByText(words.journal.purpose.guidance, { exact: true }).waitFor();
  await stage.picture('journal-entry');

  // Nothing fits: what to do is said, and done.
  await type(page, words.journal.from, '1-1-2099');
  await page.getByText(words.journal.noMatch.title).waitFor();
  await stage.picture('journal-nothing');
  await press(page, words.journal.noMatch.clear);
  await lines(stage).filter({ hasText: 'nachtmerrie' }).waitFor();
});

test('of each client the file itself tells who looked in it', async () => {
  const stage = await startOn(async (luwte) => {
    await enterIlse(luwte);
  });
  await unlock(stage, passphrase);
  await openIlse(stage);
  await openTab(stage, 'journal');
  await lines(stage).filter({ hasText: 'Contactverslag afgerond' }).waitFor();
  await stage.picture('client-journal');
  expect(await lines(stage).filter({ hasText: 'Kluis' }).count()).toBe(0);
});

test('a long journal is shown a page at a time, to its very first entry', async () => {
  const stage = await startOn(async (luwte) => {
    for (let number = 1; number <= 70; number += 1) {
      await enterClient(luwte, { code: `TW-${number}`, givenName: 'Anna' });
    }
  });
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await openJournal(stage);
  await chooseAction(stage, 'create');
  for (const shown of [30, 60]) {
    await expect.poll(() => lines(stage).count()).toBe(shown);
    await press(page, words.journal.more);
  }
  await page.getByText(words.journal.allShown).waitFor();
  // Each client, and the vault itself.
  expect(await lines(stage).count()).toBe(71);
});

test('an exported journal is found right by the script, with the fingerprint of the screen', async () => {
  const stage = await startOn(async (luwte) => {
    await enterIlse(luwte);
  });
  await unlock(stage, passphrase);
  await openJournal(stage);
  const folder = join(stage.program.paths.root, 'export');
  mkdirSync(folder);
  const fingerprint = await exportJournal(stage, folder);
  const [made = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, made, 'journal.csv'), 'utf8')).toContain(
    'Contactverslag'.toLowerCase(),
  );
  const check = (shown: string) =>
    spawnSync('python3', [script, join(folder, made), '--fingerprint', shown], {
      encoding: 'utf8',
    });
  expect(check(fingerprint).stdout).toMatch(/Right: \d+ entries/);
  expect(check(fingerprint.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))).status).toBe(1);
  // What was handed over is in the journal, with its fingerprint.
  await chooseAction(stage, 'export');
  await lines(stage).first().click();
  await stage.page.getByText(fingerprint.replaceAll(' ', '')).first().waitFor();
});

test('every entry is checked, and it is said in plain words that nothing was touched', async () => {
  const stage = await startOn(async (luwte) => {
    await enterIlse(luwte);
  });
  await unlock(stage, passphrase);
  await openJournal(stage);
  await press(stage.page, stage.words.journal.verify.start);
  await stage.page
    .getByText(/^\d+ regels nagelopen, niets gewijzigd, gewist of verplaatst\.$/)
    .waitFor();
  await stage.picture('journal-verified');
  await lines(stage).filter({ hasText: 'Logboek nagelopen' }).first().waitFor();
});

test('a changed entry is told: in which part, what is safe and what to do', async () => {
  const stage = await startOn(async (luwte, session) => {
    await enterIlse(luwte);
    session.connections.get('casework')?.database.exec(`
      DROP TRIGGER journal_keeps_entries;
      UPDATE journal SET entry = replace(entry, 'Marit', 'Klaas') WHERE sequence = 3;`);
  });
  const { page, words } = stage;
  await unlock(stage, passphrase);
  await openJournal(stage);
  await press(page, words.journal.verify.start);
  const verdict = page.getByRole('alert').filter({ hasText: words.journal.verify.brokenTitle });
  await verdict.getByText(/In het deel Begeleiding is regel 3 /).waitFor();
  await verdict.getByText(words.journal.verify.safe).waitFor();
  await verdict.getByText(words.journal.verify.next).waitFor();
  await stage.picture('journal-broken');
});

test('a colleague’s file opens with a reason, and the coordinator is told until they say to have seen it', async () => {
  const note = 'Marit is ziek, Ilse belde';
  let ilse = '';
  const stage = await startOn(async (luwte) => {
    ilse = await enterClient(luwte, { code, givenName: 'Ilse', counsellor: 'Marit de Boer' });
    await luwte.places.save({
      ...{ id: null, clientId: ilse, version: 0 },
      fields: {
        ...{ label: 'Linde', street: 'Kwetterpad 17-b', postalCode: '7599 QX', city: 'Enschede' },
        ...{ directions: '', whoKnows: '', since: null, until: null },
      },
    });
  });
  const { page, words } = stage;
  await addColleague(prepared.folder, passphrase, { name: 'Bea Bakker', role: 'counsellor' });
  await page.reload();
  await logIn(stage, 'Bea Bakker');
  // Not only on screen: whatever the page asks, it is refused.
  for (const [call, input] of [
    ['clients.get', { id: ilse }],
    ['timelineTreatment.list', { clientId: ilse }],
    ['journalCasework.ofClient', { clientId: ilse, limit: 10 }],
  ] as const) {
    const { error } = await ask(page, call, input);
    expect([call, error?.code]).toEqual([call, 'access.reason-needed']);
  }
  await page.reload();
  await toCaseload(stage);
  await page.getByRole('row', { name: new RegExp(code) }).click();
  await press(page, words.access.file.open);
  await page.getByText(words.access.reasonNeeded).waitFor();
  await page.getByText(words.access.noteNeeded).waitFor();
  await giveReason(stage, note);

  await openTab(stage, 'housing');
  await press(page, words.places.show);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words.access.address.text).waitFor();
  await stage.picture('glass-address');
  await dialog.getByRole('radio', { name: words.access.reasons.placement }).check();
  await type(dialog, words.access.note, 'Ik breng haar vanavond');
  await press(dialog, words.access.address.open);
  await page.getByText('Kwetterpad 17-b').waitFor();
  await lock(stage);

  await logIn(stage, 'Marit de Boer');
  const place = page.getByRole('navigation', { name: words.app.navigation });
  await place.getByRole('img', { name: '2 nieuwe meldingen' }).waitFor();
  await toToday(stage);
  await page.getByText('2 keer is een dossier of adres geopend met een reden.').waitFor();
  await openJournal(stage);
  await page.getByText('Ik breng haar vanavond').waitFor();
  await button(page, words.access.alerts.seen).first().click();
  await place.getByRole('img', { name: '1 nieuwe melding' }).waitFor();
  await acknowledge(stage, note);
  expect(await place.getByRole('img').count()).toBe(0);
  await openClient(stage, code);
  await openTab(stage, 'journal');
  await lines(stage).filter({ hasText: 'Geheim adres geopend met een reden' }).waitFor();
});
