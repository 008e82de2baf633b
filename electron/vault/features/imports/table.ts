import { LuwteError } from '../../../../contract/errors.ts';
import {
  type ImportRead,
  importColumnLimit,
  importRowLimit,
} from '../../../../contract/imports.ts';
import { parseSeparated, type Separator } from './csv.ts';
import { decodeText, type Encoding } from './encoding.ts';
import { fileKind, refuseOtherText } from './file-kind.ts';
import { recogniseHeaders } from './headers.ts';
import { readWorkbook, type Sheet, type Workbook } from './workbook.ts';

type Format = ImportRead['format'];
type Note = ImportRead['notes'][number];

/** What the user says of the file; absent is as detected. */
export interface ReadingChoices {
  readonly encoding?: Encoding | undefined;
  readonly separator?: Separator | undefined;
  readonly sheet?: string | undefined;
  readonly headerRow?: boolean | undefined;
}

/** A row of the file below the header, with its number as a spreadsheet counts. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly format: Format;
  readonly notes: readonly Note[];
  /** One name per column; empty without a header. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Reads a file as a table, or fails with the `import.…` code that says why it is none. */
export async function readTable(bytes: Buffer, choices: ReadingChoices = {}): Promise<Table> {
  if (fileKind(bytes) === 'xlsx') return tableOfWorkbook(await readWorkbook(bytes), choices);
  const decoded = decodeText(bytes, choices.encoding ?? null);
  refuseOtherText(decoded.text);
  const { rows, separator, sure } = parseSeparated(decoded.text, choices.separator ?? null);
  const layout = layOut(rows, choices.headerRow);
  const unsure: Format['unsure'] = [];
  if (!decoded.sure && choices.encoding === undefined) unsure.push('encoding');
  if (!sure) unsure.push('separator');
  if (!layout.sure) unsure.push('headerRow');
  return {
    headers: layout.headers,
    rows: layout.rows,
    format: {
      kind: 'csv',
      encoding: decoded.encoding,
      separator,
      sheets: [],
      sheet: null,
      headerRow: layout.headerRow,
      unsure,
    },
    notes: notesOf({
      'mixed-encoding': decoded.mixed,
      'lost-in-encoding': decoded.lost,
      'rows-above-header': layout.above,
    }),
  };
}

function tableOfWorkbook(workbook: Workbook, choices: ReadingChoices): Table {
  const sheet = chooseSheet(workbook.sheets, choices.sheet);
  const layout = layOut(sheet.rows, choices.headerRow);
  const filledSheets = workbook.sheets.filter((one) => one.rows.length > 0).length;
  const unsure: Format['unsure'] = [];
  if (choices.sheet === undefined && filledSheets > 1) unsure.push('sheet');
  if (!layout.sure) unsure.push('headerRow');
  return {
    headers: layout.headers,
    rows: layout.rows,
    format: {
      kind: 'xlsx',
      encoding: null,
      separator: null,
      sheets: workbook.sheets.map(({ name }) => name),
      sheet: sheet.name,
      headerRow: layout.headerRow,
      unsure,
    },
    notes: notesOf({
      'formula-without-result': workbook.formulasWithoutResult,
      'cell-error': workbook.cellErrors,
      'rows-above-header': layout.above,
    }),
  };
}

function notesOf(counts: Partial<Record<Note['code'], number>>): Note[] {
  // The record's keys are the codes.
  return (Object.entries(counts) as Array<[Note['code'], number]>)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }));
}

/** The sheet asked for, or else the one whose header is best known, or else the fullest. */
function chooseSheet(sheets: readonly Sheet[], asked: string | undefined): Sheet {
  const [best] =
    asked === undefined
      ? [...sheets].sort((one, other) => weight(other) - weight(one))
      : sheets.filter(({ name }) => name === asked);
  if (!best) throw new LuwteError('import.empty');
  return best;
}

const weight = ({ rows }: Sheet) =>
  findHeader(rows).known * importRowLimit * 10 + rows.filter((row) => !isBlank(row)).length;

interface Layout {
  readonly headers: string[];
  readonly rows: TableRow[];
  readonly headerRow: boolean;
  readonly sure: boolean;
  /** Rows with text above the header. */
  readonly above: number;
}

function layOut(rows: readonly (readonly string[])[], asked: boolean | undefined): Layout {
  const filled = rows.filter((row) => !isBlank(row));
  if (filled.length === 0) throw new LuwteError('import.empty');
  const found = findHeader(rows);
  const headerRow = asked ?? (found.known > 0 || looksLikeHeader(filled));
  const headerAt = headerRow ? found.at : -1;
  const body = rows.slice(headerAt + 1).map((cells, index) => ({
    row: headerAt + index + 2,
    cells,
  }));
  const below = body.filter(({ cells }) => !isBlank(cells));
  const width = widthOf(rows[headerAt] ?? [], below);
  // One column of text is a list or a letter, not a caseload.
  if (width < 2) throw new LuwteError('import.not-a-table');
  if (width > importColumnLimit) throw new LuwteError('import.too-large');
  if (below.length === 0) throw new LuwteError('import.empty');
  if (below.length > importRowLimit) throw new LuwteError('import.too-large');
  const named = headerRow ? (rows[headerAt] ?? []) : [];
  return {
    headers: Array.from({ length: width }, (_, index) => (named[index] ?? '').trim()),
    rows: body,
    headerRow,
    sure: asked !== undefined || found.known > 1,
    above: rows.slice(0, Math.max(0, headerAt)).filter((row) => !isBlank(row)).length,
  };
}

/** The header's columns; without one, the number of columns that most rows have. */
function widthOf(header: readonly string[], rows: readonly TableRow[]): number {
  const named = header.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (named > 0) return named;
  const lengths = rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  return Math.max(0, ...lengths.slice(0, 1000));
}

/** The row among the first ten that is not blank whose cells are best known as names of columns. */
function findHeader(rows: readonly (readonly string[])[]): { at: number; known: number } {
  const candidates = rows
    .map((cells, at) => ({ at, cells }))
    .slice(0, 50)
    .filter(({ cells }) => !isBlank(cells))
    .slice(0, 10)
    .map(({ at, cells }) => ({ at, known: recogniseHeaders(cells).known }));
  const best = candidates.reduce(
    (one, other) => (other.known > one.known ? other : one),
    candidates[0] ?? { at: 0, known: 0 },
  );
  // One word that happens to be known does not make a row a header.
  return best.known >= 2 ? best : { at: candidates[0]?.at ?? 0, known: candidates[0]?.known ?? 0 };
}

/** Different words without digits, above a row that does hold digits. */
function looksLikeHeader(filled: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = filled;
  const words = first.map((cell) => cell.trim());
  const distinct = new Set(words.filter((word) => word !== ''));
  return (
    distinct.size === words.length &&
    words.every((word) => !/\d/.test(word)) &&
    rest.slice(0, 20).some((row) => row.some((cell) => /\d/.test(cell)))
  );
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
