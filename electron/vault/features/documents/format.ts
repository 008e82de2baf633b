import type { DocumentFormat } from '../../../../contract/document-terms.ts';

const startsWith = (bytes: Buffer, text: string, at = 0) =>
  bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

/** So far into a file the mark of a PDF may stand (ISO 32000-1, implementation note 13). */
const pdfMarkWithin = 1024;

/**
 * What a file is by its first bytes, never by its name. What is no known picture or PDF is text when all
 * of the beginning is, and neither markup nor anything else that a program might run.
 */
export function recogniseFormat(beginning: Uint8Array): DocumentFormat {
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'gif';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  if (bytes.subarray(0, pdfMarkWithin).includes('%PDF-')) return 'pdf';
  return isPlainText(bytes) ? 'text' : 'other';
}

function isPlainText(bytes: Buffer): boolean {
  // Other control characters, and bytes that Windows gives no letter.
  if (bytes.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte))) return false;
  const start = bytes
    .subarray(0, 256)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return !start.startsWith('<') && !start.startsWith('#!');
}

/** How many pixels an image unfolds to, by its header; null when the header does not say. */
export function countPixels(format: DocumentFormat, beginning: Uint8Array): number | null {
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  try {
    const size = sizeReaders[format]?.(bytes) ?? null;
    return size === null || size.width === 0 || size.height === 0 ? null : size.width * size.height;
  } catch (error) {
    // A header that is cut off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const sizeReaders: Partial<Record<DocumentFormat, (bytes: Buffer) => Size | null>> = {
  png: (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  gif: (bytes) => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  webp: sizeOfWebp,
  jpeg: sizeOfJpeg,
};

/** RFC 9649: extended, lossless and lossy files each have their own header. */
function sizeOfWebp(bytes: Buffer): Size | null {
  if (startsWith(bytes, 'VP8X', 12)) {
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  }
  if (startsWith(bytes, 'VP8L', 12)) {
    const packed = bytes.readUInt32LE(21);
    return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 };
  }
  if (startsWith(bytes, 'VP8 ', 12)) {
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  }
  return null;
}

/** Follows the segments to the frame header (ITU T.81, B.2.2). */
function sizeOfJpeg(bytes: Buffer): Size | null {
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
}
