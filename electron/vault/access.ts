import { type Compartment, isOverseer, type Role } from '../../contract/common.ts';
import { LuwteError } from '../../contract/errors.ts';
import { fold } from '../../contract/fold.ts';
import type { JournalBasis } from '../../contract/journal-terms.ts';
import type { Reach } from '../../contract/procedure.ts';
import type { Connection } from './db/connection.ts';
import type { Actor } from './db/journal.ts';
import type { TeamMember } from './team-member.ts';

interface AccessParts {
  readonly member: Actor;
  readonly connections: ReadonlyMap<Compartment, Connection>;
  readonly team: () => readonly TeamMember[];
  readonly openedAt: Date;
}

/** Who wrote in a file within this time has to do with the client. */
const recentDays = 180;
const besideCounsellors: readonly Role[] = ['therapist', 'housing-worker'];
const written = "'create', 'update', 'delete', 'finalise', 'addendum'";

/**
 * Whose files the signed-in member may open, from unlocking to locking (docs/decisions/0007).
 * Compartments keep strangers out by their keys; this is about colleagues who hold the key.
 */
export class Access {
  readonly #parts: AccessParts;
  readonly #opened = new Map<string, Set<Reach>>();
  readonly #known = new Set<string>();
  /** The counsellors of clients who are in an opened backup, and perhaps no more in the vault. */
  #counsellorsElsewhere: ReadonlyMap<string, string> = new Map();

  constructor(parts: AccessParts) {
    this.#parts = parts;
  }

  /** On what ground the member may see this; null when a reason must be given first. */
  basisFor(id: string, reach: Reach = 'file'): JournalBasis | null {
    const { member, team } = this.#parts;
    const client = this.mergedInto(id) ?? id;
    const counsellor = this.#counsellorOf(client);
    // Of whom nothing is kept, nothing can be seen.
    if (counsellor === null) return 'team';
    const theirs = team().filter(({ name }) => isSameName(name, counsellor));
    if (theirs.some(({ id }) => id === member.memberId)) return 'care-relation';
    // A name as the team writes it, which is no member's: such a file would be closed to all.
    if (theirs.length === 0) return 'team';
    if (isOverseer(member.role)) return 'oversight';
    if (this.#opened.get(client)?.has(reach)) return 'emergency';
    return this.#hasWrittenIn(client) ? 'care-relation' : null;
  }

  /** As `basisFor`; fails with `access.reason-needed`. */
  require(client: string, reach: Reach = 'file'): JournalBasis {
    const basis = this.basisFor(client, reach);
    if (basis === null) throw new LuwteError('access.reason-needed');
    return basis;
  }

  /**
   * Whether a client is the member's own to look after: whose counsellor they are. Therapists and
   * housing workers are no one's counsellor; theirs are those in whose file they wrote of late.
   */
  isOwn(id: string): boolean {
    const { member } = this.#parts;
    const client = this.mergedInto(id) ?? id;
    if (isSameName(this.#counsellorOf(client) ?? '', member.memberName)) return true;
    return besideCounsellors.includes(member.role) && this.#hasWrittenIn(client);
  }

  /** The colleagues who can open the vault, the member among them. */
  activeTeam(): readonly TeamMember[] {
    return this.#parts.team().filter(({ suspended }) => suspended !== true);
  }

  /** Whether the client's file was erased, or is being erased. */
  isErased(client: string): boolean {
    return (
      this.#parts.connections
        .get('casework')
        ?.database.prepare('SELECT 1 FROM erasure WHERE client_id = ?', { pluck: true })
        .get([client]) !== undefined
    );
  }

  /** The file that a client's file was merged into; null for one that was not. */
  mergedInto(client: string): string | null {
    return (
      this.#parts.connections
        .get('casework')
        ?.database.prepare('SELECT client_id FROM client_merge WHERE gone_id = ?', { pluck: true })
        .get<string>([client]) ?? null
    );
  }

  /** From now until the vault is locked, once the reason stands in the journal. */
  open(client: string, reach: Reach): void {
    this.#opened.set(client, new Set([...(this.#opened.get(client) ?? []), reach]));
  }

  /** Whose the files of an opened backup were, for those that are not in the vault any more. */
  knowElsewhere(counsellors: ReadonlyMap<string, string>): void {
    this.#counsellorsElsewhere = counsellors;
  }

  #counsellorOf(client: string): string | null {
    const name = this.#parts.connections
      .get('casework')
      ?.database.prepare('SELECT counsellor FROM client WHERE id = ?', { pluck: true })
      .get<string>([client]);
    return name ?? this.#counsellorsElsewhere.get(client) ?? null;
  }

  #hasWrittenIn(client: string): boolean {
    if (this.#known.has(client)) return true;
    const { connections, member, openedAt } = this.#parts;
    const since = new Date(openedAt.getTime() - recentDays * 86_400_000).toISOString();
    const found = [...connections.values()].some(
      ({ database }) =>
        database
          .prepare(
            `SELECT 1 FROM journal
             WHERE client_id IN (
                 SELECT $client UNION SELECT gone_id FROM client_merge WHERE client_id = $client)
               AND member_id = $member AND at >= $since AND action IN (${written}) LIMIT 1`,
            { pluck: true },
          )
          .get({ client, member: member.memberId, since }) !== undefined,
    );
    if (found) this.#known.add(client);
    return found;
  }
}

const plain = (name: string) => fold(name).replace(/\s+/g, ' ').trim();
/** Whether two names are one person's, however they are written; an empty one is no one's. */
export const isSameName = (one: string, other: string) =>
  plain(one) !== '' && plain(one) === plain(other);
