import { afterEach, beforeEach, expect, test } from 'vitest';
import { excelCaseload, writeSheets } from '../../../../tests/fixtures/caseload/workbook.ts';
import { type ImportTest, openImportTest, rowsOf } from './testing.ts';

let imports: ImportTest;
beforeEach(() => {
  imports = openImportTest();
});
afterEach(() => imports.vault.close());

test('what does not fit its field is kept in words, and said at the cell', async () => {
  const file = await imports.read(
    'Code;Geb.datum;Fase;Veilig bellen;Aanmelder;Risico;Aanmelddatum;Opmerkingen\r\n' +
      'TW-1;31-02-1990;wachtlijst;via haar zus;kerk;oranje;mei 2024;belt zelf\r\n',
  );
  const { rows } = await imports.preview(file);
  expect(
    rows[0]?.problems.map(({ code, original, stored, keptIn }) => [code, original, stored, keptIn]),
  ).toEqual([
    ['impossible-date', '31-02-1990', null, 'remarks'],
    ['value-unknown', 'wachtlijst', null, 'remarks'],
    ['value-unknown', 'via haar zus', null, 'safeContactNote'],
    ['value-unknown', 'kerk', 'other', 'referralNote'],
    ['value-unknown', 'oranje', null, 'riskReason'],
    ['incomplete-date', 'mei 2024', null, 'remarks'],
  ]);
  await imports.run(file);
  expect(await imports.clientWithCode('TW-1')).toMatchObject({
    birthDate: null,
    phase: null,
    referralSource: 'other',
    referralNote: 'kerk',
    risk: 'unknown',
    riskReason: 'oranje',
    registeredOn: null,
    safeContact: { callSafe: 'unknown', note: 'Veilig bellen: via haar zus' },
    remarks: 'Geb.datum: 31-02-1990\nFase: wachtlijst\nAanmelddatum: mei 2024\nbelt zelf',
  });
});

test('a word that the user gave a meaning has it, and its original stays in the report', async () => {
  const file = await imports.read(
    rowsOf('TW-1;Sanne;Berg;1990-01-01;;wachtlijst;', 'TW-2;Roos;Bos;;;Wachtlijst;'),
  );
  const done = await imports.run(file, {
    values: [
      { target: 'phase', original: 'wachtlijst', value: 'registration', keepOriginal: false },
    ],
  });
  expect(await imports.clientWithCode('TW-2')).toMatchObject({
    phase: 'registration',
    remarks: '',
  });
  expect((await imports.report(done.reportId)).rows[1]?.problems).toMatchObject([
    { code: 'value-chosen', original: 'Wachtlijst', stored: 'registration' },
  ]);
});

test('formulas, HTML, direction marks and emoji are text like any other', async () => {
  const words = ['=SOM(1;2)', '<img src=x onerror=alert(1)>', '\u202eomgekeerd', '🌱 begin'];
  await imports.run(
    await imports.read(
      rowsOf(...words.map((word, index) => `TW-${index};Sanne;Berg${index};;;;"${word}"`)),
    ),
  );
  const remarks = await Promise.all(words.map((_, index) => imports.clientWithCode(`TW-${index}`)));
  expect(remarks.map((client) => client.remarks)).toEqual(words);
});

test('a cell that is too long for its field is kept whole in the remarks', async () => {
  const long = 'x'.repeat(600);
  await imports.run(await imports.read(rowsOf(`TW-1;${long};Berg;;;;`)));
  const client = await imports.clientWithCode('TW-1');
  expect(client.givenName).toHaveLength(500);
  expect(client.remarks).toBe(`Voornaam: ${long}`);
});

test('text that the vault can not hold leaves its row, and the others are taken', async () => {
  const done = await imports.run(
    await imports.read(rowsOf(`TW-1;Sanne;Berg;;;;${'x'.repeat(200_001)}`, 'TW-2;Roos;Bos;;;;')),
  );
  expect(done.summary).toMatchObject({ taken: 1, left: 1 });
  expect((await imports.report(done.reportId)).rows[0]).toMatchObject({ left: 'too-long' });
});

test('rows with cells too many or too few say so, and lose nothing', async () => {
  const file = await imports.read(
    rowsOf('TW-1;Sanne;Berg;;;;x;y;z', 'TW-2;Roos', 'TW-3;a;b;;;;', 'TW-4;c;d;;;;'),
  );
  const { rows } = await imports.preview(file);
  expect(rows[0]?.problems).toMatchObject([{ code: 'too-many-cells', original: 'y; z' }]);
  expect(rows[0]?.values.remarks).toBe('x\ny; z');
  expect(rows[1]?.problems).toMatchObject([{ code: 'too-few-cells', original: '2' }]);
});

test('a birth in the future is not stored, a registration in the future is asked about', async () => {
  const file = await imports.read(
    'Code;Geb.datum;Aanmelddatum\nTW-1;2030-01-01;2030-01-01\nTW-2;1850;1-1-90\nTW-3;2000-01-01;1999-01-01\n',
  );
  const { rows } = await imports.preview(file);
  expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['future-birth', 'future-date'],
    ['impossible-date', 'two-digit-year'],
    ['before-birth'],
  ]);
});

test('a workbook is taken over like a text file', async () => {
  const file = await imports.read(
    await writeSheets({ Clienten: [...excelCaseload] }),
    'caseload.xlsx',
  );
  const done = await imports.run(file);
  expect(done.summary).toMatchObject({ rows: 5, left: 1, blank: 1, changed: 4 });
  expect(await imports.clientWithCode('TW-2025-0001')).toMatchObject({
    givenName: 'Sanne',
    infix: 'van den',
    familyName: 'Berg',
    birthDate: '1995-11-03',
    phone: '06-12345678',
    registeredOn: '2024-02-29',
    remarks: '=SOM(1)',
  });
  expect(await imports.clientWithCode('TW-2025-0002')).toMatchObject({ birthDate: '1995-10-22' });
  expect(await imports.clientWithCode('TW-2025-0003')).toMatchObject({ birthYear: 1990 });
});
