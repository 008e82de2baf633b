import readSheets from 'read-excel-file/universal';
import { LuwteError } from '../../../../contract/errors.ts';
import { listArchive, packUncompressed, unpack } from './archive.ts';
import { hasPlainTags, prepareSheet } from './sheet-xml.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly formulasWithoutResult: number;
  readonly cellErrors: number;
}

/** Parts of a workbook that hold no cells: pictures, colours, properties. */
const beside = /^(?:docProps|customXml|xl\/(?:drawings|theme|charts|media|pivot\w*|persons))\//;

/**
 * Reads the sheets of an XLSX workbook as rows of text: dates as `YYYY-MM-DD`, numbers with all
 * their digits. Works in memory only, starts no thread, and unpacks no more than a capped amount.
 */
export async function readWorkbook(bytes: Buffer): Promise<Workbook> {
  const entries = listArchive(bytes);
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('xl/workbook.xml')) throw new LuwteError(otherArchiveCode(names));
  const files = unpack(
    entries.filter(({ name }) => /\.(xml|rels)$/.test(name) && !beside.test(name)),
  );
  let formulasWithoutResult = 0;
  let cellErrors = 0;
  for (const [name, content] of files) {
    const xml = content.toString('utf8');
    if (!hasPlainTags(xml)) throw new LuwteError('import.unreadable');
    // A sheet may lie under any name.
    if (!xml.includes('sheetData')) continue;
    const sheet = prepareSheet(xml);
    formulasWithoutResult += sheet.formulasWithoutResult;
    cellErrors += sheet.cellErrors;
    files.set(name, Buffer.from(sheet.xml, 'utf8'));
  }
  // The archive is handed on uncompressed: the reader would unpack large ones without a cap, in threads.
  const sheets = await parseSheets(packUncompressed(files));
  return { sheets, formulasWithoutResult, cellErrors };
}

function otherArchiveCode(names: ReadonlySet<string>) {
  const otherSpreadsheet =
    names.has('xl/workbook.bin') ||
    names.has('Index/Document.iwa') ||
    (names.has('content.xml') && names.has('mimetype'));
  return otherSpreadsheet ? 'import.save-as-xlsx' : 'import.not-a-table';
}

async function parseSheets(archive: ArrayBuffer): Promise<Sheet[]> {
  try {
    const sheets = await readSheets<string>(archive, { trim: false, parseNumber: plainNumber });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellText)),
    }));
  } catch {
    // Whatever the reader stumbles over, its message may quote the file.
    throw new LuwteError('import.unreadable');
  }
}

/** `6.12345678E8` → `612345678`: a telephone number or code is not shown in powers of ten. */
function plainNumber(text: string): string {
  if (!/e/i.test(text)) return text;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value);
}

function cellText(value: unknown): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const [date = '', time = ''] = value.toISOString().split('T');
    return time.startsWith('00:00:00') ? date : `${date} ${time.slice(0, 5)}`;
  }
  return value === null || value === undefined ? '' : String(value);
}
