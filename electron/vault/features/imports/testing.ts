import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseloadRow, Client } from '../../../../contract/clients.ts';
import {
  type ImportChoices,
  type ImportMapping,
  type ImportPreview,
  type ImportRead,
  type ImportReport,
  type ImportSummary,
  noImportChoices,
} from '../../../../contract/imports.ts';
import { openTestVault } from '../../testing.ts';

/** A fresh vault with the calls that tests of imports make. For tests. */
export function openImportTest() {
  const vault = openTestVault();
  const caseload = () => vault.call<CaseloadRow[]>('clients.list', {});
  return {
    vault,
    caseload,
    read: (content: Buffer | string, name = 'caseload.csv') =>
      vault.call<ImportRead>('imports.read', {
        name,
        content: Buffer.from(content).toString('base64'),
      }),
    preview: (file: ImportRead, choices?: Partial<ImportChoices>) =>
      vault.call<ImportPreview>('imports.preview', planOf(file, choices)),
    run: (file: ImportRead, choices?: Partial<ImportChoices>) =>
      vault.call<{ reportId: string; summary: ImportSummary }>(
        'imports.run',
        planOf(file, choices),
      ),
    report: (id: string) => vault.call<ImportReport>('imports.report', { id }),
    clientWithCode: async (code: string) => {
      const row = (await caseload()).find((one) => one.code === code);
      return vault.call<Client>('clients.get', { id: row?.id });
    },
  };
}
export type ImportTest = ReturnType<typeof openImportTest>;

/** A plan of import with every column as it was suggested. */
export const planOf = (file: ImportRead, choices: Partial<ImportChoices> = {}) => ({
  importId: file.importId,
  mapping: file.columns.map(({ index, suggested }): ImportMapping[number] => ({
    column: index,
    target: suggested,
  })),
  choices: { ...noImportChoices, ...choices },
});

/** A file of tests/fixtures/caseload. */
export const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../tests/fixtures/caseload', name));

const header = 'Code;Voornaam;Achternaam;Geb.datum;Telefoon;Fase;Opmerkingen';

/** A caseload of these rows under a usual header. */
export const rowsOf = (...rows: string[]) => [header, ...rows].join('\r\n');
