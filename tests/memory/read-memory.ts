import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** A process and what runs below it, by id. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\)\s/s, '')
        .split(' ');
      parents.set(Number(name), Number(fields[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

export type Kind = 'node' | 'vault' | 'browser' | 'page or helper' | 'gone';

/** What a process is: one of ours, the browser itself, or one that the browser started. */
export function kindOf(pid: number): Kind {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (!words.includes('chrom')) return words.includes('vault.cjs') ? 'vault' : 'node';
    return words.includes('--type=') ? 'page or helper' : 'browser';
  } catch {
    return 'gone';
  }
}

/** How often each pattern stands in the memory of a process that can be written to. */
export function countInMemory(
  pid: number,
  patterns: ReadonlyMap<string, Buffer>,
): Map<string, number> {
  const found = new Map<string, number>();
  const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of maps) {
      const [, from, to, rights = ''] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
      if (!from || !to || !rights.startsWith('rw')) continue;
      countIn(memory, Number.parseInt(from, 16), Number.parseInt(to, 16), patterns, found);
    }
  } finally {
    closeSync(memory);
  }
  return found;
}

const pieceBytes = 2 ** 24;
/** So that a pattern across two pieces is not missed. */
const overlap = 512;

function countIn(
  memory: number,
  from: number,
  to: number,
  patterns: ReadonlyMap<string, Buffer>,
  found: Map<string, number>,
): void {
  for (let at = from; at < to; at += pieceBytes - overlap) {
    const piece = Buffer.alloc(Math.min(pieceBytes, to - at));
    let read = 0;
    try {
      read = readSync(memory, piece, 0, piece.length, at);
    } catch {
      // Set aside but never used.
      continue;
    }
    for (const [name, pattern] of patterns) {
      for (
        let place = piece.indexOf(pattern);
        place >= 0;
        place = piece.indexOf(pattern, place + 1)
      ) {
        if (place + pattern.length <= read) found.set(name, (found.get(name) ?? 0) + 1);
      }
    }
  }
}
