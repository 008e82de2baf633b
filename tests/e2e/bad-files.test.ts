import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { importFileLimit } from '../../contract/import-terms.ts';
import { hostileFiles } from '../fixtures/caseload/hostile-files.ts';
import { importFile } from '../story/caseload.ts';
import { agree, button, press, type Stage } from '../story/stage.ts';
import { seeTrouble } from '../story/trouble.ts';
import { unlock } from '../story/vault.ts';
import { type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const goodFile = join(import.meta.dirname, '../fixtures/caseload/caseload-excel-nl.csv');
const good = { name: 'goed.csv', mimeType: 'text/csv', buffer: readFileSync(goodFile) };
let prepared: Prepared;
let stage: Stage;

beforeAll(async () => {
  prepared = await startWithVault(async () => undefined);
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await goTo('import');
});
afterAll(() => prepared.close());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    // What the next test needs, wherever this one stopped.
    await stage.page.reload();
    await goTo('import');
  }
  expect(stage.program.takeTroubles()).toEqual([]);
});

const goTo = (part: keyof Stage['words']['app']['nav']) =>
  stage.page.getByRole('link', { name: stage.words.app.nav[part], exact: true }).click();

/** A file of each kind that is no caseload, with the failure it is to meet. */
const badFiles = [
  ...hostileFiles(),
  {
    name: 'te groot.csv',
    content: Buffer.alloc(importFileLimit + 1, 'Code;Naam\n'),
    code: 'import.too-large',
  } as const,
];

test.each(badFiles)(
  '$name gets its own sentence, and a good file can be chosen right after',
  async (bad) => {
    const { page, words } = stage;
    await button(page, words.imports.file.choose).waitFor();
    await page.setInputFiles('input[type=file]', {
      name: bad.name,
      mimeType: 'text/csv',
      buffer: bad.content,
    });
    await seeTrouble(stage, bad.code, { row: 2 });
    await page.setInputFiles('input[type=file]', good);
    await page.getByRole('heading', { name: words.imports.columns.title }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await press(page, words.imports.stop);
    await agree(page, words.imports.stop);
  },
);

test('none of them brought anyone in, and a caseload comes in afterwards', async () => {
  const { page, words } = stage;
  await goTo('caseload');
  await page.getByRole('heading', { name: words.clients.list.empty.title }).waitFor();
  expect(await importFile(stage, goodFile)).toBe(60);
});
