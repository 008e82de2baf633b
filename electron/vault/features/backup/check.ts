import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from '@signalapp/sqlcipher';
import { holdsAnchor } from '../../db/journal-check.ts';
import { schemaVersion } from '../../db/migrate.ts';
import { sqliteCode } from '../../db/open.ts';
import { countRows, isIndexTable, storedTables } from '../../db/stored-tables.ts';
import { assertGoesOn } from './copy.ts';
import type { ManifestCompartment } from './manifest.ts';

export interface CheckControl {
  /** Whether to walk every tree as well; see `treesAreDue`. */
  readonly trees: boolean;
  readonly signal: AbortSignal;
  /** Hears of one more checked table. */
  readonly checked: () => void;
}

/**
 * Whether a copy of a database is what it should be: every page authentic, as many rows in every
 * table, the journal as far and, where asked, every tree of records whole. Gives way between
 * tables, so that other work goes on. Fails only with `call.cancelled`.
 */
export async function isSound(
  open: () => Database,
  expected: ManifestCompartment,
  control: CheckControl,
): Promise<boolean> {
  try {
    const database = open();
    try {
      return (
        isAuthentic(database) &&
        (!control.trees || (await areTreesWhole(database, control))) &&
        schemaVersion(database) === expected.schema &&
        isDeepStrictEqual(countRows(database), expected.tables) &&
        holdsAnchor(database, expected.anchor)
      );
    } finally {
      database.close();
    }
  } catch (error) {
    // Whatever SQLite can't read is not sound.
    if (sqliteCode(error) === null) throw error;
    return false;
  }
}

const largeBytes = 64 * 2 ** 20;
const dayMs = 24 * 60 * 60_000;

/**
 * Whether the trees of a backup must be walked. Its pages are authentic to the last bit, so a tree
 * can only be broken in the vault itself; for a large vault, looking once a day is enough.
 */
export function treesAreDue(bytes: number, lastWalk: string | null, now: Date): boolean {
  return bytes < largeBytes || lastWalk === null || now.getTime() - Date.parse(lastWalk) >= dayMs;
}

/** Whether the HMAC of every page fits, free pages too: then no bit differs from what the vault wrote. */
export function isAuthentic(database: Database): boolean {
  return database.pragma('cipher_integrity_check').length === 0;
}

async function areTreesWhole(database: Database, control: CheckControl): Promise<boolean> {
  const records = storedTables(database).filter((table) => !isIndexTable(table));
  for (const table of ['sqlite_schema', ...records]) {
    await setImmediate();
    assertGoesOn(control.signal);
    if (database.pragma(`quick_check("${table}")`, { simple: true }) !== 'ok') return false;
    control.checked();
  }
  return true;
}
