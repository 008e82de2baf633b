import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fileName } from '../../electron/app/chosen-path.ts';
import { letterObjects, makePdf, makePng } from '../../electron/demo/papers.ts';
import { hostileFiles, hostileNames } from '../fixtures/documents/hostile-files.ts';
import { openTab } from '../story/caseload.ts';
import {
  addDocument,
  chooseDocument,
  closeDocument,
  exportDocument,
  openDocument,
  removeDocument,
} from '../story/documents.ts';
import { button, fill, press, type Stage } from '../story/stage.ts';
import { lock, unlock } from '../story/vault.ts';
import {
  enterIlse,
  openIlse,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';
import { scanFiles } from './scan-files.ts';

/** Stand in a name, a title, a tag and in what the files hold; no file of the program may hold them. */
const canaries = ['kanarienaam', 'kanarietitel', 'kanariewoord', 'kanarieinhoud', 'KANARIEPLAAT'];
let prepared: Prepared;
let stage: Stage;
/** Where the user's own files are; not the program's. */
let own: string;

beforeAll(async () => {
  own = mkdtempSync(join(tmpdir(), 'luwte-own-'));
  prepared = await startWithVault(async (luwte) => void (await enterIlse(luwte)));
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await openDocuments();
});
afterAll(async () => {
  await prepared.close();
  rmSync(own, { recursive: true, force: true });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    // What the next test needs, wherever this one stopped.
    await stage.page.reload();
    await openDocuments();
  }
  expect(stage.program.takeTroubles()).toEqual([]);
});

async function openDocuments(): Promise<void> {
  await openIlse(stage);
  await openTab(stage, 'documents');
  await button(stage.page, stage.words.documents.add).waitFor();
}

