import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** Two clients in the order in which a pair of them is kept. */
export const inOrder = (one: string, other: string): readonly [string, string] =>
  one < other ? [one, other] : [other, one];

/** A pair as it is looked up. */
export const pairKey = (one: string, other: string): string => inOrder(one, other).join(' ');

/** Which pairs were said to be two people, by `pairKey`. */
export async function listSetApart({ db }: CaseworkContext) {
  const rows = await db.selectFrom('set_apart').selectAll().execute();
  return new Map(
    rows.map(({ one_id, other_id, at, by_name }) => [
      pairKey(one_id, other_id),
      { at, by: by_name },
    ]),
  );
}

/** Remembers that two clients are two people; nothing happens when that is known. */
export async function insertSetApart(
  { db, newId, now, member }: CaseworkContext,
  one: string,
  other: string,
): Promise<void> {
  const [one_id, other_id] = inOrder(one, other);
  await db
    .insertInto('set_apart')
    .values({ id: newId(), one_id, other_id, at: now(), by_name: member.memberName })
    .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doNothing())
    .execute();
}

/** Forgets that two clients are two people. */
export async function deleteSetApart(
  { db }: CaseworkContext,
  one: string,
  other: string,
): Promise<void> {
  const [one_id, other_id] = inOrder(one, other);
  await db
    .deleteFrom('set_apart')
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .execute();
}
