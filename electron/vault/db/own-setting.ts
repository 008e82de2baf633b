import type { RecordContext } from './connection.ts';

type Context = Pick<RecordContext, 'db' | 'member'>;

const ownName = ({ member }: Pick<Context, 'member'>, name: string) => `${name}.${member.memberId}`;

/** What the member wished under a name, to be checked by whoever reads it; null for nothing. */
export async function readSetting(context: Context, name: string): Promise<unknown> {
  const row = await context.db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', ownName(context, name))
    .executeTakeFirst();
  return row ? JSON.parse(row.value) : null;
}

/** Keeps what the member wishes under a name, in the place of what was there. */
export async function writeSetting(context: Context, name: string, wish: unknown): Promise<void> {
  const value = JSON.stringify(wish);
  await context.db
    .insertInto('setting')
    .values({ name: ownName(context, name), value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
