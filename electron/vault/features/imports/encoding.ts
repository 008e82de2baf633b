import type { importEncodings } from '../../../../contract/imports.ts';

export type Encoding = (typeof importEncodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the bytes leave no doubt. */
  readonly sure: boolean;
  /** Bytes that are not UTF-8 and were read as Windows-1252 in between. */
  readonly mixed: number;
  /** Bytes that stand for no letter in this encoding; U+FFFD stands in their place. */
  readonly lost: number;
}

/** Windows-1252 where it differs from Latin-1: 0x80 to 0x9f, five of which stand for nothing. */
const windowsLetters = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

const windowsLetter = (byte: number) =>
  byte >= 0x80 && byte <= 0x9f ? (windowsLetters[byte - 0x80] ?? '') : String.fromCharCode(byte);

/** The text of a file, in the encoding its bytes show or in the one the user names. */
export function decodeText(bytes: Buffer, asked: Encoding | null): DecodedText {
  const mark = byteOrderMark(bytes);
  const encoding = asked ?? mark ?? utf16WithoutMark(bytes);
  const body = mark !== null && mark === encoding ? bytes.subarray(markLength[mark]) : bytes;
  if (encoding === 'windows-1252') return decodeWindows(body, true);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return decodeUtf16(body, encoding, mark === encoding || asked !== null);
  }
  return decodeUtf8(body, asked === 'utf-8' || mark === 'utf-8', asked === 'utf-8');
}

const markLength = { 'utf-8': 3, 'utf-16le': 2, 'utf-16be': 2 } as const;

function byteOrderMark(bytes: Buffer): keyof typeof markLength | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Western text in UTF-16 has a zero for every other byte. */
function utf16WithoutMark(bytes: Buffer): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0] as [number, number];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const half = sample.length / 2;
  if (zeros[1] > half * 0.6 && zeros[0] < half * 0.1) return 'utf-16le';
  if (zeros[0] > half * 0.6 && zeros[1] < half * 0.1) return 'utf-16be';
  return null;
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be', sure: boolean): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, sure, mixed: 0, lost: countLost(text) };
}

function decodeWindows(bytes: Buffer, sure: boolean): DecodedText {
  const text = bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => windowsLetter(letter.charCodeAt(0)));
  const lost = countLost(text);
  return { text, encoding: 'windows-1252', sure: sure && lost === 0, mixed: 0, lost };
}

/**
 * UTF-8, unless the bytes say otherwise: without a single valid sequence it is Windows-1252;
 * with more valid than invalid ones it is UTF-8 with pieces of Windows-1252 pasted in.
 */
function decodeUtf8(bytes: Buffer, certain: boolean, strict: boolean): DecodedText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', sure: true, mixed: 0, lost: countLost(text) };
  } catch {
    // Not UTF-8 throughout: look closer.
  }
  if (strict) {
    const text = bytes.toString('utf8');
    return { text, encoding: 'utf-8', sure: true, mixed: 0, lost: countLost(text) };
  }
  const { text, valid, invalid } = decodeMixed(bytes);
  if (certain || valid > invalid) {
    return { text, encoding: 'utf-8', sure: false, mixed: invalid, lost: countLost(text) };
  }
  return decodeWindows(bytes, valid === 0);
}

function decodeMixed(bytes: Buffer): { text: string; valid: number; invalid: number } {
  const parts: string[] = [];
  let valid = 0;
  let invalid = 0;
  let plainFrom = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 1) {
      at += 1;
      continue;
    }
    if (length > 1) {
      valid += 1;
      at += length;
      continue;
    }
    parts.push(bytes.toString('utf8', plainFrom, at), windowsLetter(bytes[at] ?? 0));
    invalid += 1;
    at += 1;
    plainFrom = at;
  }
  parts.push(bytes.toString('utf8', plainFrom));
  return { text: parts.join(''), valid, invalid };
}

/** Bytes of the UTF-8 sequence that begins here; 0 when it is none (RFC 3629, section 4). */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let offset = 1; offset < length; offset += 1) {
    if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const outside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}

function countLost(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}
