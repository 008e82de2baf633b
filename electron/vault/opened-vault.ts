import { setImmediate } from 'node:timers/promises';
import type { Compartment, Role } from '../../contract/common.ts';
import { LuwteError } from '../../contract/errors.ts';
import type { CancelSignal, Progress } from '../../contract/procedure.ts';
import type { OpenVault } from '../../contract/vault.ts';
import { Access } from './access.ts';
import type { OpenDatabases } from './databases.ts';
import { type Connection, holdAll } from './db/connection.ts';
import type { Actor, JournalEvent } from './db/journal.ts';
import type { Anchor } from './db/journal-chain.ts';
import { openCopy, openWorkingCopy } from './db/open.ts';
import { inTransaction } from './db/transaction.ts';
import type { VaultEnvironment } from './environment.ts';
import type { Header } from './header/header.ts';
import { renewedKeys, withRenewedKeys } from './header/team.ts';
import type { CompartmentKeys } from './header/trust.ts';
import { HeaderKeeper } from './header-keeper.ts';
import type { CompartmentKey } from './keys/compartment-key.ts';
import type { TakeSecret } from './keys/secret.ts';
import type { VaultLock } from './lock-file.ts';
import { copyUnderNewKey, removeRenewed, renewedPath, settle } from './renewal.ts';
import { RenewalGate } from './renewal-gate.ts';
import { connectionOf, type Session } from './session.ts';

/** What happens to the vault as a whole. */
export type VaultEvent = Omit<JournalEvent, 'object' | 'id'>;

export interface OpenedVaultParts {
  readonly folder: string;
  readonly header: Header;
  readonly casework: CompartmentKey;
  readonly databases: OpenDatabases;
  readonly lock: VaultLock;
  readonly member: { readonly id: string; readonly name: string; readonly role: Role };
  readonly warnings: OpenVault['warnings'];
  readonly failedAttempts: OpenVault['failedAttempts'];
  readonly environment: Pick<VaultEnvironment, 'disk' | 'device' | 'surroundings'>;
}

/** What is to become of who may open what, by a member who has proven to be it. */
export interface TeamChange {
  /** The header as it shall be, unsigned; keys to be renewed are marked as due. */
  readonly next: Header;
  /** The keys of the member. */
  readonly keys: CompartmentKeys;
  readonly eventsIn: (compartment: Compartment) => readonly JournalEvent[];
  /** Lets the member mark the keys that came about. */
  readonly seal: (header: Header, keys: CompartmentKeys) => Header;
  /** Steps `wait`, for other work to end, and `renew`, with how many compartments are done. */
  readonly progress: (progress: Progress) => void;
  /** Heard until the renewal begins. */
  readonly signal?: CancelSignal;
}

/** A vault between unlocking and locking: its session, and the header as it stands on the disk. */
export class OpenedVault {
  readonly session: Session;
  readonly #parts: OpenedVaultParts;
  readonly #actor: Actor;
  readonly #keeper: HeaderKeeper;
  readonly #gate = new RenewalGate();
  #isBroken = false;

