import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LuwteError } from '../../../../contract/errors.ts';
import { makeWorkbook } from '../../../../tests/fixtures/caseload/archive.ts';
import { hostileFiles } from '../../../../tests/fixtures/caseload/hostile-files.ts';
import { excelCaseload, writeSheets } from '../../../../tests/fixtures/caseload/workbook.ts';
import { recogniseColumns } from './recognise.ts';
import { type ReadingChoices, readTable } from './table.ts';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../tests/fixtures/caseload', name));
const read = (text: string, choices?: ReadingChoices) => readTable(Buffer.from(text), choices);

test('a caseload as a Dutch spreadsheet saves it is read without a doubt', async () => {
  const { format, notes, headers, rows } = await readTable(fixture('caseload-excel-nl.csv'));
  expect(format).toMatchObject({
    encoding: 'windows-1252',
    separator: ';',
    headerRow: true,
    unsure: [],
  });
  expect(notes).toEqual([]);
  expect(headers).toHaveLength(17);
  expect(rows).toHaveLength(63);
  expect(rows.at(-1)).toMatchObject({ row: 64 });
  expect(rows.every(({ cells }) => cells.length === 17)).toBe(true);
  const relapse = rows.find(({ cells }) => cells[0] === 'TW-2024-0048');
  expect(relapse?.cells[16]).toBe('Eerder uitgestapt in 2016,\nteruggevallen in 2017');
});

test('a caseload in UTF-8 with commas is read without a doubt', async () => {
  const { format, rows } = await readTable(fixture('caseload-utf8.csv'));
  expect(format).toMatchObject({ encoding: 'utf-8', separator: ',', headerRow: true, unsure: [] });
  expect(rows).toHaveLength(416);
  expect(rows.some(({ cells }) => cells[1] === 'Dąbrowska')).toBe(true);
});

test.each([
  ['comma', 'Code,Naam\nTW-1,"Berg, Sanne"\n', ','],
  ['semicolon with commas inside', 'Code;Naam;Opm\nTW-1;a;x, y, z\nTW-2;b;p, q\n', ';'],
  ['tab', 'Code\tNaam\nTW-1\tSanne, Roos\n', '\t'],
  ['pipe', 'Code|Naam\nTW-1|Sanne\n', '|'],
  ['what the file itself says', 'sep=|\nCode|a;b|c;d\n1|2;3|4;5\n', '|'],
])('the separator is found: %s', async (_name, text, separator) => {
  expect((await read(text)).format.separator).toBe(separator);
});

test('line breaks of all kinds end a row, inside quotes they belong to the cell', async () => {
  const { rows } = await read('Code;Naam\r\nA;"een\r\ntwee"\rB;x\nC;y');
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['A', 'een\ntwee'],
    ['B', 'x'],
    ['C', 'y'],
  ]);
});

test('rows above the header are counted, and row numbers stay those of the spreadsheet', async () => {
  const { notes, rows } = await read(
    'Caseload 2025;;\n;;\nCode;Achternaam;Voornaam\nTW-1;Berg;Sanne\n',
  );
  expect(notes).toEqual([{ code: 'rows-above-header', count: 1 }]);
  expect(rows).toEqual([{ row: 4, cells: ['TW-1', 'Berg', 'Sanne'] }]);
});

test('a file without a header is taken as such, and the user can say otherwise', async () => {
  const text = 'TW-2020-0001;Sanne;06-12345678\nTW-2020-0002;Roos;06-87654321\n';
  const found = await read(text);
  expect(found.format).toMatchObject({ headerRow: false, unsure: ['headerRow'] });
  expect(found.rows).toHaveLength(2);
  expect(found.headers).toEqual(['', '', '']);
  expect(recogniseColumns(found).map(({ suggested, why }) => [suggested, why])).toEqual([
    ['code', 'content'],
    [null, 'unknown'],
    ['phone', 'content'],
  ]);
  expect((await read(text, { headerRow: true })).rows).toHaveLength(1);
});

test('a workbook gives dates, numbers and text as they are meant', async () => {
  const { format, rows } = await readTable(
    await writeSheets({ Leeg: [], Clienten: [...excelCaseload] }),
  );
  expect(format).toMatchObject({ kind: 'xlsx', sheets: ['Leeg', 'Clienten'], sheet: 'Clienten' });
  expect(rows[0]?.cells.slice(2, 5)).toEqual(['1995-11-03', '612345678', '2024-02-29']);
  expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
});

test('of several sheets the one that looks like a caseload is taken, and it is said to be a guess', async () => {
  const book = await writeSheets({
    Rooster: Array.from({ length: 30 }, (_, index) => [`week ${index}`, 'x', 'y']),
    Clienten: [...excelCaseload],
  });
  expect((await readTable(book)).format).toMatchObject({ sheet: 'Clienten', unsure: ['sheet'] });
  expect((await readTable(book, { sheet: 'Rooster' })).format.sheet).toBe('Rooster');
});

test('errors and formulas without a result in a workbook do not vanish unsaid', async () => {
  const cell = (place: string, rest: string) => `<c r="${place}" ${rest}</c>`;
  const book = makeWorkbook(
    `<worksheet><sheetData><row r="1">${cell('A1', 't="str"><v>Code</v>')}${cell('B1', 't="str"><v>Naam</v>')}</row>` +
      `<row r="2">${cell('A2', 't="e"><f>1/0</f><v>#DIV/0!</v>')}${cell('B2', '><f>SOM(A1)</f>')}` +
      `<c r="XFD2" s="1"/></row></sheetData></worksheet>`,
  );
  const { notes, rows } = await readTable(book);
  expect(rows[0]?.cells[0]).toBe('#DIV/0!');
  expect(notes).toEqual([
    { code: 'formula-without-result', count: 1 },
    { code: 'cell-error', count: 1 },
  ]);
});

test.each(hostileFiles())('$name fails with $code', async ({ content, code }) => {
  const started = performance.now();
  await expect(readTable(content)).rejects.toMatchObject({ code });
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a quotation mark that is never closed is told with its row', async () => {
  await expect(read('Code;Naam\nTW-1;Sanne\nTW-2;"Roos\nTW-3;x\n')).rejects.toMatchObject({
    code: 'import.unclosed-quote',
    params: { row: 3 },
  });
});

test('whatever the bytes are, they are a table or an error that says why not', async () => {
  const book = await writeSheets({ Clienten: [...excelCaseload] });
  const damaged = fc
    .tuple(fc.nat(book.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }))
    .map(([at, bytes]) =>
      Buffer.concat([book.subarray(0, at), bytes, book.subarray(at + bytes.length)]),
    );
  const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  const text = fc
    .string({ unit: fc.constantFrom('a', '1', ';', ',', '"', '\n', ' ', 'é') })
    .map((characters) => Buffer.from(characters));
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, noise, text), async (content) => {
      const outcome = await readTable(content).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(LuwteError);
    }),
    { numRuns: 400 },
  );
});
