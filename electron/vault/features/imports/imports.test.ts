import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import {
  type ImportRead,
  type ImportReportHead,
  noImportChoices,
} from '../../../../contract/imports.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import { hostileFiles } from '../../../../tests/fixtures/caseload/hostile-files.ts';
import { fixture, type ImportTest, openImportTest, planOf, rowsOf } from './testing.ts';

let imports: ImportTest;
beforeEach(() => {
  imports = openImportTest();
});
afterEach(() => imports.vault.close());

test('a cancelled import leaves nothing behind, and can be tried again', async () => {
  const file = await imports.read(fixture('caseload-utf8.csv'));
  const cancel = new AbortController();
  const steps: number[] = [];
  const attempt = imports.vault.dispatch('imports.run', planOf(file), {
    signal: cancel.signal,
    progress: ({ done }) => {
      steps.push(done);
      if (done >= 200) cancel.abort();
    },
  });
  await expect(attempt).rejects.toMatchObject({ code: 'call.cancelled' });
  expect(steps).toEqual([0, 50, 100, 150, 200]);
  expect(await imports.caseload()).toEqual([]);
  expect(await imports.vault.call('imports.reports', {})).toEqual([]);
  const found = await imports.vault.call<SearchResult[]>('searchCasework.find', {
    query: 'Szabó',
    kinds: null,
  });
  expect(found).toEqual([]);
  expect((await imports.run(file)).summary.left).toBe(16);
});

test('what was entered, or chosen otherwise, after the preview still counts', async () => {
  const { vault, read, preview, run, report } = imports;
  const rows = rowsOf('TW-1;Noor;Jansen;;;;', 'TW-2;Roos;Bakker;;;;', 'TW-3;Iris;Visser;;;;');
  const file = await read(rows);
  expect((await preview(file)).summary).toMatchObject({ taken: 3, left: 0 });
  const fields = { ...emptyClientFields(), code: 'TW-2', givenName: 'Roos', familyName: 'Bakker' };
  await vault.call('clients.save', { id: null, version: 0, fields });
  const { reportId, summary } = await run(file, { rows: [{ row: 4, choice: 'leave' }] });
  expect(summary).toMatchObject({ taken: 1, left: 2 });
  expect((await report(reportId)).rows.map(({ left }) => left)).toEqual([
    null,
    'duplicate',
    'chosen',
  ]);
});

test('an import is journalled with its counts, and every client with it', async () => {
  const done = await imports.run(await imports.read(rowsOf('TW-1;Sanne;Berg;;;;', ';;;;;;')));
  const { id } = await imports.clientWithCode('TW-1');
  const history = await imports.vault.call<Array<{ action: string; detail: string }>>(
    'journalCasework.history',
    {
      objectKind: 'import',
      objectId: done.reportId,
      clientId: null,
    },
  );
  expect(history.at(-1)).toMatchObject({
    action: 'import',
    detail: 'rows 2, taken 1, changed 0, completed 0, left 1, blank 1, duplicates 0',
  });
  const ofClient = await imports.vault.call<Array<{ action: string; detail: string }>>(
    'journalCasework.ofClient',
    {
      clientId: id,
      limit: 10,
    },
  );
  expect(ofClient.at(-1)).toMatchObject({ action: 'import', detail: done.reportId });
});

test('what was imported is found by its words', async () => {
  await imports.run(await imports.read(rowsOf('TW-1;Sanne;Berg;;;;wil opleiding')));
  const found = await imports.vault.call<SearchResult[]>('searchCasework.find', {
    query: 'opleiding',
    kinds: null,
  });
  expect(found).toHaveLength(1);
});

test('reports are listed, newest first', async () => {
  await imports.run(await imports.read(rowsOf('TW-1;Sanne;Berg;;;;'), 'eerste.csv'));
  imports.vault.advance(1000);
  await imports.run(await imports.read(rowsOf('TW-2;Roos;Bos;;;;'), 'tweede.csv'));
  const reports = await imports.vault.call<ImportReportHead[]>('imports.reports', {});
  expect(reports.map(({ fileName }) => fileName)).toEqual(['tweede.csv', 'eerste.csv']);
  expect(reports[0]).toMatchObject({ memberName: 'M. de Boer' });
});

test('a file is forgotten when it was imported, given up, or replaced', async () => {
  const first = await imports.read(rowsOf('TW-1;Sanne;Berg;;;;'));
  const second = await imports.read(rowsOf('TW-2;Roos;Bos;;;;'));
  await expect(imports.preview(first)).rejects.toMatchObject({ code: 'import.expired' });
  await imports.run(second);
  await expect(imports.run(second)).rejects.toMatchObject({ code: 'import.expired' });
  const third = await imports.read(rowsOf('TW-3;Yara;Nagy;;;;'));
  await imports.vault.call('imports.abandon', {});
  await expect(imports.preview(third)).rejects.toMatchObject({ code: 'import.expired' });
});

test('a file that was misread is read again the way the user says', async () => {
  const file = await imports.read('a;b,c\n1;2,3\n4;5,6\n7;8,9\n');
  const { importId } = file;
  const again = await imports.vault.call<ImportRead>('imports.reread', {
    importId,
    separator: ',',
  });
  expect(again.columns.map(({ header: name }) => name)).toEqual(['a;b', 'c']);
  const bare = await imports.vault.call<ImportRead>('imports.reread', {
    importId,
    headerRow: false,
  });
  expect(bare).toMatchObject({ rowCount: 4, format: { separator: ',', headerRow: false } });
  // What makes no table is refused, and the last reading stays.
  await expect(
    imports.vault.call('imports.reread', { importId, separator: '|' }),
  ).rejects.toMatchObject({
    code: 'import.not-a-table',
  });
  expect((await imports.preview(bare)).summary.rows).toBe(4);
});

test('a mapping that gives one field two columns is refused', async () => {
  const file = await imports.read(rowsOf('TW-1;Sanne;Berg;;;;'));
  const mapping = [0, 1].map((column) => ({ column, target: 'code' }));
  await expect(
    imports.vault.call('imports.preview', {
      importId: file.importId,
      mapping,
      choices: noImportChoices,
    }),
  ).rejects.toMatchObject({ code: 'call.invalid' });
});

test.each(hostileFiles())(
  '$name fails with $code and is not kept',
  async ({ name, content, code }) => {
    await expect(imports.read(content, name)).rejects.toMatchObject({ code });
    expect(await imports.caseload()).toEqual([]);
  },
);

test('a file over 20 MB is refused before it is looked at', async () => {
  await expect(imports.read(Buffer.alloc(20 * 1024 * 1024 + 1, 0x61))).rejects.toMatchObject({
    code: 'import.too-large',
  });
});