  constructor(parts: OpenedVaultParts) {
    const { header, member, databases } = parts;
    this.#parts = parts;
    this.#keeper = new HeaderKeeper(parts.environment, parts.folder, header, parts.casework);
    this.#actor = {
      memberId: member.id,
      memberName: member.name,
      role: member.role,
      deviceId: parts.environment.device.id,
    };
    const openedAt = parts.environment.surroundings.now();
    this.session = {
      folder: parts.folder,
      member: this.#actor,
      access: new Access({
        member: this.#actor,
        connections: databases.connections,
        team: () => this.header.members,
        openedAt,
      }),
      connections: databases.connections,
      openCopy: (compartment, path) => {
        const [key, ...former] = databases.keys.get(compartment) ?? [];
        if (!key) throw new LuwteError('call.forbidden');
        return openCopy(path, key, former);
      },
      openWorkingCopy: (compartment, path) =>
        openWorkingCopy(path, databases.keys.get(compartment) ?? []),
      anchorOf: (compartment) =>
        this.header.compartments.find(({ name }) => name === compartment)?.anchor ?? null,
      writeAnchors: () => this.writeAnchors(),
      signBackup: (list) => this.#keeper.signBackup(list),
      isOwnBackup: (list, mac) => this.#keeper.isOwnBackup(list, mac),
      withoutRenewal: (work) => this.#gate.read(work),
      info: {
        vaultId: header.vaultId,
        name: header.name,
        member: {
          id: member.id,
          name: member.name,
          role: member.role,
          compartments: [...databases.connections.keys()],
        },
        warnings: parts.warnings,
        failedAttempts: parts.failedAttempts,
        unlockedAt: openedAt.toISOString(),
      },
    };
  }

  get header(): Header {
    return this.#keeper.header;
  }

  /** Whether what the disk holds is no longer what is open here; opening the vault anew puts it right. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Enters the same events in the journal of every open compartment. */
  async record(events: readonly VaultEvent[]): Promise<void> {
    const id = this.header.vaultId;
    for (const connection of this.session.connections.values()) {
      await connection.transact(this.#actor, async ({ journal }) => {
        for (const event of events) journal.record({ object: 'vault', id, ...event });
      });
    }
  }

  /** Writes the header with how far each open journal is. Fields that `change` sets go along. */
  async writeAnchors(change: (header: Header) => Header = (header) => header): Promise<void> {
    const anchors = new Map<Compartment, Anchor>();
    for (const [name, connection] of this.session.connections) {
      // Inside a transaction of its own, or it could read entries of another that is then undone.
      anchors.set(
        name,
        await connection.transact(this.#actor, async () => connection.journal.anchor()),
      );
    }
    this.#keeper.save(withAnchors(change(this.header), anchors));
  }

  /**
   * Changes who may open what. The keys that are due and that the member holds are renewed on the way;
   * before the header is written nothing has changed, afterwards everything has.
   */
  changeTeam(take: TakeSecret, change: TeamChange): Promise<void> {
    const due = change.next.compartments.filter(
      ({ name, renewalDue }) => renewalDue && change.keys.has(name),
    );
    const names = due.map(({ name }) => name);
    if (names.length === 0) return this.#changeTeam(take, change, names);
    if (this.#gate.isTaken) change.progress({ step: 'wait', done: 0 });
    return this.#gate.renew(async () => {
      if (change.signal?.aborted) throw new LuwteError('call.cancelled');
      await this.#changeTeam(take, change, names);
    });
  }

  #changeTeam(take: TakeSecret, change: TeamChange, names: readonly Compartment[]): Promise<void> {
    const connections = [...this.session.connections.values()];
    return holdAll(connections, async () => {
      const { environment, folder } = this.#parts;
      const entries = new Map(names.map((name) => [name, this.#anchor(name).count]));
      const keys = renewedKeys(take, change.keys, entries);
      try {
        const anchors = await this.#copyAll(change, keys, names);
        for (const [name, connection] of this.session.connections) {
          if (anchors.has(name)) continue;
          this.#append(connection, change.eventsIn(name));
          anchors.set(name, connection.journal.anchor());
        }
        const renewed = change.seal(withRenewedKeys(change.next, keys, names), keys);
        this.#commit(withAnchors(renewed, anchors), keys);
      } catch (error) {
        // Not when the header may have been written after all: then the copies are the databases.
        if (!this.#isBroken) removeRenewed(environment.disk, folder, null);
        throw error;
      }
      if (names.length > 0) this.#moveAll(keys, names);
      change.progress({ step: 'renew', done: names.length, total: names.length });
    });
  }

  async #copyAll(
    change: TeamChange,
    keys: CompartmentKeys,
    names: readonly Compartment[],
  ): Promise<Map<Compartment, Anchor>> {
    const { environment, folder, header } = this.#parts;
    const { now } = environment.surroundings;
    const anchors = new Map<Compartment, Anchor>();
    for (const [done, name] of names.entries()) {
      change.progress({ step: 'renew', done, total: names.length });
      await setImmediate();
      const key = held(keys, name);
      const renewal = { action: 'renew-key', object: 'vault', id: header.vaultId } as const;
      const events = [...change.eventsIn(name), { ...renewal, detail: `epoch ${key.epoch}` }];
      const path = renewedPath(folder, name, key.epoch);
      const copy = { path, key, actor: this.#actor, events, now };
      anchors.set(name, copyUnderNewKey(this.#connection(name), copy));
    }
    environment.disk.syncFolder(folder);
    return anchors;
  }

  /** From here on the new keys count. */
  #commit(header: Header, keys: CompartmentKeys): void {
    try {
      this.#keeper.saveRenewed(header, held(keys, 'casework'));
    } catch (error) {
      this.#isBroken = !this.#keeper.isAsKnown();
      throw error;
    }
  }

  /** Lets the connections go on with the copies. When that fails, nothing may be written any more. */
  #moveAll(keys: CompartmentKeys, names: readonly Compartment[]): void {
    const { environment, folder, databases } = this.#parts;
    try {
      for (const name of names) this.#connection(name).close();
      settle(environment.disk, folder, this.header);
      for (const name of names) databases.reopen(name, held(keys, name));
    } catch {
      this.#isBroken = true;
      throw new LuwteError('vault.renewed-but-closed');
    }
  }

  #append(connection: Connection, events: readonly JournalEvent[]): void {
    inTransaction(connection.database, () => {
      for (const event of events) connection.journal.append(this.#actor, event);
    });
  }

  #connection(name: Compartment): Connection {
    return connectionOf(this.session, name);
  }

  #anchor(name: Compartment): Anchor {
    return this.#connection(name).journal.anchor();
  }

  /** Journals the lock, anchors the journals and closes. Closes even when writing fails, and then rejects. */
  async lock(): Promise<void> {
    try {
      if (!this.#isBroken) {
        await this.record([{ action: 'lock' }]);
        await this.writeAnchors();
      }
    } finally {
      this.discard();
      this.#parts.lock.release();
    }
  }

  /** Closes the databases and wipes their keys without a word; the lock file stays with its taker. */
  discard(): void {
    try {
      this.#parts.databases.close();
    } finally {
      this.#keeper.wipe();
    }
  }
}

function held(keys: CompartmentKeys, name: Compartment): CompartmentKey {
  const key = keys.get(name);
  if (!key) throw new LuwteError('call.forbidden');
  return key;
}

function withAnchors(header: Header, anchors: ReadonlyMap<Compartment, Anchor>): Header {
  const compartments = header.compartments.map((entry) => ({
    ...entry,
    anchor: anchors.get(entry.name) ?? entry.anchor,
  }));
  return { ...header, compartments };
}
