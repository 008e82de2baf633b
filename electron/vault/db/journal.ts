import type { Database } from '@signalapp/sqlcipher';
import type { Compartment, Role } from '../../../contract/common.ts';
import type { FieldChange } from '../../../contract/journal.ts';
import type { JournalAction, JournalBasis, ObjectKind } from '../../../contract/journal-terms.ts';
import {
  type Anchor,
  type ChainKeys,
  chainMac,
  genesis,
  keyOfEntry,
  repeatMac,
} from './journal-chain.ts';
import { checkChain, holdsAnchor } from './journal-check.ts';
import { eraseContents, erasedField, rangesOf } from './journal-erasure.ts';
import { usualPurpose } from './journal-purpose.ts';

/** Who acts, on which device. */
export interface Actor {
  readonly memberId: string;
  readonly memberName: string;
  readonly role: Role;
  readonly deviceId: string;
}

/** What a handler tells the journal. */
export interface JournalEvent {
  readonly action: JournalAction;
  readonly object: ObjectKind;
  readonly id?: string | undefined;
  readonly client?: string | undefined;
  /** What it was done for, where that is not what the compartment is for. */
  readonly purpose?: string | undefined;
  /** On what ground the member may see this client's file. */
  readonly basis?: JournalBasis | null | undefined;
  readonly outcome?: 'success' | 'failure';
  /** What was asked for or how much it was; not a record's content. */
  readonly detail?: string | undefined;
  readonly changes?: readonly FieldChange[];
}

const epoch = { time: 0, counter: 0 };
/** Views of the same thing within this time are one entry with a count. */
const viewWindowMs = 5 * 60_000;
/** So far back it is looked for, so that a long journal does not make every view slower. */
const viewWindowEntries = 500;

/**
 * The append-only, keyed chain of one compartment. Entry n's MAC is
 * `crypto_auth(key, mac of n-1 ‖ UTF-8 of the entry's JSON)` (HMAC-SHA-512, first 32 bytes), with the
 * key that the compartment had when the entry was made: the chain goes on when the key is renewed.
 * All writes belong inside the transaction of what they record.
 */
export class Journal {
  readonly #database: Database;
  readonly #keys: ChainKeys;
  readonly #now: () => Date;
  readonly #compartment: Compartment;
  /** The clock of the last entry; null until the first is appended here. */
  #hybrid: { readonly time: number; readonly counter: number } | null = null;

  constructor(database: Database, keys: ChainKeys, now: () => Date, compartment: Compartment) {
    this.#database = database;
    this.#keys = keys;
    this.#now = now;
    this.#compartment = compartment;
  }

