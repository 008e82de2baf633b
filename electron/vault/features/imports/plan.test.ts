import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientFieldsSchema } from '../../../../contract/clients.ts';
import { importTargets } from '../../../../contract/import-terms.ts';
import { noImportChoices } from '../../../../contract/imports.ts';
import { planImport } from './plan.ts';
import { recogniseColumns } from './recognise.ts';
import { summarise } from './summary.ts';
import type { Table } from './table.ts';

const telling = [
  'TW-2020-0001',
  'tw-2020-0001',
  '',
  ' ',
  '31-02-2020',
  '3-11-95',
  '1995',
  'mei 2020',
  '34994',
  'begeleiding',
  'H',
  'v',
  'alleen overdag',
  'onbekend',
  '-',
  'nl, en, Roemeens',
  'Sanne van den Berg',
  'Berg, Sanne',
  '06-12345678',
  '612345678',
  'D?browska',
  '=1+1',
  '\u202ex',
  'x'.repeat(600),
  'een\ntwee',
  '🌱'.repeat(300),
  '\u0007',
  '#N/A',
  '2030-01-01',
];
const cell = fc.oneof(fc.constantFrom(...telling), fc.string({ unit: 'grapheme' }));
const rows = fc.array(fc.array(cell, { maxLength: importTargets.length + 2 }), { maxLength: 12 });

function tableOf(cells: readonly (readonly string[])[]): Table {
  return {
    format: {
      kind: 'csv',
      encoding: 'utf-8',
      separator: ';',
      sheets: [],
      sheet: null,
      headerRow: true,
      unsure: [],
    },
    notes: [],
    headers: [...importTargets],
    rows: cells.map((one, index) => ({ row: index + 2, cells: one })),
  };
}

test('whatever a file holds, every row is accounted for and every client is one the vault accepts', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const plan = await planImport({
        table: tableOf(cells),
        mapping: importTargets.map((target, column) => ({ column, target })),
        choices: noImportChoices,
        today: '2026-03-02',
        known: [],
        loadClient: () => Promise.reject(new Error('no client is known')),
      });
      const summary = summarise(plan.rows);
      expect(summary.taken + summary.changed + summary.completed + summary.left).toBe(cells.length);
      const clients = plan.rows.flatMap(({ fields }) => (fields ? [fields] : []));
      for (const fields of clients) {
        expect(clientFieldsSchema.safeParse(fields).error?.issues ?? []).toEqual([]);
        expect(fields.birthDate === null || fields.birthYear === null).toBe(true);
      }
      const codes = clients.map(({ code }) => code.toUpperCase());
      expect(new Set(codes).size).toBe(codes.length);
    }),
  );
});

test.each([
  ['spaces', ' '.repeat(500_000)],
  ['spaces between words', `x${' '.repeat(500_000)}y`],
  ['line breaks', `x${' \n'.repeat(250_000)}y`],
  ['dots after an at sign', `a@${'.'.repeat(500_000)}@`],
  ['digits', '1'.repeat(500_000)],
  ['commas', ',en '.repeat(120_000)],
  ['brackets', `${'('.repeat(500_000)}\n`],
])('half a million %s in every cell are read without delay', async (_name, text) => {
  const started = performance.now();
  const table = {
    ...tableOf([importTargets.map(() => text)]),
    headers: importTargets.map(() => text),
  };
  recogniseColumns(table);
  await planImport({
    table,
    mapping: importTargets.map((target, column) => ({ column, target })),
    choices: noImportChoices,
    today: '2026-03-02',
    known: [],
    loadClient: () => Promise.reject(new Error('no client is known')),
  });
  expect(performance.now() - started).toBeLessThan(10_000);
});
