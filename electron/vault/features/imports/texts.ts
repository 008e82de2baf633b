import type { ImportProblem } from '../../../../contract/imports.ts';

export type TextRemark = Extract<
  ImportProblem['code'],
  'letters-lost' | 'letters-garbled' | 'direction-marks' | 'control-characters' | 'line-break'
>;

export interface CleanText {
  readonly text: string;
  readonly remarks: readonly TextRemark[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
const directionMarks = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/;
/** UTF-8 that was read as Windows-1252 somewhere on its way: `Ã«`, `Ä…`, `â€™`. */
const garbled = /[\u00c2-\u00c5][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]|\u00e2\u20ac/;

/** A cell without what can't be seen and does not belong in it. Says what it took out. */
export function cleanLines(cell: string): CleanText {
  const visible = cell.replace(controls, '');
  const text = visible.trim();
  const remarks: TextRemark[] = visible === cell ? [] : ['control-characters'];
  if (directionMarks.test(text)) remarks.push('direction-marks');
  if (garbled.test(text)) remarks.push('letters-garbled');
  if (/\ufffd/.test(text) || /\p{L}\?\p{L}/u.test(text)) remarks.push('letters-lost');
  return { text, remarks };
}

/** The same for a field of one line: line breaks become spaces. */
export function cleanLine(cell: string): CleanText {
  const { text, remarks } = cleanLines(cell);
  const line = text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  return { text: line, remarks: line === text ? remarks : [...remarks, 'line-break'] };
}

/** The same for a name, where any question mark may stand for a letter that was lost. */
export function cleanName(cell: string): CleanText {
  const clean = cleanLine(cell);
  const lost = clean.text.includes('?') && !clean.remarks.includes('letters-lost');
  return lost ? { ...clean, remarks: [...clean.remarks, 'letters-lost'] } : clean;
}

const nothingWords = new Set(
  '- -- – — ? ?? . / nvt n.v.t. n.v.t n/a na n.b. onbekend unknown geen none leeg #n/a #value! #ref! #name? #div/0! #null! #num!'.split(
    ' ',
  ),
);

/** Whether the words say that there is nothing to say: `-`, `n.v.t.`, `onbekend`, `#N/A`. */
export function meansNothing(text: string): boolean {
  return nothingWords.has(text.toLowerCase());
}

/** The first `limit` UTF-16 code units, never half a character. */
export function cutTo(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

export const longestEmail = 200;

/** Whether a text has the form of an e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= longestEmail && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
