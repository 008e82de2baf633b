import { rmSync, writeFileSync } from 'node:fs';
import { LuwteError } from '../../contract/errors.ts';
import type { AppWindow } from '../shell/shell.ts';

/** Prints the page to a file the user chose; gives its size. A failed print leaves no file. */
export async function printTo(
  window: AppWindow,
  path: string,
): Promise<{ readonly bytes: number }> {
  let pdf: Uint8Array;
  try {
    pdf = await window.printToPdf();
  } catch {
    throw new LuwteError('host.print-failed');
  }
  try {
    writeFileSync(path, pdf, { mode: 0o600 });
  } catch (error) {
    rmSync(path, { force: true });
    throw asWriteError(error);
  }
  return { bytes: pdf.byteLength };
}

function asWriteError(error: unknown): LuwteError {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new LuwteError('vault.disk-full');
  if (code === 'EACCES' || code === 'EPERM') return new LuwteError('folder.no-permission');
  return new LuwteError('host.print-failed');
}
