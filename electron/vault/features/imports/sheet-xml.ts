import { LuwteError } from '../../../../contract/errors.ts';
import { importColumnLimit, importRowLimit } from '../../../../contract/imports.ts';

/** The most cells of a sheet, empty ones included. */
const gridLimit = importRowLimit * importColumnLimit;

/**
 * Whether every tag ends before the next begins, as in all XML without a document type. What is
 * otherwise may cost the reader without end, or define entities; no spreadsheet program writes
 * it, nor hundreds of attributes in one tag.
 */
export function hasPlainTags(xml: string): boolean {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const skipped = wholes.find(([start]) => xml.startsWith(start, at));
    const end = xml.indexOf(skipped ? skipped[1] : '>', at);
    if (end < 0) return false;
    const next = xml.indexOf('<', skipped ? end : at + 1);
    if (next >= 0 && next < end) return false;
    if (!skipped && end - at > longTag && isOdd(xml.slice(at, end))) return false;
    at = next;
  }
  return true;
}

/** Only longer tags are looked into. Those that spreadsheets write list ranges of cells. */
const longTag = 2_000;
const attributeLimit = 200;

/** Whether a long tag is long by the number of its attributes, an endless name or endless blanks. */
function isOdd(tag: string): boolean {
  return (
    tag.split('=').length > attributeLimit ||
    tag.split(/\W+/).some((word) => word.length > longTag) ||
    tag.split(/\S+/).some((blank) => blank.length > attributeLimit)
  );
}

/** Parts in which a tag's signs are only text. */
const wholes = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

interface PreparedSheet {
  readonly xml: string;
  readonly formulasWithoutResult: number;
  readonly cellErrors: number;
}

/**
 * Makes a sheet safe to lay out as a grid: empty cells that only carry a format go, cells beyond
 * any caseload are refused, and errors like #N/A stay visible as text instead of vanishing.
 */
export function prepareSheet(xml: string): PreparedSheet {
  let formulasWithoutResult = 0;
  let cellErrors = 0;
  const filled = xml.replace(/<((?:\w+:)?c)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1>)/g, '');
  refuseEndlessGrid(filled);
  const shown = filled.replace(/(<(?:\w+:)?c\s[^<>]*?\bt=)(["'])e\2/g, (_, start, quote) => {
    cellErrors += 1;
    return `${start}${quote}str${quote}`;
  });
  for (const [, result] of shown.matchAll(
    /<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(<(?:\w+:)?v\b)?/g,
  )) {
    if (result === undefined) formulasWithoutResult += 1;
  }
  return { xml: shown, formulasWithoutResult, cellErrors };
}

/** One cell in the last corner of a sheet would make a grid of 17 milliard cells. */
function refuseEndlessGrid(xml: string): void {
  let width = 0;
  let height = 0;
  for (const [, letters = '', row = ''] of xml.matchAll(
    /<(?:\w+:)?c\s[^<>]*?\br=["']([A-Z]{1,3})(\d{1,7})["']/g,
  )) {
    width = Math.max(width, columnNumber(letters));
    height = Math.max(height, Number(row));
  }
  if (width > importColumnLimit || width * height > gridLimit) {
    throw new LuwteError('import.too-large');
  }
}

/** `A` → 1, `Z` → 26, `AA` → 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
