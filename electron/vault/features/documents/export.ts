import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import type { StoredDocument } from '../../../../contract/documents.ts';
import { type ErrorCode, LuwteError } from '../../../../contract/errors.ts';
import type { CommonTables } from '../../db/common-tables.ts';
import type { LongContext } from '../../handlers.ts';
import { systemCode } from '../../header/disk.ts';
import { CheckedReading } from './pieces.ts';
import type { DocumentTables } from './tables.ts';

type ExportContext = Pick<
  LongContext<CommonTables & DocumentTables>,
  'session' | 'connection' | 'signal' | 'progress'
>;

/**
 * Writes the file of a document to `path`, one piece in memory at a time. It gets its name when all of it
 * is there and fits the stored hash; until then, and after any failure, what was at `path` is untouched.
 */
export async function writeDocument(
  { session, connection, signal, progress }: ExportContext,
  document: StoredDocument,
  path: string,
): Promise<void> {
  await putInPlace(path, `${path}.${document.id.slice(-8)}.part`, async (file) => {
    const reading = new CheckedReading(document);
    for (let done = 0, last = false; !last; ) {
      if (signal.aborted) throw new LuwteError('call.cancelled');
      const piece = await connection.transact(session.member, (context) => reading.next(context));
      await file.writeFile(piece.content);
      done += piece.content.length;
      last = piece.last;
      progress({ step: 'export', done, total: document.bytes });
    }
  });
}

/** Puts a text at `path` when all of it is on the disk; until then what was there is untouched. `folder.…` codes. */
export function writeTextFile(path: string, text: string): Promise<void> {
  return putInPlace(path, `${path}.part`, (file) => file.writeFile(text, 'utf8'));
}

/** Writes `beside` and gives it its name when all of it is on the disk; after any failure nothing of it is left. */
async function putInPlace(
  path: string,
  beside: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  try {
    await rm(beside, { force: true });
    const file = await open(beside, 'wx', 0o600);
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw asTargetError(error);
  }
}

/** Fails with `folder.no-permission` for a place where no file can come. */
export async function assertFilePlace(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new LuwteError('folder.no-permission');
}

const targetErrors: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'folder.full',
  EDQUOT: 'folder.full',
  EROFS: 'folder.no-permission',
  EACCES: 'folder.no-permission',
  EPERM: 'folder.no-permission',
  EISDIR: 'folder.no-permission',
  ENOTDIR: 'folder.not-found',
  ENOENT: 'folder.not-found',
  ENAMETOOLONG: 'folder.not-found',
  EIO: 'folder.not-found',
};

/** What is wrong with the place; of the vault itself errors have codes of their own. */
function asTargetError(error: unknown): unknown {
  const code = targetErrors[systemCode(error) ?? ''];
  return code === undefined ? error : new LuwteError(code);
}
