import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportPreview } from '../../../../contract/imports.ts';
import { fixture, type ImportTest, openImportTest } from './testing.ts';

let imports: ImportTest;
beforeEach(() => {
  imports = openImportTest();
});
afterEach(() => imports.vault.close());

test.each([
  ['caseload-excel-nl.csv', { rows: 63, taken: 38, changed: 22, left: 3, blank: 2, duplicates: 1 }],
  [
    'caseload-utf8.csv',
    { rows: 416, taken: 244, changed: 156, left: 16, blank: 6, duplicates: 10 },
  ],
])('%s is taken over with every row accounted for', async (name, expected) => {
  const file = await imports.read(fixture(name), name);
  const summary = { ...expected, completed: 0 };
  expect((await imports.preview(file)).summary).toEqual(summary);
  const done = await imports.run(file);
  expect(done.summary).toEqual(summary);
  expect(await imports.caseload()).toHaveLength(expected.taken + expected.changed);
  const saved = await imports.report(done.reportId);
  expect(saved).toMatchObject({ fileName: name, summary });
  expect(saved.rows.map(({ row }) => row)).toEqual(
    Array.from({ length: expected.rows }, (_, index) => index + 2),
  );
  for (const row of saved.rows) {
    expect(row.left !== null).toBe(row.outcome === 'left');
    expect(row.clientId !== null).toBe(row.outcome !== 'left');
    const altered = row.problems.some(({ kind }) => kind !== 'warning');
    if (row.outcome === 'changed') expect(altered).toBe(true);
    if (row.outcome === 'taken') expect(altered).toBe(false);
  }
});

test('what stands in the file stands in the vault', async () => {
  await imports.run(await imports.read(fixture('caseload-excel-nl.csv')));
  expect(await imports.clientWithCode('TW-2021-0017')).toMatchObject({
    familyName: 'Wiersma',
    infix: '',
    givenName: 'Açelya',
    birthDate: '1991-07-11',
    birthYear: null,
    gender: 'man',
    municipality: 'Hengelo',
    phone: '06-61417001',
    languages: ['Nederlands'],
    referralSource: 'police',
    registeredOn: '2020-04-02',
    phase: 'guidance',
    phaseOn: null,
    counsellor: 'J. Wolters',
    risk: 'high',
    housingSituation: 'supported-living',
    remarks: 'Aangifte gedaan; B8-bedenktijd loopt',
    safeContact: { callSafe: 'daytime-only', voicemail: 'unknown', note: '' },
  });
  expect(await imports.clientWithCode('TW-2020-0003')).toMatchObject({
    birthDate: null,
    birthYear: 1995,
  });
  expect(await imports.clientWithCode('TW-2022-0009')).toMatchObject({
    familyName: 'D?browska',
    infix: 'in ’t',
    phase: null,
    risk: 'unknown',
  });
  expect((await imports.clientWithCode('TW-2024-0048')).remarks).toBe(
    'Eerder uitgestapt in 2016,\nteruggevallen in 2017',
  );
  expect((await imports.clientWithCode('TW-2020-0003')).remarks).not.toContain('voicemail');
  expect((await imports.clientWithCode('TW-2024-0043')).remarks).toBe('Geen voicemail inspreken!');
});

test('dates that can be read two ways are said once, and switched together', async () => {
  const file = await imports.read(fixture('caseload-excel-nl.csv'));
  const usual = await imports.preview(file);
  expect(usual.ambiguousDates.count).toBe(17);
  const switched = await imports.preview(file, { dayMonth: 'month-day' });
  const birth = ({ rows }: ImportPreview) => rows.find(({ row }) => row === 18)?.values.birth;
  expect([birth(usual), birth(switched)]).toEqual(['1991-07-11', '1991-11-07']);
});

test('the second import meets the first: same codes are left, also those of other people', async () => {
  await imports.run(await imports.read(fixture('caseload-excel-nl.csv')));
  const again = await imports.run(await imports.read(fixture('caseload-excel-nl.csv')));
  expect(again.summary).toMatchObject({ taken: 0, changed: 0, left: 63, duplicates: 61 });
  const other = await imports.preview(await imports.read(fixture('caseload-utf8.csv')));
  const codes = other.rows.filter(({ duplicate }) => duplicate?.reason === 'code-other-name');
  expect(codes).toHaveLength(9);
  expect(codes[0]).toMatchObject({ left: 'duplicate', choices: ['leave', 'new'] });
});