/** Says what axe finds on the page as it is. */
async function barriers(): Promise<string[]> {
  // Legacy mode: the other way opens a second page, which this program refuses.
  const { violations } = await new AxeBuilder({ page: stage.page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const letter = makePdf(
  letterObjects([
    ['Gemeente Tilburg', 'kanarieinhoud', 'U krijgt een uitkering.'],
    ['Op de tweede pagina staat hoe u bezwaar maakt.'],
  ]),
);
const picture = Buffer.concat([
  makePng(320, 200, (x, y) => [x % 256, y, 120]),
  Buffer.from('KANARIEPLAAT'),
]);
const words = () => stage.words.documents;
const rows = () => stage.page.getByRole('table', { name: words().list }).getByRole('row');

test('an empty file says what to do first', async () => {
  await stage.page.getByText(words().empty.title).waitFor();
  expect(await barriers()).toEqual([]);
});

test('a letter is added, described and read page by page with the keyboard', async () => {
  const { page } = stage;
  const file = join(own, 'kanarienaam.pdf');
  writeFileSync(file, letter);
  await chooseDocument(stage, file);
  await page.getByRole('dialog', { name: words().edit.title }).waitFor();
  expect(await barriers()).toEqual([]);
  await page.keyboard.press('Escape');
  const dialog = await openDocument(stage, 'kanarienaam');
  const paper = dialog.getByRole('region', { name: 'Pagina 1 van 2' });
  await paper.getByText('U krijgt een uitkering.').waitFor({ state: 'attached' });
  expect(await drawn()).toBeGreaterThan(1);
  expect(await barriers()).toEqual([]);
  await paper.focus();
  await page.keyboard.press('PageDown');
  await dialog.getByText('Op de tweede pagina').waitFor({ state: 'attached' });
  await page.keyboard.press('PageUp');
  await dialog.getByText('U krijgt een uitkering.').waitFor({ state: 'attached' });
  await closeDocument(stage, 'kanarienaam');
});

/** How many different colours stand on the page that is drawn. */
async function drawn(): Promise<number> {
  return stage.page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const colours = () => {
      const { data = [] } =
        canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      const found = new Set<number>();
      for (let at = 0; at < data.length; at += 4) found.add(data[at] ?? 0);
      return found.size;
    };
    for (let tries = 0; tries < 50 && colours() < 2; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return colours();
  });
}

test('a photo and a text are shown as what they are', async () => {
  const { page } = stage;
  await addDocument(
    stage,
    { name: 'IMG_4711.png', buffer: picture },
    { title: 'kanarietitel', kind: words().kind.photo, tag: 'kanariewoord' },
  );
  const photo = await openDocument(stage, 'kanarietitel');
  const image = photo.getByRole('img', {
    name: fill(words().view.imageOf, { title: 'kanarietitel' }),
  });
  await image.waitFor();
  expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(320);
  expect(await barriers()).toEqual([]);
  await closeDocument(stage, 'kanarietitel');
  await chooseDocument(stage, {
    name: 'belnotitie.txt',
    // As Windows writes it: the euro is one byte there.
    buffer: Buffer.from('Bel Zoë na <b>tienen</b>, \x80 5 reisgeld', 'latin1'),
  });
  await page.getByRole('dialog', { name: words().edit.title }).waitFor();
  await page.keyboard.press('Escape');
  await openDocument(stage, 'belnotitie');
  await page.getByText('Bel Zoë na <b>tienen</b>, € 5 reisgeld').waitFor();
  expect(await barriers()).toEqual([]);
  await closeDocument(stage, 'belnotitie');
  expect(await barriers()).toEqual([]);
});

test('it is found by its tag with Ctrl+K, and stands on the timeline', async () => {
  const { page } = stage;
  await openTab(stage, 'overview');
  const entry = page.getByRole('listitem').filter({ hasText: 'kanarietitel' });
  await entry.getByRole('link').click();
  await closeDocument(stage, 'kanarietitel');
  await openTab(stage, 'contacts');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('kanariewoord');
  await palette.getByRole('option').filter({ hasText: 'kanariewoord' }).click();
  await page.getByRole('dialog', { name: 'kanarietitel', exact: true }).waitFor();
  await closeDocument(stage, 'kanarietitel');
});

test('nothing of a document lies readable on the disk, also while it is shown', async () => {
  for (const title of ['kanarienaam', 'kanarietitel']) {
    await openDocument(stage, title);
    await pass(500);
    expectNoTraces();
    await closeDocument(stage, title);
  }
});

function expectNoTraces(): void {
  const { root, profile } = stage.program.paths;
  const { findings, files } = scanFiles([root, profile, dirname(prepared.folder)], canaries);
  expect(files).toBeGreaterThan(5);
  expect(findings).toEqual([]);
  expect(readdirSync(tmpdir()).filter((name) => /kanarie|\.part$/.test(name))).toEqual([]);
}

test('outside the vault it is the same file; that it went there stands in its history', async () => {
  const dialog = await openDocument(stage, 'kanarienaam');
  const target = join(own, 'brief.pdf');
  await exportDocument(stage, target);
  expect(readFileSync(target).equals(letter)).toBe(true);
  expect(readdirSync(own).sort()).toEqual(['brief.pdf', 'kanarienaam.pdf']);
  await press(dialog, stage.words.ui.history.button);
  await dialog.getByText(stage.words.ui.action.export, { exact: true }).waitFor();
  await dialog.getByText(stage.words.ui.action.create, { exact: true }).waitFor();
  expect(await barriers()).toEqual([]);
  await press(dialog, words().view.back);
  await closeDocument(stage, 'kanarienaam');
});

test('several files dropped on the page come in one after another', async () => {
  const { page } = stage;
  const before = await rows().count();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (const name of ['een.txt', 'twee.txt', 'drie.txt']) {
      dataTransfer.items.add(new File([`inhoud van ${name}`], name));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  });
  for (const title of ['een', 'twee', 'drie']) {
    await button(page, fill(words().openOf, { title })).waitFor();
  }
  expect(await rows().count()).toBe(before + 3);
});

test('removing asks first, and then it is gone', async () => {
  const { page } = stage;
  const dialog = await openDocument(stage, 'twee');
  await press(dialog, words().remove.button);
  const question = page.getByRole('dialog', {
    name: fill(words().remove.title, { title: 'twee' }),
  });
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
  await dialog.waitFor();
  await removeDocument(stage);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(words().remove.done).waitFor();
  await button(page, fill(words().openOf, { title: 'twee' })).waitFor({ state: 'hidden' });
});

test('an empty file is refused in words, and the next one can be chosen', async () => {
  const { page } = stage;
  await chooseDocument(stage, { name: 'leeg.txt', buffer: Buffer.alloc(0) });
  await page.getByText('Dit bestand is leeg').waitFor();
  expect(await barriers()).toEqual([]);
  await press(page, words().upload.dismiss);
  await page.getByText('Dit bestand is leeg').waitFor({ state: 'hidden' });
});

const mebibyte = 2 ** 20;

/** Memory of the vault process that is in use now, in bytes; only Linux tells. */
function vaultMemory(): number {
  const status = readFileSync(`/proc/${stage.program.program.vaultProcessId}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

test('a large file goes in and out in pieces: the vault process never holds it whole', async () => {
  const { page } = stage;
  const file = join(own, 'film.mp4');
  const content = randomBytes(128 * mebibyte);
  writeFileSync(file, content);
  const isLinux = process.platform === 'linux';
  const before = isLinux ? vaultMemory() : 0;
  let most = before;
  const watch = setInterval(() => {
    if (isLinux) most = Math.max(most, vaultMemory());
  }, 20);
  onTestFinished(() => clearInterval(watch));
  await chooseDocument(stage, file);
  const particulars = page.getByRole('dialog', { name: words().edit.title });
  await particulars.waitFor({ timeout: 90_000 });
  await press(particulars, stage.words.common.close);
  await openDocument(stage, 'film');
  await page.getByText(words().view.why.format).waitFor();
  await exportDocument(stage, join(own, 'uit.mp4'));
  expect(readFileSync(join(own, 'uit.mp4')).equals(content)).toBe(true);
  // Some sixty on its way, as much as with a file of 500; the whole file would be a good deal more.
  expect(most - before).toBeLessThan(110 * mebibyte);
  await closeDocument(stage, 'film');
});

test('an upload that is stopped, or cut off by a lock, leaves nothing', async () => {
  const { page } = stage;
  const count = await rows().count();
  await chooseDocument(stage, join(own, 'film.mp4'));
  await page
    .getByRole('button', { name: fill(words().upload.stopOf, { file: 'film.mp4' }) })
    .click();
  await page.getByText(words().upload.title).waitFor({ state: 'hidden' });
  expect(await rows().count()).toBe(count);
  await chooseDocument(stage, join(own, 'film.mp4'));
  await page.getByText(/^[1-9]\d* MB van/).waitFor();
  await lock(stage);
  await unlock(stage, passphrase);
  await openDocuments();
  await rows().first().waitFor();
  expect(await rows().count()).toBe(count);
});

test.each(hostileFiles())(
  '$name runs nothing, starts nothing and leaves nothing',
  async (hostile) => {
    const { page } = stage;
    const { name, content, shown } = hostile;
    await chooseDocument(stage, { name, buffer: content });
    await page.getByRole('dialog', { name: words().edit.title }).waitFor();
    await page.keyboard.press('Escape');
    const title = name.replace(/\.[^.]*$/, '');
    const dialog = await openDocument(stage, title);
    if (shown === 'image') await dialog.getByRole('img', { name: new RegExp(title) }).waitFor();
    else if (shown === 'pdf') await dialog.getByText('Pagina 1 van 1').first().waitFor();
    else if (shown === 'text') await dialog.getByText('javascript:').waitFor();
    else await dialog.getByText(words().view.why[shown]).waitFor();
    await dialog.click({ position: { x: 300, y: 300 } });
    await pass(300);
    await nothingRan();
    // The name comes back for the next of this name.
    await removeDocument(stage);
    await dialog.waitFor({ state: 'hidden' });
  },
);

async function nothingRan(): Promise<void> {
  const { page, program } = stage;
  expect(await page.evaluate(() => 'ranHere' in window)).toBe(false);
  expect(page.context().pages().length).toBe(1);
  expect(page.frames().length).toBe(1);
  expect(program.troubles).toEqual([]);
  const users = ['brief.pdf', 'film.mp4', 'kanarienaam.pdf', 'uit.mp4'];
  expect(readdirSync(own).filter((name) => !users.includes(name))).toEqual([]);
}

test.each(hostileNames)(
  'a file named %j stays a name, inside and outside the vault',
  async (name) => {
    const { page } = stage;
    await rows().first().waitFor();
    const before = await rows().count();
    await chooseDocument(stage, { name, buffer: Buffer.from('onschuldig') });
    const edit = page.getByRole('dialog', { name: words().edit.title });
    await edit.waitFor();
    await page.keyboard.press('Escape');
    await edit.waitFor({ state: 'hidden' });
    await expect.poll(() => rows().count()).toBe(before + 1);
    // The newest stands first; none of these has a later date.
    await rows().nth(1).getByRole('button').click();
    await page.getByText('onschuldig').waitFor();
    await press(page, words().export.button);
    await press(page, words().export.confirm);
    const place = page.getByRole('dialog', { name: stage.words.app.path['save-file'] });
    const suggested = await place.getByRole('textbox').first().inputValue();
    expect(dirname(suggested)).toBe(stage.program.paths.vaults);
    expect(fileName(basename(suggested))).toBe(basename(suggested));
    expect(basename(suggested).length).toBeLessThanOrEqual(100);
    await press(place, stage.words.common.cancel);
    await place.waitFor({ state: 'hidden' });
    await removeDocument(stage);
    await page.getByText('onschuldig').waitFor({ state: 'hidden' });
    await expect.poll(() => rows().count()).toBe(before);
  },
);

test('after all of that nothing lies on the disk, and the page still works', async () => {
  expectNoTraces();
  await lock(stage);
  await unlock(stage, passphrase);
  await openDocuments();
  await openDocument(stage, 'kanarietitel');
  await closeDocument(stage, 'kanarietitel');
});
