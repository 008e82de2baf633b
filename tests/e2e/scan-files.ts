import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hit: which file holds which text, and how it was written there. */
export interface Finding {
  readonly file: string;
  readonly needle: string;
  readonly encoding: string;
}

/** The ways a text can lie on disk. Base64 has three forms, by where in a group of three bytes it begins. */
function writtenForms(needle: string): Array<{ encoding: string; bytes: Buffer }> {
  const utf8 = Buffer.from(needle, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and last characters depend on the neighbours.
    return { encoding: `base64+${shift}`, bytes: Buffer.from(text.slice(shift === 0 ? 0 : 4, -1)) };
  });
  return [
    { encoding: 'utf-8', bytes: utf8 },
    { encoding: 'utf-16le', bytes: Buffer.from(needle, 'utf16le') },
    { encoding: 'utf-16be', bytes: Buffer.from(needle, 'utf16le').swap16() },
    { encoding: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    ...base64,
  ];
}

/** Every file in a folder and the folders in it. */
export function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (lstatSync(path).isFile()) yield path;
  }
}

/** A running browser removes files of its own; what is gone holds nothing. */
function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Looks for texts in the content and the name of every file under the folders. */
export function scanFiles(
  folders: readonly string[],
  needles: readonly string[],
): {
  readonly findings: Finding[];
  readonly files: number;
  readonly bytes: number;
} {
  const forms = needles.flatMap((needle) =>
    writtenForms(needle).map((form) => ({ needle, ...form })),
  );
  const findings: Finding[] = [];
  let files = 0;
  let bytes = 0;
  for (const file of folders.flatMap((folder) => [...filesUnder(folder)])) {
    const content = readIfThere(file);
    if (!content) continue;
    files += 1;
    bytes += content.length;
    for (const { needle, encoding, bytes: pattern } of forms) {
      if (content.includes(pattern)) findings.push({ file, needle, encoding });
      if (file.includes(needle)) findings.push({ file, needle, encoding: 'file name' });
    }
  }
  return { findings, files, bytes };
}
