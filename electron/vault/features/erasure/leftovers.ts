import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ErasurePlan } from '../../../../contract/erasure.ts';
import { disk } from '../../header/disk.ts';

/** Before a step of the schema, and of a log that was damaged; what a renewal left is removed at opening. */
const leftover =
  /^(casework|treatment|places)\.(before-\d+|damaged-[0-9TZ-]+)\.db(-wal|-shm|-journal)?$/;

/** The copies of databases or logs that lie in the vault's folder; they may hold what was erased since. */
export function findLeftovers(folder: string): ErasurePlan['leftovers'] {
  return readdirSync(folder)
    .filter((name) => leftover.test(name))
    .map((name) => {
      const { size, mtime } = statSync(join(folder, name));
      return { name, bytes: size, at: mtime.toISOString() };
    });
}

/** Removes them; gives how many there were. */
export function removeLeftovers(folder: string): number {
  const found = findLeftovers(folder);
  for (const { name } of found) rmSync(join(folder, name), { force: true });
  if (found.length > 0) disk.syncFolder(folder);
  return found.length;
}
