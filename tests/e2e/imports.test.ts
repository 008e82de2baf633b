import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { excelCaseload, writeSheets } from '../fixtures/caseload/workbook.ts';
import { barriers } from '../story/barriers.ts';
import { openNewVault } from './ask.ts';
import { startTestProgram, type TestProgram } from './start-program.ts';

const passphrase = 'haven duin lantaarn brood fiets regenboog';
const fixture = (name: string) => join(import.meta.dirname, '../fixtures/caseload', name);
let started: TestProgram;

const button = (name: string | RegExp) => started.page.getByRole('button', { name });
const heading = (name: string | RegExp) => started.page.getByRole('heading', { name });

beforeAll(async () => {
  started = await startTestProgram();
  await openNewVault(started.page, passphrase);
  await started.page.reload();
  started.page.setDefaultTimeout(15_000);
});
afterAll(() => started.close());

beforeEach(async () => {
  const { page } = started;
  await page.reload();
  await page.getByRole('link', { name: 'Importeren' }).click();
  await button('Bestand kiezen').waitFor();
});

async function choose(file: string | { name: string; buffer: Buffer }): Promise<void> {
  const given = typeof file === 'string' ? file : { mimeType: 'text/csv', ...file };
  await started.page.setInputFiles('input[type=file]', given);
}

/** From the file to the check, every proposal as it is. */
async function goToCheck(): Promise<void> {
  await heading('Welke kolom is wat?').waitFor();
  await button('Verder').click();
  await heading('Wat betekenen de woorden in uw bestand?').waitFor();
  await button('Verder').click();
  await heading('Kijk na wat er gebeurt').waitFor();
}

const summary = () => started.page.getByRole('region', { name: 'Samenvatting' }).textContent();

test('a caseload from a Dutch spreadsheet is taken over, every step without a barrier', async () => {
  const { page } = started;
  expect(await barriers(started.page)).toEqual([]);
  await choose(fixture('caseload-excel-nl.csv'));
  await heading('Welke kolom is wat?').waitFor();
  expect(await barriers(started.page)).toEqual([]);
  await button('Verder').click();
  await page.getByText('Alle woorden zijn bekend.').waitFor();
  await page.getByText('17 datums kunnen op twee manieren worden gelezen').waitFor();
  await button(/^Fase/).click();
  expect(await barriers(started.page)).toEqual([]);
  await button('Verder').click();
  await button('60 cliënten overnemen').waitFor();
  expect(await summary()).toContain(
    '60 nieuw, waarvan 22 met een aanpassing · 1 dubbel · 2 lege regels',
  );
  await page.getByRole('switch', { name: 'Alleen rijen met een opmerking' }).click();
  await page.getByText('26 van 63 rijen').waitFor();
  expect(await barriers(started.page)).toEqual([]);
  await button('60 cliënten overnemen').click();
  await heading('60 cliënten staan nu in de kluis').waitFor();
  await page.getByText('Niet overgenomen (3)').click();
  await page.getByText('precies gelijk: rij 59 (TW-2024-0056)').waitFor();
  expect(await barriers(started.page)).toEqual([]);
  await page.getByRole('link', { name: 'Naar de cliënten' }).click();
  await page.getByText('60 cliënten').first().waitFor();
});

test('a second caseload meets the first; codes of other people are pointed out and given anew', async () => {
  const { page } = started;
  await choose(fixture('caseload-utf8.csv'));
  await goToCheck();
  await button('391 cliënten overnemen').waitFor();
  await page
    .getByLabel('9 rijen: zelfde code, andere naam')
    .selectOption('Toch als nieuw overnemen');
  await button('400 cliënten overnemen').click();
  await heading('400 cliënten staan nu in de kluis').waitFor();
  await page.getByRole('link', { name: 'Naar de cliënten' }).click();
  await page.getByText('460 cliënten').first().waitFor();
});

test('the reports of earlier imports can be read again', async () => {
  const { page } = started;
  await button('Verslag van caseload-excel-nl.csv openen').click();
  await page.getByText('60 nieuw, waarvan 22 met een aanpassing').first().waitFor();
  await page.getByRole('link', { name: 'TW-2020-0001' }).waitFor();
  await button('Terug naar de eerdere imports').click();
  await heading('Eerdere imports').waitFor();
});

test('a workbook dropped on the page is read; an unknown word gets its meaning', async () => {
  const { page } = started;
  const content = (await writeSheets({ Clienten: [...excelCaseload] })).toString('base64');
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], 'caseload.xlsx'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  }, content);
  await heading('Welke kolom is wat?').waitFor();
  await button('Verder').click();
  await page.getByLabel('Betekenis van wachtlijst bij Fase').selectOption('Aanmelding');
  await button('Verder').click();
  await page.getByText('‘wachtlijst’ wordt Aanmelding, zoals u koos.').waitFor();
  await button('Naar Fase in rij 6').click();
  expect(await page.locator('[data-column="phase"]:focus').textContent()).toContain('wachtlijst');
});

test('leaving or stopping an import is asked about, and takes nothing over', async () => {
  const { page } = started;
  await choose(fixture('caseload-excel-nl.csv'));
  await heading('Welke kolom is wat?').waitFor();
  await page.getByRole('link', { name: 'Cliënten' }).click();
  await page.getByRole('dialog', { name: 'Weggaan van deze import?' }).waitFor();
  await button('Annuleren').click();
  await heading('Welke kolom is wat?').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Import stoppen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import stoppen' }).click();
  await button('Bestand kiezen').waitFor();
});

test('an import that is stopped half-way leaves nothing behind, and can go on', async () => {
  const { page } = started;
  const rows = Array.from({ length: 4000 }, (_, index) => `ZZ-2026-${index};Naam${index};Berg`);
  const buffer = Buffer.from(['Code;Voornaam;Achternaam', ...rows].join('\n'));
  await choose({ name: 'groot.csv', buffer });
  await goToCheck();
  await button('4000 cliënten overnemen').click();
  await button('Stoppen').click();
  await page.getByText('De import is gestopt. Er is niets overgenomen').waitFor();
  await button('4000 cliënten overnemen').waitFor();
  await page.getByRole('link', { name: 'Cliënten' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import stoppen' }).click();
  await page.getByText('460 cliënten').first().waitFor();
});

test('none of it left a trouble in the page', () => {
  expect(started.troubles).toEqual([]);
});
