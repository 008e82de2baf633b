import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { databasePath } from '../../databases.ts';
import { migrate, schemaVersion } from '../../db/migrate.ts';
import { asLuwteError } from '../../dispatch.ts';
import type { LongContext } from '../../handlers.ts';
import type { Session } from '../../session.ts';
import {
  copyBackup,
  isAuthentic,
  isGenuine,
  type Manifest,
  proveAll,
  readBackup,
} from '../backup/index.ts';
import { migrations } from '../migrations.ts';

/** One compartment of an opened backup, brought to the present schema. */
export interface OpenedPart {
  readonly database: Database;
  /** How many steps its schema was behind. */
  readonly olderSteps: number;
}

/** A copy of a backup that can be read, as far as the member holds its keys. */
export interface OpenedBackup {
  readonly id: string;
  readonly session: Session;
  readonly vaultName: string;
  readonly at: string;
  readonly generation: number;
  readonly parts: ReadonlyMap<Compartment, OpenedPart>;
  /** The compartments that are in the backup, opened or not. */
  readonly present: ReadonlySet<Compartment>;
  readonly close: () => void;
}

/** Where the copy lies, encrypted as the backup is. */
const copyFolder = ({ info }: Session) => join(tmpdir(), `luwte-one-file-${info.vaultId}`);

/** Removes the copy that a kill left; what can't be removed is removed before the next one is made. */
export function removeCopy(session: Session): void {
  try {
    rmSync(copyFolder(session), { recursive: true, force: true });
  } catch {
    // It is encrypted as the backup is.
  }
}

/**
 * Copies what the member holds keys of, proves the copy and brings it to the present schema; the backup itself stays as
 * it is. Fails with `backup.other-vault`, `backup.damaged` or `vault.newer-format`.
 */
export async function openBackup(context: LongContext, source: string): Promise<OpenedBackup> {
  const { session } = context;
  const { manifest, header } = await readBackup(source);
  if (manifest.vaultId !== session.info.vaultId) throw new LuwteError('backup.other-vault');
  if (header.vaultId !== manifest.vaultId || !isGenuine(manifest, session.isOwnBackup)) {
    throw new LuwteError('backup.damaged');
  }
  const present = new Set(header.compartments.map(({ name }) => name).filter(isIn(manifest)));
  const held = [...present].filter((name) => session.connections.has(name));
  assertKnownSchema(manifest, held);
  const folder = copyFolder(session);
  const parts = new Map<Compartment, OpenedPart>();
  const close = () => {
    for (const { database } of parts.values()) database.close();
    parts.clear();
    removeCopy(session);
  };
  try {
    removeCopy(session);
    await mkdir(folder, { mode: 0o700 });
    await copyBackup(context, onlyOf(manifest, held), source, folder);
    await proveAll(context, manifest, (name) =>
      held.includes(name) ? () => session.openCopy(name, databasePath(folder, name)) : null,
    );
    for (const name of held) parts.set(name, openPart(session, folder, name, manifest));
  } catch (error) {
    close();
    throw error;
  }
  const { vaultName, at } = manifest;
  const id = context.surroundings.newId();
  return { id, session, vaultName, at, generation: header.generation, parts, present, close };
}

const isIn = ({ files }: Manifest) => {
  const names = new Set(files.map(({ name }) => name));
  return (compartment: Compartment) => names.has(`${compartment}.db`);
};

function onlyOf(manifest: Manifest, held: readonly Compartment[]): Manifest {
  const files = manifest.files.filter(({ name }) =>
    held.some((compartment) => name.startsWith(`${compartment}.db`)),
  );
  return { ...manifest, files };
}

/** Before anything is copied. */
function assertKnownSchema({ compartments }: Manifest, held: readonly Compartment[]): void {
  for (const { name, schema } of compartments) {
    if (held.includes(name) && schema > migrations[name].length) {
      throw new LuwteError('vault.newer-format');
    }
  }
}

function openPart(
  session: Session,
  folder: string,
  name: Compartment,
  { compartments }: Manifest,
): OpenedPart {
  const database = session.openWorkingCopy(name, databasePath(folder, name));
  try {
    // Whoever made the backup could not open this one, so the list does not tell of it.
    const isListed = compartments.some((listed) => listed.name === name);
    if (!isListed && !isAuthentic(database)) throw new LuwteError('backup.damaged');
    const olderSteps = migrations[name].length - schemaVersion(database);
    migrate(database, migrations[name]);
    return { database, olderSteps };
  } catch (error) {
    database.close();
    const isDamage = asLuwteError(error).code === 'vault.database-damaged';
    throw isDamage ? new LuwteError('backup.damaged') : error;
  }
}
