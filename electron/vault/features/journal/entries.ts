import type { Kysely, SelectQueryBuilder } from 'kysely';
import { type Compartment, isOverseer, type Role } from '../../../../contract/common.ts';
import type { JournalEntry, JournalFilter, JournalLine } from '../../../../contract/journal.ts';
import type { CommonTables } from '../../db/common-tables.ts';

/** An entry's stored text; all of it was written by `Journal.append`. Older ones have no basis. */
type StoredEntry = Omit<JournalEntry, 'compartment' | 'count' | 'lastAt' | 'basis'> &
  Partial<Pick<JournalEntry, 'basis'>>;

export interface JournalRow {
  readonly entry: string;
  readonly count: number | null;
  readonly last_at: string | null;
  readonly last_detail: string | null;
}

/** Entries with how often each was repeated. */
export const entries = ({ db }: { readonly db: Kysely<CommonTables> }) =>
  db
    .selectFrom('journal')
    .leftJoin('journal_repeat', 'journal_repeat.sequence', 'journal.sequence')
    .select([
      'journal.entry',
      'journal_repeat.count',
      'journal_repeat.last_at',
      'journal_repeat.detail as last_detail',
    ]);

type Entries<Output> = SelectQueryBuilder<
  CommonTables & { journal_repeat: CommonTables['journal_repeat'] | null },
  'journal' | 'journal_repeat',
  Output
>;

/** The ids that a client's file has had: its own, and those of files that were merged into it. */
export async function idsOfFile(
  { db }: { readonly db: Kysely<CommonTables> },
  clientId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('client_merge')
    .select('gone_id')
    .where('client_id', '=', clientId)
    .execute();
  return [clientId, ...rows.map(({ gone_id }) => gone_id)];
}

/** Those that a filter asks for; of a client under each of these ids, or with null of everyone. */
export function filtered<Output>(
  query: Entries<Output>,
  { memberId, actions, from, until }: JournalFilter,
  ids: readonly string[] | null,
): Entries<Output> {
  return query
    .$if(ids !== null, (rows) => rows.where('journal.client_id', 'in', ids ?? []))
    .$if(memberId !== null, (rows) => rows.where('journal.member_id', '=', memberId ?? ''))
    .$if(actions !== null, (rows) => rows.where('journal.action', 'in', actions ?? []))
    .$if(from !== null, (rows) => rows.where('journal.at', '>=', from ?? ''))
    .$if(until !== null, (rows) => rows.where('journal.at', '<', until ?? ''));
}

/** Whose entries may be shown without naming a client: null is everyone's. */
export const onlyOf = (member: { readonly memberId: string; readonly role: Role }) =>
  isOverseer(member.role) ? null : member.memberId;

/** What happens to the vault as a whole stands in every journal; it is shown once. */
export const toldByAll = ['vault', 'backup'] as const;

/** The values of an entry as they are shown. */
export function entryFrom(compartment: Compartment, row: JournalRow): JournalEntry {
  const stored: StoredEntry = JSON.parse(row.entry);
  return {
    sequence: stored.sequence,
    compartment,
    at: stored.at,
    memberId: stored.memberId,
    memberName: stored.memberName,
    role: stored.role,
    onBehalfOf: stored.onBehalfOf,
    action: stored.action,
    objectKind: stored.objectKind,
    objectId: stored.objectId,
    clientId: stored.clientId,
    purpose: stored.purpose,
    basis: stored.basis ?? null,
    outcome: stored.outcome,
    // A search that was typed on is one entry; what was last asked for tells most.
    detail: row.last_detail ?? stored.detail,
    changes: stored.changes,
    deviceId: stored.deviceId,
    count: row.count ?? 1,
    lastAt: row.last_at ?? stored.at,
  };
}

/** An entry without what the fields said. */
export function lineFrom(compartment: Compartment, row: JournalRow): JournalLine {
  const { changes, ...line } = entryFrom(compartment, row);
  return { ...line, fields: changes.map(({ field }) => field) };
}
