import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../contract/common.ts';
import { LuwteError } from '../../contract/errors.ts';
import type { OpenVault } from '../../contract/vault.ts';
import type { Access } from './access.ts';
import type { CommonTables } from './db/common-tables.ts';
import type { Connection } from './db/connection.ts';
import type { Actor } from './db/journal.ts';
import type { Anchor } from './db/journal-chain.ts';

/** An open vault: its member and a connection per compartment that the member holds a grant for. */
export interface Session {
  readonly folder: string;
  readonly info: OpenVault;
  readonly member: Actor;
  /** Whose files the member may open. */
  readonly access: Access;
  readonly connections: ReadonlyMap<Compartment, Connection>;
  /** Opens a copy of a compartment's database (db/open.ts `openCopy`) with a key of this vault, the present or a former one. */
  readonly openCopy: (compartment: Compartment, path: string) => Database;
  /** Opens such a copy to work in it, as when its schema is an older one. */
  readonly openWorkingCopy: (compartment: Compartment, path: string) => Database;
  /** How far a journal was by the header; null where there is none. */
  readonly anchorOf: (compartment: Compartment) => Anchor | null;
  /** Writes how far each journal is into the header, so that a cut or older one shows. */
  readonly writeAnchors: () => Promise<void>;
  /** crypto_auth over a backup's list of contents, with a key of its own from the casework key. */
  readonly signBackup: (list: Buffer) => Buffer;
  /** Whether a list of contents was signed so, with the present casework key or one before it. */
  readonly isOwnBackup: (list: Buffer, mac: Buffer) => boolean;
  /** Runs work that no renewal of a key may cut through; each waits for the other (`RenewalGate`). */
  readonly withoutRenewal: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** The connection of a compartment; `call.forbidden` when the member holds no grant for it. */
export function connectionOf<Tables extends CommonTables = CommonTables>(
  session: Session,
  compartment: Compartment,
): Connection<Tables> {
  const connection = session.connections.get(compartment);
  if (!connection) throw new LuwteError('call.forbidden');
  // A compartment's tables are fixed by its migrations; the map can't say which key has which.
  return connection as Connection as Connection<Tables>;
}
