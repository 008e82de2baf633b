import Papa from 'papaparse';
import { LuwteError } from '../../../../contract/errors.ts';
import { importRowLimit, importSeparators } from '../../../../contract/imports.ts';
import { recogniseHeaders } from './headers.ts';

export type Separator = (typeof importSeparators)[number];

export interface ParsedText {
  readonly rows: string[][];
  readonly separator: Separator;
  readonly sure: boolean;
}

/** More records than this, blank ones included, are no caseload. */
const recordLimit = importRowLimit * 10;
const sampleSize = 200;

/**
 * Takes separated text apart into rows of cells. A line break inside quotes belongs to its cell.
 * Fails with `import.not-a-table` when no separator gives rows of about the same length, with
 * `import.unclosed-quote` when a quotation mark swallows what follows.
 */
export function parseSeparated(text: string, asked: Separator | null): ParsedText {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const named = /^sep=([;,\t|])\n/i.exec(lines);
  const body = named ? lines.slice(named[0].length) : lines;
  const told = asked ?? separatorFrom(named?.[1]);
  const detected = told === null ? detectSeparator(body) : { separator: told, sure: true };
  const rows = parse(body, detected.separator, recordLimit + 1);
  if (rows.length > recordLimit) throw new LuwteError('import.too-large');
  // Excel's own `sep=` line is a row of the file, though not of the table.
  return { ...detected, rows: named ? [[''], ...rows] : rows };
}

function separatorFrom(letter: string | undefined): Separator | null {
  return importSeparators.find((separator) => separator === letter) ?? null;
}

function detectSeparator(text: string): { separator: Separator; sure: boolean } {
  const candidates = importSeparators
    .map((separator) => ({ separator, ...judge(sampleOf(text, separator)) }))
    .filter(({ steady }) => steady >= 0.6)
    .sort((one, other) => other.score - one.score);
  const [best, second] = candidates;
  if (!best) throw new LuwteError('import.not-a-table');
  return { separator: best.separator, sure: !second || second.score < best.score / 2 };
}

/** How much like a table these rows are: known headers first, then rows of one length, then columns. */
function judge(rows: readonly (readonly string[])[]): { steady: number; score: number } {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const lengths = new Map<number, number>();
  for (const row of filled) lengths.set(row.length, (lengths.get(row.length) ?? 0) + 1);
  const [usual, count] = [...lengths].sort(([, one], [, other]) => other - one)[0] ?? [1, 0];
  if (usual < 2 || filled.length === 0) return { steady: 0, score: 0 };
  const steady = count / filled.length;
  const known = Math.max(0, ...filled.slice(0, 10).map((row) => recogniseHeaders(row).known));
  // One line alone is no table, unless it is a header that is known.
  if (filled.length === 1 && known < 2) return { steady: 0, score: 0 };
  return { steady: known >= 2 ? 1 : steady, score: known * 100 + steady * Math.min(usual, 50) };
}

function sampleOf(text: string, separator: Separator): string[][] {
  return Papa.parse<string[]>(text.slice(0, 200_000), { delimiter: separator, preview: sampleSize })
    .data;
}

function parse(text: string, separator: Separator, limit: number): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, preview: limit });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) throw new LuwteError('import.unclosed-quote', { row: (quote.row ?? 0) + 1 });
  // The line break that ends the file begins no row.
  const last = data.at(-1);
  return last?.length === 1 && last[0] === '' && text.endsWith('\n') ? data.slice(0, -1) : data;
}
