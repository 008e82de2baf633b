import { access, constants, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { idSchema } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { disk, replaceFile } from '../../header/disk.ts';
import type { BackupPlace } from './settings.ts';
import { onTarget } from './target.ts';
import { possiblePaths } from './volumes.ts';

/** Lies in a place for backups and tells which one it is: a stick may appear under another name next time. */
export const markName = '.luwte-backups.json';

const markSchema = z.object({ luwte: z.literal('place for backups'), place: idSchema });

/** Marks a folder as a place. Fails with `backup.target-…`. */
export function markPlace(folder: string, place: string): Promise<void> {
  const mark: z.infer<typeof markSchema> = { luwte: 'place for backups', place };
  const bytes = Buffer.from(`${JSON.stringify(mark)}\n`);
  return onTarget(async () => replaceFile(disk, join(folder, markName), bytes));
}

/** Which place a folder is; null when it is none, or none that can be read. */
export async function readMark(folder: string): Promise<string | null> {
  try {
    const parsed = markSchema.safeParse(JSON.parse(await readFile(join(folder, markName), 'utf8')));
    return parsed.success ? parsed.data.place : null;
  } catch {
    return null;
  }
}

/**
 * Where a place is now. A folder of that name without the mark is not it: where a stick was, an empty folder may be
 * left when it is taken out. Fails with `backup.target-missing`.
 */
export async function locatePlace(
  { id, path }: Pick<BackupPlace, 'id' | 'path'>,
  volumes: () => readonly string[],
): Promise<string> {
  if ((await readMark(path)) === id) return path;
  for (const possible of possiblePaths(path, volumes())) {
    if ((await readMark(possible)) === id) return possible;
  }
  throw await whyMissing(path);
}

/** A place that is there but may not be read is told as that. */
async function whyMissing(path: string): Promise<LuwteError> {
  try {
    await onTarget(async () => access(await realpath(path), constants.R_OK));
  } catch (error) {
    if (error instanceof LuwteError) return error;
  }
  return new LuwteError('backup.target-missing');
}
