import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ImportTest, openImportTest, rowsOf } from './testing.ts';

let imports: ImportTest;
beforeEach(() => {
  imports = openImportTest();
});
afterEach(() => imports.vault.close());

test('a row without a code gets the next one, or is left, as the user says', async () => {
  const file = await imports.read(
    rowsOf('TW-2026-0007;Sanne;Berg;;;;', ';Roos;Bos;;;;', ';Yara;Nagy;;;;'),
  );
  const { rows } = await imports.preview(file);
  expect(rows.map(({ values }) => values.code)).toEqual([
    'TW-2026-0007',
    'TW-2026-0008',
    'TW-2026-0009',
  ]);
  expect(rows[1]?.problems).toMatchObject([{ code: 'code-generated', stored: 'TW-2026-0008' }]);
  const strict = await imports.preview(file, { missingCode: 'leave' });
  expect(strict.summary).toMatchObject({ taken: 1, left: 2 });
  expect(strict.rows[1]).toMatchObject({ left: 'missing-code' });
});

test('within the file: identical rows, one code twice, one person twice', async () => {
  const file = await imports.read(
    rowsOf(
      'TW-1;Sanne;Berg;1990-01-01;06-12345678;;',
      'TW-1;Sanne;Berg;1990-01-01;06-12345678;;',
      'TW-1;Roos;Bos;1985-05-05;;;',
      'TW-2;Sanné;Berg;1-1-1990;;;',
      'TW-3;Sanne;Berg;;0612345678;;',
      'TW-4;Yara;Nagy;1970-01-01;+31612345678;;',
      'TW-5;Sanna;Berg;1990-01-01;;;',
    ),
  );
  const { rows } = await imports.preview(file);
  expect(
    rows.map(({ duplicate, outcome }) => [
      duplicate?.reason ?? null,
      duplicate?.row ?? null,
      outcome,
    ]),
  ).toEqual([
    [null, null, 'taken'],
    ['identical', 2, 'left'],
    ['code-other-name', 2, 'left'],
    ['name-and-birth', 2, 'left'],
    ['name-and-phone', 2, 'left'],
    ['phone', 2, 'changed'],
    ['alike', 2, 'taken'],
  ]);
  expect(rows[5]?.problems).toMatchObject([{ code: 'phone-format' }]);
});

test('a duplicate that is new after all gets a code of its own', async () => {
  const file = await imports.read(
    rowsOf('TW-2024-0001;Sanne;Berg;;;;', 'TW-2024-0001;Roos;Bos;;;;'),
  );
  const done = await imports.run(file, { rows: [{ row: 3, choice: 'new' }] });
  expect(done.summary).toMatchObject({ taken: 1, changed: 1, left: 0 });
  expect((await imports.caseload()).map(({ code }) => code)).toEqual([
    'TW-2024-0001',
    'TW-2026-0001',
  ]);
  expect((await imports.report(done.reportId)).rows[1]).toMatchObject({
    code: 'TW-2026-0001',
    problems: [{ code: 'code-replaced', original: 'TW-2024-0001', stored: 'TW-2026-0001' }],
  });
});

test('a client of the vault is completed: what was empty is filled, nothing is replaced', async () => {
  await imports.run(await imports.read(rowsOf('TW-1;Sanne;Berg;1990-01-01;;intake;eerst')));
  const file = await imports.read(rowsOf('tw-1;Sanne;Berg;1991-02-02;06-12345678;nazorg;later'));
  const found = await imports.preview(file);
  expect(found.rows[0]).toMatchObject({
    left: 'duplicate',
    choices: ['leave', 'new', 'complete'],
  });
  const done = await imports.run(file, { rows: [{ row: 2, choice: 'complete' }] });
  expect(done.summary).toMatchObject({ completed: 1, left: 0 });
  expect(await imports.clientWithCode('TW-1')).toMatchObject({
    version: 2,
    birthDate: '1990-01-01',
    phone: '06-12345678',
    phase: 'intake',
    remarks: 'eerst',
  });
  const nothing = await imports.preview(await imports.read(rowsOf('TW-1;Sanne;Berg;;;;')), {
    rows: [{ row: 2, choice: 'complete' }],
  });
  expect(nothing.rows[0]).toMatchObject({ outcome: 'left', left: 'duplicate' });
});

test('two rows can complete the same client, one after the other', async () => {
  await imports.run(await imports.read(rowsOf('TW-1;Sanne;Berg;;;;')));
  const file = await imports.read(
    rowsOf('TW-1;Sanne;Berg;1990-01-01;;;', 'TW-1;Sanne;Berg;;06-12345678;;'),
  );
  const rows = [2, 3].map((row) => ({ row, choice: 'complete' as const }));
  expect((await imports.run(file, { rows })).summary.completed).toBe(2);
  expect(await imports.clientWithCode('TW-1')).toMatchObject({
    birthDate: '1990-01-01',
    phone: '06-12345678',
    version: 3,
  });
});

test('of a row that is left the report says why, and not what would have been stored', async () => {
  const file = await imports.read(
    rowsOf(
      'TW-1;Sanne;Berg;;;;',
      'TW-1;Sanne;Berg;1990;612345678;wachtlijst;',
      ';Roos;Bos;1991;;;',
    ),
  );
  const { reportId } = await imports.run(file, { missingCode: 'leave' });
  const { rows } = await imports.report(reportId);
  expect(rows.map(({ left, problems }) => [left, problems.map(({ code }) => code)])).toEqual([
    [null, []],
    ['duplicate', []],
    ['missing-code', ['code-missing']],
  ]);
});

test('any row can be left', async () => {
  const file = await imports.read(rowsOf('TW-1;Sanne;Berg;;;;', 'TW-2;Roos;Bos;;;;'));
  const { rows, summary } = await imports.preview(file, { rows: [{ row: 2, choice: 'leave' }] });
  expect(rows[0]).toMatchObject({ outcome: 'left', left: 'chosen' });
  expect(summary).toMatchObject({ taken: 1, left: 1, duplicates: 0 });
});

test('a row whose taken columns are empty makes no nameless client', async () => {
  const file = await imports.read('Code;Voornaam;Hobby\nTW-1;Sanne;\n;;lezen\n');
  expect((await imports.preview(file)).rows[1]).toMatchObject({ left: 'nothing-taken' });
});
