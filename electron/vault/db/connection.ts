import { statSync } from 'node:fs';
import type { Database } from '@signalapp/sqlcipher';
import type { Kysely, Transaction } from 'kysely';
import type { Compartment } from '../../../contract/common.ts';
import { LuwteError } from '../../../contract/errors.ts';
import type { TeamMember } from '../team-member.ts';
import type { CommonTables } from './common-tables.ts';
import { createQueries } from './dialect.ts';
import { type Actor, Journal, type JournalEvent } from './journal.ts';
import type { ChainKeys } from './journal-chain.ts';
import { SearchIndex } from './search-index.ts';

/** The journal inside one transaction, on behalf of the signed-in member. */
export interface JournalWriter {
  readonly record: (event: JournalEvent) => void;
}

/** What a handler works with. `db` is the transaction the call runs in. */
export interface RecordContext<Tables extends CommonTables = CommonTables> {
  readonly compartment: Compartment;
  readonly db: Transaction<Tables>;
  readonly member: Actor;
  readonly journal: JournalWriter;
  readonly search: SearchIndex;
  /** Whether what a client's file says may be shown; the call itself was authorised already. */
  readonly mayOpen: (clientId: string) => boolean;
  /** Whether a client is the member's own to look after (`Access.isOwn`). */
  readonly isOwn: (clientId: string) => boolean;
  /** The colleagues who can open the vault, the member among them (`Access.activeTeam`). */
  readonly team: () => readonly TeamMember[];
  /** Now, as an instant (UTC, ISO 8601, milliseconds). */
  readonly now: () => string;
  /** Today in the time zone of the laptop, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** A new UUIDv7. */
  readonly newId: () => string;
}

export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The one open connection of a compartment. */
export class Connection<Tables extends CommonTables = CommonTables> {
  readonly compartment: Compartment;
  readonly path: string;
  readonly queries: Kysely<Tables>;
  readonly #surroundings: Surroundings;
  #database: Database;
  #journal: Journal;
  #search: SearchIndex;
  #place: string | null;
  #closed = false;

  constructor(
    compartment: Compartment,
    path: string,
    database: Database,
    chain: ChainKeys,
    surroundings: Surroundings,
  ) {
    this.compartment = compartment;
    this.path = path;
    this.#surroundings = surroundings;
    this.#database = database;
    this.#journal = new Journal(database, chain, surroundings.now, compartment);
    this.#search = new SearchIndex(database);
    this.#place = placeOf(path);
    this.queries = createQueries<Tables>(() => this.#database);
  }

  get database(): Database {
    return this.#database;
  }

  get journal(): Journal {
    return this.#journal;
  }

  get search(): SearchIndex {
    return this.#search;
  }

  /**
   * Goes on with another database, into which this one was copied under a new key. Only while no
   * one else can use the connection (`holdAll`), and after its own database was closed.
   */
  moveTo(database: Database, chain: ChainKeys): void {
    this.#closed = false;
    this.#database = database;
    this.#journal = new Journal(database, chain, this.#surroundings.now, this.compartment);
    this.#search = new SearchIndex(database);
    this.#place = placeOf(this.path);
  }

  /**
   * Runs `work` in one transaction: all of it is kept, its journal entries included, or nothing.
   * Transactions of one connection queue. Fails with `vault.folder-gone` when the file is no longer
   * where it was: what would be written to it would be gone with it.
   */
  async transact<Result>(
    member: Actor,
    work: (context: RecordContext<Tables>) => Promise<Result>,
  ): Promise<Result> {
    const { now, newId } = this.#surroundings;
    try {
      return await this.queries.transaction().execute(async (db) => {
        const result = await work({
          compartment: this.compartment,
          db,
          member,
          journal: { record: (event) => void this.journal.append(member, event) },
          search: this.search,
          // The dispatcher knows who asks; work of the program's own reads what it needs.
          mayOpen: () => true,
          isOwn: () => true,
          team: () => [],
          now: () => now().toISOString(),
          today: () => localDate(now()),
          newId,
        });
        this.#assertInPlace();
        return result;
      });
    } catch (error) {
      this.#assertInPlace();
      throw error;
    }
  }

  #assertInPlace(): void {
    if (placeOf(this.path) !== this.#place) throw new LuwteError('vault.folder-gone');
  }

  /**
   * Empties the log into the file and closes it; closing twice does nothing more. Closes also when the
   * log can't be emptied, as after a damaged page, and then fails.
   */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      this.database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      this.database.close();
    }
  }
}

/**
 * What tells one file from another under the same name; null for none. A system lets an open file be
 * written to after its folder was taken away.
 */
function placeOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    // Windows keeps an open file where it is, and gives some disks' files another number each time.
    return process.platform === 'win32' ? 'there' : `${dev} ${ino}`;
  } catch {
    return null;
  }
}

/** Runs `work` while no other call can use any of the connections. */
export function holdAll<Result>(
  connections: readonly Connection[],
  work: () => Promise<Result>,
): Promise<Result> {
  const [first, ...others] = connections;
  if (!first) return work();
  return first.queries.connection().execute(() => holdAll(others, work));
}

/** The calendar date of a moment in the laptop's time zone. */
export function localDate(moment: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
