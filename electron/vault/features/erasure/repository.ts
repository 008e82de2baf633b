import { z } from 'zod';
import { type Compartment, compartments, instantSchema } from '../../../../contract/common.ts';
import { type Erasure, erasure, type HoldingBackup } from '../../../../contract/erasure.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { ParsedInputOf } from '../../../../contract/procedure.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { Searched } from './journal-words.ts';

type CaseworkContext = RecordContext<CaseworkTables>;
type Wish = Omit<ParsedInputOf<typeof erasure.run>, 'passphrase' | 'leftovers'>;

const searchedSchema = z.array(z.object({ memberId: z.string(), at: instantSchema }));
const backupsSchema = erasure.plan.output.shape.backups;

/** An erasure as far as it has come. */
export interface StoredErasure extends Omit<Erasure, 'unconnected'> {
  readonly clientId: string;
  readonly clientSince: string;
  readonly searched: readonly Searched[];
}

/** The code of a client who is still there. Fails with `record.not-found`. */
export async function requireCode({ db }: CaseworkContext, clientId: string) {
  const client = await db
    .selectFrom('client')
    .select(['code', 'created_at'])
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!client) throw new LuwteError('record.not-found');
  return client;
}

/**
 * Writes down what is going to be erased: the file, and those that were merged into it. Gives an id for each. Fails with `erasure.other-code` when the code that was typed is another.
 */
export async function insertErasure(context: CaseworkContext, wish: Wish): Promise<string[]> {
  const { db, member, newId, now } = context;
  const { clientId, ground, decidedOn, note } = wish;
  const { code, created_at } = await requireCode(context, clientId);
  if (plain(code) !== plain(wish.code)) throw new LuwteError('erasure.other-code');
  const gone = await mergedInto(context, clientId);
  const ids: string[] = [];
  for (const file of [{ id: clientId, code, since: created_at }, ...gone]) {
    const id = newId();
    ids.push(id);
    await db
      .insertInto('erasure')
      .values({
        ...{ id, client_id: file.id, code: file.code, client_since: file.since, at: now() },
        ...{ note, ground, member_name: member.memberName, decided_on: decidedOn },
        ...{ searches: null, backups: '[]' },
      })
      .execute();
    await db
      .insertInto('erasure_part')
      .values(
        compartments.map((compartment) => ({
          ...{ erasure_id: id, compartment, done_at: null, done_by: null },
        })),
      )
      .execute();
  }
  return ids;
}

/** The files that were merged into a client's: what is known of them goes with it. */
export async function mergedInto({ db }: CaseworkContext, clientId: string) {
  return db
    .selectFrom('client_merge')
    .select(['gone_id as id', 'gone_code as code', 'gone_since as since'])
    .where('client_id', '=', clientId)
    .execute();
}

const plain = (code: string) => code.trim().toUpperCase();

/** The erasures, newest first. */
export async function readErasures({ db }: CaseworkContext): Promise<StoredErasure[]> {
  const rows = await db.selectFrom('erasure').selectAll().orderBy('id', 'desc').execute();
  const parts = await db.selectFrom('erasure_part').selectAll().execute();
  return rows.map((row) => ({
    ...{ id: row.id, clientId: row.client_id, code: row.code, clientSince: row.client_since },
    ...{ at: row.at, memberName: row.member_name, ground: row.ground, note: row.note },
    decidedOn: row.decided_on,
    searched: row.searches === null ? [] : searchedSchema.parse(JSON.parse(row.searches)),
    backups: backupsSchema.parse(JSON.parse(row.backups)),
    parts: parts
      .filter(({ erasure_id }) => erasure_id === row.id)
      .map(({ compartment, done_at, done_by }) => ({
        compartment,
        done: done_at === null ? null : { at: done_at, by: done_by ?? '' },
      })),
  }));
}

/** Keeps by whom and when the searches were that led to the file, until no part is open. */
export async function rememberSearches(
  { db }: CaseworkContext,
  id: string,
  searched: readonly Searched[],
): Promise<void> {
  const searches = JSON.stringify(searched);
  await db.updateTable('erasure').set({ searches }).where('id', '=', id).execute();
}

/** Says that nothing of the client is left in a part. */
export async function markDone(
  { db, member, now }: CaseworkContext,
  id: string,
  compartment: Compartment,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('erasure_part')
    .set({ done_at: now(), done_by: member.memberName })
    .where('erasure_id', '=', id)
    .where('compartment', '=', compartment)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a part was not done exactly once');
  await db
    .updateTable('erasure')
    .set({ searches: null })
    .where('id', '=', id)
    .where('id', 'not in', (open) =>
      open.selectFrom('erasure_part').select('erasure_id').where('done_at', 'is', null),
    )
    .execute();
}

/** Remembers which backups hold it, for when their place can't be looked into. */
export async function rememberBackups(
  { db }: CaseworkContext,
  id: string,
  backups: readonly HoldingBackup[],
): Promise<void> {
  await db
    .updateTable('erasure')
    .set({ backups: JSON.stringify(backups) })
    .where('id', '=', id)
    .execute();
}
