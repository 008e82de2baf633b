import { LuwteError } from '../../../contract/errors.ts';
import { importFileLimit } from '../../../contract/import-terms.ts';

/** The content of a file as base64. Fails with `import.too-large` before anything is read. */
export async function readFile(file: File): Promise<string> {
  if (file.size > importFileLimit) throw new LuwteError('import.too-large');
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    // Moved, deleted, or on a stick that was pulled out.
    reader.onerror = () => reject(new LuwteError('import.unreadable'));
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(',') + 1);
}
