import { documentPieceBytes } from '../../../contract/document-terms.ts';
import { LuwteError } from '../../../contract/errors.ts';

/**
 * One piece of a file as base64. Fails with `document.unreadable` when the file was moved, is a
 * folder, or lies on a stick that was pulled out.
 */
export function readFilePiece(file: File, place: number): Promise<string> {
  const start = place * documentPieceBytes;
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(new LuwteError('document.unreadable'));
    reader.readAsDataURL(file.slice(start, start + documentPieceBytes));
  });
}

/** The bytes that base64 stands for. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
  return bytes;
}
