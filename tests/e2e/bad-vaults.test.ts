import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTab } from '../story/caseload.ts';
import { beginContact } from '../story/notes.ts';
import { button, fill, press, type Stage } from '../story/stage.ts';
import { lookAgain, seeTrouble, tryPhrase } from '../story/trouble.ts';
import { lock, unlock } from '../story/vault.ts';
import {
  allIsThere,
  enterIlse,
  openIlse,
  type Prepared,
  passphrase,
  startOn,
  startWithVault,
} from './prepared-vault.ts';

const pageSize = 4096;
let prepared: Prepared;
let stage: Stage;
/** Where the contact notes lie in casework.db, in pages counted from 1. */
let notesAt = 0;

beforeAll(async () => {
  prepared = await startWithVault(async (luwte, session) => {
    await enterIlse(luwte);
    const casework = session.connections.get('casework')?.database;
    const where = "SELECT rootpage FROM sqlite_master WHERE name = 'contact'";
    notesAt = Number(casework?.prepare(where, { pluck: true }).get());
  });
  stage = prepared.stage;
});
afterAll(() => prepared.close());

beforeEach(() => lookAgain(stage));
afterEach(() => expect(stage.program.takeTroubles()).toEqual([]));

const path = (name: string) => join(prepared.folder, name);
const text = (words: string | RegExp) => stage.page.getByText(words);

/** Changes a file of the vault; gives the way to put it back as it was. */
function change(name: string, how: (bytes: Buffer) => Buffer): () => void {
  const before = readFileSync(path(name));
  writeFileSync(path(name), how(Buffer.from(before)));
  return () => writeFileSync(path(name), before);
}

/** Flips one bit in the middle of each of these stretches. */
function flip(bytes: Buffer, stretches: ReadonlyArray<readonly [number, number]>): Buffer {
  for (const [from, to] of stretches) {
    const at = Math.floor((from + to) / 2);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x80, at);
  }
  return bytes;
}

const wholeFile = (bytes: Buffer) => flip(bytes, [[0, bytes.length]]);
const page = (number: number) => [(number - 1) * pageSize, number * pageSize] as const;

test('a wrong passphrase is told in one sentence, and each one more costs longer', async () => {
  const { unlock: words } = stage.words.vault;
  const open = button(stage.page, words.open);
  const waits = (seconds: number) => text(fill(words.wait_other, { count: seconds })).waitFor();
  const told = new Set<string | null>();
  for (const guess of ['iets heel anders', passphrase.slice(0, -1), passphrase.toUpperCase()]) {
    await tryPhrase(stage, guess);
    told.add(await (await seeTrouble(stage, 'vault.wrong-passphrase')).textContent());
  }
  expect(told.size, 'how close a guess was is not told').toBe(1);
  await waits(5);
  expect(await open.isDisabled()).toBe(true);
  await waits(4);
  await expect.poll(() => open.isEnabled(), { timeout: 10_000 }).toBe(true);
  await tryPhrase(stage, `${passphrase} `);
  await waits(10);

  // Starting the program anew does not help a guesser.
  process.kill(stage.program.program.vaultProcessId ?? 0, 'SIGKILL');
  await lookAgain(stage);
  await tryPhrase(stage, passphrase);
  const left = text(/Er is een paar keer verkeerd geprobeerd\. Wacht (\d+) seconden/);
  const seconds = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0]);
  await seeTrouble(stage, 'vault.too-many-attempts', { retryAfterSeconds: seconds });
  await expect.poll(() => open.isEnabled(), { timeout: 12_000 }).toBe(true);
  await allIsThere(stage);
});

test('a header that can not be read is mended with its spare copy', async () => {
  change('vault.json', wholeFile);
  const damaged = readFileSync(path('vault.json'));
  await lookAgain(stage);
  await seeTrouble(stage, 'vault.header-damaged');
  await press(stage.page, stage.words.vault.unlock.repair);
  await text(stage.words.vault.unlock.repaired).waitFor();
  await allIsThere(stage);
  const kept = readdirSync(prepared.folder).filter((name) => name.startsWith('vault.damaged-'));
  expect(kept.map((name) => readFileSync(path(name)).equals(damaged))).toEqual([true]);
});

