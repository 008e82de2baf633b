import { stat } from 'node:fs/promises';
import type { Database } from '@signalapp/sqlcipher';
import { type Connection, holdAll } from '../../db/connection.ts';
import { schemaVersion } from '../../db/migrate.ts';
import { countRows } from '../../db/stored-tables.ts';
import type { Session } from '../../session.ts';
import type { ManifestCompartment } from './manifest.ts';

/** A database file that no longer changes, and what was true of it at that moment. */
export interface FrozenCompartment extends ManifestCompartment {
  readonly path: string;
  readonly bytes: number;
}

export interface FrozenVault {
  readonly compartments: readonly FrozenCompartment[];
  /** Lets the files change again. */
  readonly thaw: () => void;
}

/** SQLite's own habit: pages go from the log to the file once there are so many. */
const usualCheckpointPages = 1000;

/**
 * Brings every open database file to one common moment and keeps it there. Work goes on meanwhile:
 * what is written stays in the write-ahead log until `thaw`.
 */
export async function freeze(session: Session): Promise<FrozenVault> {
  const connections = [...session.connections.values()];
  const thaw = () => {
    for (const { database } of connections) setCheckpointPages(database, usualCheckpointPages);
  };
  try {
    const compartments = await holdAll(connections, () => Promise.all(connections.map(freezeOne)));
    return { compartments, thaw };
  } catch (error) {
    thaw();
    throw error;
  }
}

async function freezeOne(connection: Connection): Promise<FrozenCompartment> {
  const { database, path } = connection;
  setCheckpointPages(database, 0);
  const [done] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy?: unknown }[];
  if (done?.busy !== 0) throw new Error('the log could not be emptied');
  return {
    name: connection.compartment,
    schema: schemaVersion(database),
    anchor: connection.journal.anchor(),
    tables: countRows(database),
    path,
    bytes: (await stat(path)).size,
  };
}

/** Whether a backup is being made of a database: its file must stay as it is. */
export const isFrozen = (database: Database): boolean =>
  database.pragma('wal_autocheckpoint', { simple: true }) === 0;

function setCheckpointPages(database: Database, pages: number): void {
  database.pragma(`wal_autocheckpoint = ${pages}`);
}