  /** Appends one entry and gives its sequence number. */
  append(actor: Actor, event: JournalEvent): number {
    const last = this.#last();
    const sequence = last.sequence + 1;
    const at = this.#now();
    const entry = JSON.stringify({
      sequence,
      at: at.toISOString(),
      clock: this.#tick(at, actor.deviceId),
      memberId: actor.memberId,
      memberName: actor.memberName,
      role: actor.role,
      onBehalfOf: null,
      action: event.action,
      objectKind: event.object,
      objectId: event.id ?? null,
      clientId: event.client ?? null,
      purpose: event.purpose ?? usualPurpose(this.#compartment, event.object),
      basis: event.basis ?? null,
      outcome: event.outcome ?? 'success',
      detail: event.detail ?? null,
      changes: event.changes ?? [],
      deviceId: actor.deviceId,
    });
    this.#database
      .prepare('INSERT INTO journal (sequence, entry, mac) VALUES (?, ?, ?)')
      .run([sequence, entry, chainMac(this.#keyOf(sequence), last.mac, entry)]);
    return sequence;
  }

  /** Appends a view, or counts it on the same member's same view of the last five minutes. */
  view(actor: Actor, event: JournalEvent): number {
    const now = this.#now();
    const since = new Date(now.getTime() - viewWindowMs).toISOString();
    const oldest = this.#last().sequence - viewWindowEntries;
    const same = this.#database
      .prepare(`
        SELECT sequence, entry ->> '$.detail' AS detail FROM journal INDEXED BY journal_by_object
        WHERE object_kind = ? AND object_id IS ? AND sequence > ? AND client_id IS ?
          AND action = ? AND member_id = ? AND at BETWEEN ? AND ?
        ORDER BY sequence DESC LIMIT 1`)
      .get<{ sequence: number; detail: string | null }>([
        event.object,
        event.id ?? null,
        oldest,
        event.client ?? null,
        event.action,
        actor.memberId,
        since,
        now.toISOString(),
      ]);
    if (!same) return this.append(actor, event);
    const repeat = this.#database
      .prepare('SELECT count, detail FROM journal_repeat WHERE sequence = ?')
      .get<{ count: number; detail: string | null }>([same.sequence]);
    const before = repeat?.detail ?? same.detail;
    const after = event.detail ?? null;
    // Typing a search is one search: each query goes on from the one before it.
    if (
      before !== after &&
      !(before && after && (after.startsWith(before) || before.startsWith(after)))
    ) {
      return this.append(actor, event);
    }
    const count = (repeat?.count ?? 1) + 1;
    const lastAt = now.toISOString();
    const mac = repeatMac(this.#keyOf(same.sequence), same.sequence, count, lastAt, after);
    this.#database
      .prepare(`
        INSERT INTO journal_repeat (sequence, count, last_at, detail, mac) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (sequence) DO UPDATE SET
          count = excluded.count, last_at = excluded.last_at, detail = excluded.detail, mac = excluded.mac`)
      .run([same.sequence, count, lastAt, after, mac]);
    return same.sequence;
  }

  anchor(): Anchor {
    const last = this.#last();
    return { count: last.sequence, head: Buffer.from(last.mac).toString('hex') };
  }

  /**
   * Whether the chain still holds the entry an anchor names: false after a cut tail, or after
   * any change that moved that entry. One lookup, so it can run at every unlock.
   */
  contains(anchor: Anchor): boolean {
    return holdsAnchor(this.#database, anchor);
  }

  /** Checks the whole chain; gives the first sequence number that does not fit, or null. */
  firstBreak(): number | null {
    const check = this.check(Number.MAX_SAFE_INTEGER);
    for (;;) {
      const step = check.next();
      if (step.done) return step.value;
    }
  }

  /**
   * Checks the chain as far as entry `last`, a page at a time: yields how many entries fit so far, and
   * returns the first sequence number that does not, or null. Up to the anchor of a finished
   * transaction it may be interrupted by others.
   */
  check(last: number): Generator<number, number | null> {
    return checkChain(this.#database, this.#keys, last);
  }

  /**
   * Takes what these entries say out of them, see `eraseContents`, and appends an entry that says so and of
   * which. The event's action is `erase`.
   */
  erase(actor: Actor, event: JournalEvent, sequences: readonly number[]): void {
    const after = rangesOf(sequences);
    const changes = [{ field: erasedField, before: null, after }];
    const by = this.append(actor, { ...event, changes });
    eraseContents(this.#database, this.#keys, sequences, by);
  }

  /** When the last entry was made, by the clock of the laptop then; null for an empty journal. */
  lastAt(): string | null {
    const at = this.#database
      .prepare('SELECT at FROM journal ORDER BY sequence DESC LIMIT 1', { pluck: true })
      .get();
    return typeof at === 'string' ? at : null;
  }

  #keyOf(sequence: number): Buffer {
    return keyOfEntry(this.#keys, sequence);
  }

  #last(): { sequence: number; mac: Uint8Array } {
    const last = this.#database
      .prepare('SELECT sequence, mac FROM journal ORDER BY sequence DESC LIMIT 1')
      .get<{ sequence: number; mac: Uint8Array<ArrayBuffer> }>();
    return last ?? { sequence: 0, mac: genesis };
  }

  /**
   * Hybrid logical clock (Kulkarni et al. 2014): never runs back, even when the wall clock does
   * while the vault was closed.
   */
  #tick(at: Date, deviceId: string): string {
    const last = this.#hybrid ?? this.#lastClock();
    // The counter has four digits; when they are used up the clock is pushed on.
    const least = last.counter < 0xff_ff ? last.time : last.time + 1;
    const time = Math.max(at.getTime(), least);
    const counter = time === last.time ? last.counter + 1 : 0;
    this.#hybrid = { time, counter };
    return `${new Date(time).toISOString()}-${counter.toString(16).padStart(4, '0')}-${deviceId}`;
  }

  #lastClock(): { readonly time: number; readonly counter: number } {
    const text = this.#database
      .prepare("SELECT entry ->> '$.clock' FROM journal ORDER BY sequence DESC LIMIT 1", {
        pluck: true,
      })
      .get();
    const [, time = '', counter = ''] = /^(.{24})-([0-9a-f]+)-/.exec(String(text)) ?? [];
    return time ? { time: Date.parse(time), counter: Number.parseInt(counter, 16) } : epoch;
  }
}
