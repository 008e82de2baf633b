import { LuwteError } from '../../../../contract/errors.ts';

const startsWith = (bytes: Buffer, ...values: readonly number[]) =>
  values.every((value, index) => bytes[index] === value);

const isZip = (bytes: Buffer) => startsWith(bytes, 0x50, 0x4b);
/** The compound file of older Office programs, and the wrapping of password-protected newer ones. */
const isCompoundFile = (bytes: Buffer) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1);
/** A worksheet stream without compound file: Excel 2 to 4. */
const isBareExcel = (bytes: Buffer) =>
  startsWith(bytes, 0x09) && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0;

const inUtf16 = (text: string) => Buffer.from(text, 'utf16le');

/** Tells what a file is by its first bytes, whatever its name says. Refuses what can't hold a caseload. */
export function fileKind(bytes: Buffer): 'xlsx' | 'text' {
  if (bytes.length === 0) throw new LuwteError('import.empty');
  if (isZip(bytes)) return 'xlsx';
  if (isCompoundFile(bytes)) throw new LuwteError(compoundFileCode(bytes));
  if (isBareExcel(bytes)) throw new LuwteError('import.save-as-xlsx');
  if (bytes.subarray(0, 1024).includes('%PDF-') || bytes.subarray(0, 5).equals(rtf)) {
    throw new LuwteError('import.not-a-table');
  }
  return 'text';
}

const rtf = Buffer.from('{\\rtf');

function compoundFileCode(bytes: Buffer) {
  if (bytes.includes(inUtf16('EncryptedPackage'))) return 'import.password-protected';
  const holdsWorkbook = bytes.includes(inUtf16('Workbook')) || bytes.includes(inUtf16('Book'));
  return holdsWorkbook ? 'import.save-as-xlsx' : 'import.not-a-table';
}

const markup = /^\s*<(?:!doctype|html|head|body|meta|table|style|\?xml|svg)\b/i;
const tableMarkup = /<(?:\w+:)?table\b|urn:schemas-microsoft-com:office:spreadsheet/i;

/** Refuses text that is something else than rows of cells: a web page, a data file, binary data. */
export function refuseOtherText(text: string): void {
  if (text.trim() === '') throw new LuwteError('import.empty');
  if (markup.test(text)) {
    // Some systems save a web page under the name of a spreadsheet.
    throw new LuwteError(tableMarkup.test(text) ? 'import.save-as-xlsx' : 'import.not-a-table');
  }
  if (isBinary(text) || isJson(text)) throw new LuwteError('import.not-a-table');
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, 65_536);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = sample.match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0;
  return controls > sample.length / 100;
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Text that merely begins with a bracket is looked at as a table.
    return false;
  }
}
