import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where sticks and disks appear, with how many folders lie between: a user's own comes first on some. */
const mountPoints: Partial<Record<NodeJS.Platform, readonly (readonly [string, number])[]>> = {
  linux: [
    ['/media', 2],
    ['/run/media', 2],
    ['/mnt', 1],
  ],
  darwin: [['/Volumes', 1]],
};

/** The roots of the sticks and disks that are in this computer now, as far as can be seen. */
export function listVolumes(): readonly string[] {
  if (process.platform === 'win32') {
    return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`).filter(existsSync);
  }
  return (mountPoints[process.platform] ?? []).flatMap(([folder, depth]) => within(folder, depth));
}

/** The folders in a folder, and those in them, down to a depth. */
function within(folder: string, depth: number): string[] {
  if (depth === 0) return [];
  const inside = foldersOf(folder);
  return [...inside, ...inside.flatMap((one) => within(one, depth - 1))];
}

function foldersOf(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name));
  } catch {
    // Not there, or another user's: no disk of this user is in it.
    return [];
  }
}

/** Where a folder that was at `path` may be when its disk appears elsewhere: the same way down from each root. */
export function possiblePaths(path: string, volumes: readonly string[]): readonly string[] {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && !/^[A-Za-z]:$/.test(part));
  // A folder on a stick lies three deep at most on the way from the root of the system: /run/media/user/STICK.
  const ways = parts.map((_, index) => parts.slice(index)).concat([[]]);
  return volumes.flatMap((volume) => ways.map((way) => join(volume, ...way)));
}