test('a header that was forged is found out by the right passphrase, and mended as well', async () => {
  change('vault.json', (bytes) => {
    const told = bytes.toString();
    return Buffer.from(told.replace(/("sealed": ")(.)/, (_, start, digit) => start + other(digit)));
  });
  await lookAgain(stage);
  await tryPhrase(stage, passphrase);
  await seeTrouble(stage, 'vault.header-damaged');
  await press(stage.page, stage.words.vault.unlock.repair);
  await text(stage.words.vault.unlock.repaired).waitFor();
  await allIsThere(stage);
});

const other = (digit: string) => (digit === '0' ? '1' : '0');

test('when both copies of the header are damaged nothing is touched, and a restore is offered', async () => {
  const back = [change('vault.json', wholeFile), change('vault.copy.json', wholeFile)];
  const damaged = [readFileSync(path('vault.json')), readFileSync(path('vault.copy.json'))];
  await lookAgain(stage);
  await seeTrouble(stage, 'vault.header-damaged');
  await press(stage.page, stage.words.vault.unlock.repair);
  await button(stage.page, stage.words.vault.unlock.repair).waitFor({ state: 'hidden' });
  await seeTrouble(stage, 'vault.header-damaged');
  await button(stage.page, stage.words.vault.unlock.restore).waitFor();
  expect(readFileSync(path('vault.json'))).toEqual(damaged[0]);
  expect(readFileSync(path('vault.copy.json'))).toEqual(damaged[1]);
  for (const putBack of back) putBack();
  await press(stage.page, stage.words.common.tryAgain);
  await allIsThere(stage);
});

test('a vault of a newer program is left alone, and opens with that program', async () => {
  const newer = (bytes: Buffer) =>
    Buffer.from(bytes.toString().replace(/"format": \d+/, '"format": 99'));
  const back = [change('vault.json', newer), change('vault.copy.json', newer)];
  await lookAgain(stage);
  await seeTrouble(stage, 'vault.newer-format');
  await button(stage.page, stage.words.vault.unlock.otherVault).waitFor();
  expect(await button(stage.page, stage.words.vault.unlock.repair).count()).toBe(0);
  for (const putBack of back) putBack();
  await press(stage.page, stage.words.common.tryAgain);
  await allIsThere(stage);
});

test('a database that is missing is never made anew; once it is back all is there', async () => {
  const back = change('casework.db', (bytes) => bytes);
  rmSync(path('casework.db'));
  await tryPhrase(stage, passphrase);
  await seeTrouble(stage, 'vault.database-missing');
  await button(stage.page, stage.words.vault.unlock.restore).waitFor();
  expect(existsSync(path('casework.db'))).toBe(false);
  back();
  await allIsThere(stage);
});

test('a vault that is open in another window is not opened twice', async () => {
  const second = await startOn(prepared.folder, join(prepared.folder, '..', 'data-2'));
  try {
    await unlock(stage, passphrase);
    await tryPhrase(second, passphrase);
    await seeTrouble(second, 'vault.open-elsewhere');
    await lock(stage);
    await allIsThere(second);
    expect(second.program.troubles).toEqual([]);
  } finally {
    await second.program.close();
  }
  await lookAgain(stage);
  await allIsThere(stage);
});

test('a vault that moved is found again where it is now', async () => {
  const elsewhere = join(prepared.folder, '..', 'elders');
  cpSync(prepared.folder, join(elsewhere, 'Proef.luwte'), { recursive: true });
  rmSync(prepared.folder, { recursive: true });
  await lookAgain(stage);
  await seeTrouble(stage, 'vault.not-found');
  await button(stage.page, stage.words.vault.unlock.forget).waitFor();
  cpSync(join(elsewhere, 'Proef.luwte'), prepared.folder, { recursive: true });
  await press(stage.page, stage.words.common.tryAgain);
  await allIsThere(stage);
});

test('a database damaged all over does not open, and nothing of it is shown or changed', async () => {
  const back = change('casework.db', (bytes) => {
    const pages = Array.from({ length: bytes.length / pageSize - 1 }, (_, index) =>
      page(index + 2),
    );
    return flip(bytes, pages);
  });
  const damaged = readFileSync(path('casework.db'));
  await tryPhrase(stage, passphrase);
  await seeTrouble(stage, 'vault.database-damaged');
  await button(stage.page, stage.words.vault.unlock.restore).waitFor();
  expect(await text('Ilse').count()).toBe(0);
  expect(readFileSync(path('casework.db')).equals(damaged)).toBe(true);
  back();
  await allIsThere(stage);
});

test('a page that is damaged is told when it is met, and what lies in it is not guessed', async () => {
  const whole = join(prepared.folder, '..', 'heel');
  cpSync(prepared.folder, whole, { recursive: true });
  change('casework.db', (bytes) => flip(bytes, [page(notesAt)]));
  await unlock(stage, passphrase);
  await stage.page.getByRole('row', { name: /TW-2026-0001/ }).dblclick();
  await seeTrouble(stage, 'vault.database-damaged');
  expect(await text('Belde om tien uur').count()).toBe(0);
  await lock(stage);
  // What a restored backup is: the vault as it was.
  rmSync(prepared.folder, { recursive: true });
  cpSync(whole, prepared.folder, { recursive: true });
  await lookAgain(stage);
  await allIsThere(stage);
});

test.skipIf(process.platform === 'win32')(
  'a stick that is taken out is told of, and what was typed after that is kept once it is back',
  async () => {
    const { page, words } = stage;
    await unlock(stage, passphrase);
    await openIlse(stage);
    const note = await beginContact(stage);
    const away = `${prepared.folder}.weg`;
    renameSync(prepared.folder, away);
    await note.fill('Zij vertelde over haar zus');
    await text(words.app.lockedBecause.endedSaved.replace(/.*\{\{time\}\}/, ''))
      .or(text(words.app.lockedBecause.ended))
      .waitFor();
    await seeTrouble(stage, 'vault.not-found');
    expect(existsSync(prepared.folder)).toBe(false);
    renameSync(away, prepared.folder);
    await press(page, words.common.tryAgain);
    await unlock(stage, passphrase);
    await openIlse(stage);
    await openTab(stage, 'contacts');
    await press(page, words.notes.continue);
    await expect
      .poll(() => note.inputValue(), { timeout: 10_000 })
      .toBe('Zij vertelde over haar zus');
    await lock(stage);
  },
);

test('files that were turned into noise open nothing; the backup made before is a vault again', async () => {
  const backup = join(prepared.folder, '..', 'stick');
  mkdirSync(backup, { recursive: true });
  cpSync(prepared.folder, backup, { recursive: true });
  for (const name of readdirSync(prepared.folder)) {
    const bytes = readFileSync(path(name));
    writeFileSync(path(`${name}.locked`), randomBytes(bytes.length));
    writeFileSync(path(name), randomBytes(bytes.length));
  }
  await lookAgain(stage);
  await seeTrouble(stage, 'vault.header-damaged');
  await press(stage.page, stage.words.vault.unlock.repair);
  await seeTrouble(stage, 'vault.header-damaged');
  await button(stage.page, stage.words.vault.unlock.restore).waitFor();
  // Renamed as well, as such programs do: then there is no vault, and nothing is made in its place.
  for (const name of ['vault.json', 'vault.copy.json']) rmSync(path(name));
  await lookAgain(stage);
  await seeTrouble(stage, 'vault.not-found');
  expect(existsSync(path('vault.json'))).toBe(false);
  rmSync(prepared.folder, { recursive: true });
  cpSync(backup, prepared.folder, { recursive: true });
  await lookAgain(stage);
  await allIsThere(stage);
});
